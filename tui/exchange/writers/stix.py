"""STIX 2.1: actors as identities, places as locations, an event an `observed-data`-free report.

Ids are UUIDs of version 5 made from those of the log, so that the same log gives the same bundle.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from tui.exchange.writers.flat import begins, moments, own_fields, stamp
from tui.log.model import Actor, Event, Head, Place

KEEPS: Final = frozenset(
    (
        "id",
        "date",
        "title",
        "summary",
        "type",
        "place",
        "participants",
        "confidence",
        "sources",
        "tags",
    )
)
_SPACE: Final = uuid.UUID("0c6a7f4e-6b3f-5d0e-9a3e-6d1c2f0b7a55")
_MADE: Final = "1970-01-01T00:00:00.000Z"
_CLASSES: Final = {
    "person": "individual",
    "organisation": "organization",
    "armed-group": "group",
    "armed-forces": "group",
    "political-group": "group",
    "coalition": "group",
    "population": "class",
    "state": "organization",
}
_CONFIDENCES: Final = {"high": 85, "medium": 50, "low": 15}


holds: Final = begins


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the text of a bundle, an object to a line; what is undated is left out."""
    dated = [event for event in events if holds(event)]
    yield f'{{"type": "bundle", "id": "{_id("bundle", head.title)}", "objects": ['
    objects = _objects(head, dated)
    for number, each in enumerate(objects):
        yield ",\n" if number else "\n"
        yield json.dumps(each, ensure_ascii=False)
    yield "\n]}\n"


def _objects(head: Head, events: list[Event]) -> Iterator[dict[str, Any]]:
    actors = dict.fromkeys(each.actor for event in events for each in event.participants)
    places = dict.fromkeys(event.place for event in events if event.place)
    yield from (_actor(each, head.actors[each]) for each in actors if each in head.actors)
    yield from (_place(each, head.places[each]) for each in places if each in head.places)
    yield from (_event(head, event) for event in events)


def _event(head: Head, event: Event) -> dict[str, Any]:
    first = moments(event.date).first
    refs = [_id("identity", each.actor) for each in event.participants if each.actor in head.actors]
    if event.place in head.places:
        refs.append(_id("location", event.place))
    made = _object("report", event.id) | {
        "name": event.title,
        "description": event.summary,
        "report_types": [event.type] if event.type else [],
        "published": _time(first),
        "object_refs": refs or [_id("report", event.id)],
        "labels": list(event.tags),
        "external_references": list(_references(head, event)),
        "x_log_id": event.id,
        "x_log_date": event.date.text,
        "x_log_timezone": head.timezone,
        **{f"x_{name}": value for name, value in own_fields(event)},
    }
    if event.confidence in _CONFIDENCES:
        made["confidence"] = _CONFIDENCES[event.confidence]
    return {name: value for name, value in made.items() if value not in ("", None, [])}


def _references(head: Head, event: Event) -> Iterator[dict[str, str]]:
    for each in event.sources:
        source = head.sources.get(each)
        made = {"source_name": (source and (source.publisher or source.title)) or each}
        if source and source.url:
            made["url"] = source.url
        if source and source.title:
            made["description"] = source.title
        yield made


def _actor(actor_id: str, actor: Actor) -> dict[str, Any]:
    made = _object("identity", actor_id) | {
        "name": actor.name,
        "identity_class": _CLASSES.get(actor.type or "", "unknown"),
        "x_log_id": actor_id,
    }
    if actor.description:
        made["description"] = actor.description
    return made


def _place(place_id: str, place: Place) -> dict[str, Any]:
    made = _object("location", place_id) | {"name": place.name, "x_log_id": place_id}
    if place.lat is not None and place.lon is not None:
        return made | {"latitude": place.lat, "longitude": place.lon}
    return made | {"region": place.name}


def _object(kind: str, own_id: str) -> dict[str, Any]:
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": _id(kind, own_id),
        "created": _MADE,
        "modified": _MADE,
    }


def _id(kind: str, own_id: str) -> str:
    return f"{kind}--{uuid.uuid5(_SPACE, f'{kind} {own_id}')}"


def _time(moment: datetime | None) -> str:
    return f"{stamp(moment)[:-1]}.000Z" if moment else ""
