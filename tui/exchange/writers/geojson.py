"""GeoJSON (RFC 7946): an event a feature, without a place a feature without geometry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tui.exchange.writers.flat import (
    actor_of,
    addresses,
    moments,
    own_fields,
    place_name,
    place_of,
    source_names,
    stamp,
)
from tui.log.model import Event, Head

KEEPS: Final = frozenset(
    (
        *("id", "date", "date_note", "title", "summary", "type", "place", "participants", "status"),
        *("confidence", "sources", "tags", "note"),
    )
)


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the text of a collection, a feature to a line."""
    about = {"type": "FeatureCollection", "name": head.title, "timezone": head.timezone}
    yield f'{json.dumps(about, ensure_ascii=False)[:-1]}, "features": ['
    for number, event in enumerate(events):
        yield ",\n" if number else "\n"
        yield json.dumps(feature(head, event), ensure_ascii=False)
    yield "\n]}\n"


def feature(head: Head, event: Event) -> dict[str, Any]:
    """Return an event as a feature."""
    place = place_of(head, event)
    geometry = None
    if place and place.lat is not None and place.lon is not None:
        geometry = {"type": "Point", "coordinates": [place.lon, place.lat]}
    when = moments(event.date)
    said: dict[str, Any] = {
        "title": event.title,
        "date": event.date.text,
        "start_utc": stamp(when.first),
        "end_utc": stamp(when.last),
        "date_note": event.date_note,
        "summary": event.summary,
        "type": event.type,
        "place": place_name(head, event),
        "actors": [actor_of(head, each.actor) for each in event.participants],
        "status": event.status,
        "confidence": event.confidence,
        "sources": source_names(head, event),
        "url": "; ".join(addresses(head, event)),
        "tags": list(event.tags),
        "note": event.note,
        **dict(own_fields(event)),
    }
    properties = {name: value for name, value in said.items() if value not in ("", None, [])}
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties}
