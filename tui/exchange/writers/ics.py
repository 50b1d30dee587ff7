"""iCalendar (RFC 5545): an event a VEVENT; what is undated is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Final

from tui.exchange.writers.flat import actor_of, addresses, moments, own_fields, place_name, place_of
from tui.log.model import Event, Head

KEEPS: Final = frozenset(
    (
        *("id", "date", "date_note", "title", "summary", "type", "place", "participants"),
        *("status", "confidence", "sources", "tags", "note"),
    )
)
_LONGEST: Final = 75  # octets of a line
_STAMP: Final = "DTSTAMP:19700101T000000Z"  # the same log gives the same calendar


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a calendar."""
    about = [
        ("X-WR-CALNAME", head.title),
        ("X-WR-CALDESC", head.summary),
        ("X-WR-TIMEZONE", head.timezone),
    ]
    yield from _folded(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//syria-timeline//EN"])
    yield from _folded(f"{name}:{_escaped(value)}" for name, value in about if value)
    for event in events:
        if holds(event):
            yield from _folded(_event(head, event))
    yield from _folded(["END:VCALENDAR"])


def _event(head: Head, event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.id)}"
    yield _STAMP
    yield from _when(event)
    place = place_of(head, event)
    texts = {
        "SUMMARY": event.title,
        "DESCRIPTION": event.summary,
        "LOCATION": place_name(head, event),
        "COMMENT": event.note,
        "X-DATE": event.date.text,
        "X-DATE-NOTE": event.date_note,
        "X-TYPE": event.type or "",
        "X-STATUS": event.status or "",
        "X-CONFIDENCE": event.confidence or "",
    }
    texts |= {
        f"X-{name.upper().replace('_', '-')}": str(value) for name, value in own_fields(event)
    }
    yield from (f"{name}:{_escaped(text)}" for name, text in texts.items() if text)
    if place and place.lat is not None and place.lon is not None:
        yield f"GEO:{place.lat};{place.lon}"
    if event.tags:
        yield f"CATEGORIES:{','.join(map(_escaped, event.tags))}"
    for each in event.participants:
        name = actor_of(head, each.actor)
        yield f'ATTENDEE;CN="{_quoted(name)}":urn:actor:{_escaped(each.actor)}'
    yield from (f"URL:{address}" for address in addresses(head, event)[:1])
    yield from (f"ATTACH:{address}" for address in addresses(head, event)[1:])
    yield "END:VEVENT"


def holds(event: Event) -> bool:
    """Tell whether an event is dated, and by a day that iCalendar has: from year 1 to 9999."""
    point = event.date.start or event.date.end
    dated = event.date.earliest is not None or event.date.latest is not None
    return dated and (point is None or 1 <= point.first <= date.max.toordinal())


def _when(event: Event) -> Iterator[str]:
    """Yield begin and end: of days, in the zone of the log, the day after the last."""
    first, last, days = moments(event.date)
    if days:
        start, end = event.date.start or event.date.end, event.date.end
        begin = date.fromordinal(start.first) if start else first or last
        yield f"DTSTART;VALUE=DATE:{_day(begin)}"
        if end and start and end.last > start.first + 1:
            yield f"DTEND;VALUE=DATE:{_day(date.fromordinal(min(end.last, date.max.toordinal())))}"
        return
    yield f"DTSTART:{_time(first or last)}"
    if last and event.date.precision in ("interval", "hour"):
        yield f"DTEND:{_time(last)}"


def _day(day: date | None) -> str:
    return day.strftime("%Y%m%d").rjust(8, "0") if day else ""


def _time(moment: datetime | None) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ").rjust(16, "0") if moment else ""


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _quoted(text: str) -> str:
    return text.replace('"', "'").replace("\n", " ")


def _folded(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines of at most 75 octets, cut between characters."""
    for line in lines:
        rest = line
        limit = _LONGEST
        start = ""
        while len(rest.encode()) > limit:
            part = rest.encode()[:limit].decode("utf-8", "ignore")
            yield f"{start}{part}\r\n"
            rest, start, limit = rest[len(part) :], " ", _LONGEST - 1
        yield f"{start}{rest}\r\n"
