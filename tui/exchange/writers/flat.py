"""An event as other programs know events: names instead of ids, moments in UTC, points."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from msgspec.structs import asdict, replace

from tui.log.dates.date import Date
from tui.log.model import Event, Figure, Head, Place

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Moments(NamedTuple):
    """The first moment that a date may mean, and the one after the last; None where it is open."""

    first: datetime | None
    last: datetime | None
    whole_days: bool


def moments(date: Date) -> Moments:
    """Return the moments of a date, in UTC."""
    days = all(end is None or end.clock is None for end in (date.start, date.end))
    return Moments(moment_of(date.earliest), moment_of(date.latest), days)


def stamp(moment: datetime | None) -> str:
    """Return a moment as ISO 8601 in UTC, "" for none: it sorts as text."""
    if moment is None:
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def is_dated(event: Event) -> bool:
    """Tell whether an event has a date."""
    return event.date.start is not None or event.date.end is not None


def begins(event: Event) -> bool:
    """Tell whether the first moment of an event is known, in a year that other programs have."""
    return moments(event.date).first is not None


def place_of(head: Head, event: Event) -> Place | None:
    """Return the place of an event, at the event's own point where it has one."""
    place = head.places.get(event.place or "")
    if event.lat is None or event.lon is None:
        return place
    if place is None:
        return Place(name=event.place or f"{event.lat}, {event.lon}", lat=event.lat, lon=event.lon)
    return replace(place, lat=event.lat, lon=event.lon)


def place_name(head: Head, event: Event) -> str:
    """Return what the place of an event is called, "" without one."""
    place = place_of(head, event)
    if place is None:
        return event.place or ""
    return place.name


def actor_of(head: Head, actor_id: str) -> str:
    """Return the name of an actor, its id where it is not declared."""
    if actor_id not in head.actors:
        return actor_id
    return head.actors[actor_id].name


def addresses(head: Head, event: Event) -> list[str]:
    """Return the web addresses of the sources of an event."""
    found = (head.sources.get(each) for each in event.sources)
    return [source.url for source in found if source and source.url]


def source_names(head: Head, event: Event) -> list[str]:
    """Return what the sources of an event are called: publisher, title, or id."""
    made: list[str] = []
    for each in event.sources:
        source = head.sources.get(each)
        made.append((source and (source.publisher or source.title)) or each)
    return list(dict.fromkeys(made))


def killed(event: Event) -> Figure | None:
    """Return the first figure of those who were killed, whoever they are."""
    return next(
        (each for each in event.figures if each.measure == "killed" and not each.group), None
    )


def own_fields(event: Event) -> Iterator[tuple[str, object]]:
    """Yield the fields that the log has of its own, by their keys."""
    yield from (event.fields or {}).items()


def left_out(event: Event, *kept: str) -> list[str]:
    """Return the fields that an event has beside those that a format keeps."""
    default: tuple[object, ...] = ("", None, (), {}, False)
    return [
        name
        for name, value in asdict(event).items()
        if name not in kept and not any(value is each or value == each for each in default)
    ]


def moment_of(seconds: float | None) -> datetime | None:
    """Return a moment in seconds since 1970; None for none, or one that no year has."""
    if seconds is None:
        return None
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return None
