"""Timesketch's JSON Lines: message, datetime, timestamp_desc, and all else as attributes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tui.exchange.writers.flat import (
    actor_of,
    addresses,
    begins,
    moments,
    own_fields,
    place_name,
    place_of,
    source_names,
)
from tui.log.model import Event, Head

KEEPS: Final = frozenset(
    (
        *("id", "date", "date_note", "title", "summary", "type", "place", "participants"),
        *("status", "confidence", "sources", "tags", "note"),
    )
)


holds: Final = begins


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield an object to a line; what is undated is left out."""
    for event in events:
        first = moments(event.date).first
        if first is None:
            continue  # as `holds` tells
        place = place_of(head, event)
        said: dict[str, Any] = {
            "message": event.title,
            "datetime": first.isoformat(timespec="seconds"),
            "timestamp": int(first.timestamp()) * 1_000_000,
            "timestamp_desc": event.type or "Event Logged",
            "uuid": event.id,
            "date_edtf": event.date.text,
            "date_note": event.date_note,
            "summary": event.summary,
            "place": place_name(head, event),
            "latitude": place and place.lat,
            "longitude": place and place.lon,
            "actors": [actor_of(head, each.actor) for each in event.participants],
            "status": event.status,
            "confidence": event.confidence,
            "source_names": source_names(head, event),
            "source_urls": addresses(head, event),
            "tag": list(event.tags),
            "note": event.note,
            **dict(own_fields(event)),
        }
        kept = {name: value for name, value in said.items() if value not in ("", None, [])}
        yield json.dumps(kept, ensure_ascii=False) + "\n"
