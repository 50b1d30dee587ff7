"""ACLED's columns: for programs that read ACLED. Codes that only ACLED gives are empty."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from tui.exchange.tables.acled import SUB_TYPES, TYPES
from tui.exchange.writers.flat import actor_of, killed, own_fields, place_of, source_names
from tui.log.dates.days import day_of
from tui.log.model import Event, Head, Participant

KEEPS: Final = frozenset(
    (
        "id",
        "date",
        "summary",
        "type",
        "place",
        "participants",
        "sources",
        "figures",
        "tags",
    )
)
COLUMNS: Final = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)
_TYPE_NAMES: Final = {
    word: name.capitalize().replace("/remote violence", "/Remote violence")
    for name, word in reversed(TYPES.items())
}
_SUB_NAMES: Final = {word: name.capitalize() for name, word in SUB_TYPES.items()}
_PRECISIONS: Final = {"month": "3", "day": "1", "hour": "1", "minute": "1", "second": "1"}
_SECOND: Final = frozenset(("2", "b"))
_SECOND_ROLES: Final = frozenset(("defender", "victim", "target", "counterpart", "designated"))


_LAST_YEAR: Final = 99_999  # more digits are no year to those who read such files


def holds(event: Event) -> bool:
    """Tell whether an event has a date, in a year of five digits at most."""
    start = event.date.start or event.date.end
    return start is not None and abs(start.year) <= _LAST_YEAR


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a csv; what is undated is left out."""
    yield _line(COLUMNS)
    for event in events:
        start = event.date.start or event.date.end
        if start is not None and holds(event):
            first = day_of(start.first)
            said = dict(_cells(head, event)) | {
                "event_date": first.iso(),
                "year": str(first.year),
            }
            yield _line(said.get(name, "") for name in COLUMNS)


def _cells(head: Head, event: Event) -> Iterator[tuple[str, str]]:
    own = {name: str(value) for name, value in own_fields(event)}
    yield from ((name, value) for name, value in own.items() if name in COLUMNS)
    yield "event_id_cnty", event.id
    if "time_precision" not in own:
        approximate = event.date.approximate and event.date.precision == "day"
        yield "time_precision", "2" if approximate else _PRECISIONS.get(event.date.precision, "3")
    kind, _, below = (event.type or "").partition("/")
    yield "event_type", _TYPE_NAMES.get(kind, kind)
    yield "sub_event_type", _SUB_NAMES.get(below, below)
    yield from _sides(head, event)
    yield from _where(head, event)
    yield "source", "; ".join(source_names(head, event))
    yield "notes", ". ".join(filter(None, (event.title, event.summary)))
    figure = killed(event)
    if figure is not None:
        count = next(
            (each for each in (figure.best, figure.low, figure.high) if each is not None), ""
        )
        yield "fatalities", str(count)
    yield "tags", "; ".join(event.tags)


def _sides(head: Head, event: Event) -> Iterator[tuple[str, str]]:
    """Yield the actors of both sides: the first named of each, and those with it."""
    sides: tuple[list[str], list[str]] = ([], [])
    for each in event.participants:
        sides[_is_second(each)].append(actor_of(head, each.actor))
    for number, names in enumerate(sides, 1):
        yield f"actor{number}", next(iter(names), "")
        yield f"assoc_actor_{number}", "; ".join(names[1:])


def _is_second(participant: Participant) -> bool:
    """Tell whether an actor is on the second side: by its side, else by its role."""
    side = participant.side
    return side in _SECOND or (not side and participant.role in _SECOND_ROLES)


def _where(head: Head, event: Event) -> Iterator[tuple[str, str]]:
    """Yield the place and what it lies within, by the types that ACLED has."""
    place = place_of(head, event)
    if place is None:
        yield "location", event.place or ""
        return
    yield "location", place.name
    if place.lat is not None and place.lon is not None:
        yield "latitude", str(place.lat)
        yield "longitude", str(place.lon)
    columns = {
        "country": "country",
        "region": "admin1",
        "governorate": "admin1",
        "district": "admin2",
    }
    seen: set[str] = set()
    while place is not None:
        if place.type in columns:
            yield columns[place.type], place.name
        above = place.within or ""
        place = head.places.get(above) if above not in seen else None
        seen.add(above)


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
