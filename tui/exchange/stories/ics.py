"""iCalendar (RFC 5545): events, to-dos and journal entries of calendars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.plain import from_html
from tui.exchange.making.citations import source
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.stories.calendar_dates import Property, when
from tui.exchange.tables.numbers import degrees

KEEPS: Final = (
    "UID as id, with RECURRENCE-ID; SUMMARY, DESCRIPTION, LOCATION with GEO, CATEGORIES, "
    "URL, ORGANIZER and ATTENDEE, STATUS, ATTACH as media",
    "every other property as an own field; RRULE as `recurrence`",
)
BENDS: Final = (
    "DTEND, which is exclusive, and DURATION become the last day or moment",
    "a time with TZID gets the offset that this zone has at the time; an unknown zone is told",
    "a series stays one event, with its rule; alarms are left out and counted",
)

_HOMES: Final = frozenset(
    (
        *("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "URL", "ORGANIZER"),
        *("ATTENDEE", "DTSTART", "DTEND", "DURATION", "DUE", "RECURRENCE-ID", "ATTACH"),
        *("BEGIN", "END", "COMMENT", "X-ALT-DESC", "RRULE"),
    )
)
_LINE: Final = re.compile(
    r"([A-Za-z0-9-]++)"
    r"((?:;[A-Za-z0-9-]++=(?:\"[^\"]*+\"|[^\";:,]*+)(?:,(?:\"[^\"]*+\"|[^\";:,]*+))*+)*+):(.*)",
    re.DOTALL,
)
_PARAMETER: Final = re.compile(r";([A-Za-z0-9-]++)=((?:\"[^\"]*+\"|[^\";,]++)*+)")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_PEOPLE: Final = {"ORGANIZER": "organiser", "ATTENDEE": ""}
_BREAKS: Final = {"n": "\n", "N": "\n"}
_PARTS: Final = ("VEVENT", "VTODO", "VJOURNAL")


def detect(file: Input) -> bool:
    """Tell whether this is a calendar."""
    return file.sample.lstrip("\ufeff \t\r\n")[:15].upper() == "BEGIN:VCALENDAR"


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events of all calendars in the file."""
    part: list[Property] = []
    inside: list[str] = []
    start = 0
    for line, text in _unfolded(file):
        found = _property(text)
        if found is None:
            draft.tell(line, "is no line of a calendar")
        elif found.name == "BEGIN":
            inside.append(found.value.upper())
            if inside[-1] == "VALARM":
                draft.bent["alarms left out"] += 1
            if found.value.upper() in _PARTS:
                part, start = [], line
        elif found.name == "END":
            _left(draft, inside, line)
            if found.value.upper() in _PARTS:
                event = _event(draft, part, start)
                if found.value.upper() != _PARTS[0]:
                    event[draft.own("component", "word")] = found.value.upper()
                yield Row(start, event)
        elif inside and inside[-1] in _PARTS:
            part.append(found)
        elif found.name in ("X-WR-CALNAME", "NAME"):
            draft.title(_text(found.value))
        elif found.name == "X-WR-TIMEZONE":
            draft.about.setdefault("timezone", found.value)
    if inside:
        draft.tell(start, f"{inside[-1]} does not end: what was read of it is left out")


def _left(draft: Draft, inside: list[str], line: int) -> None:
    if inside:
        inside.pop()
    else:
        draft.tell(line, "END without a BEGIN")


def _unfolded(file: Input) -> Iterator[tuple[int, str]]:
    """Yield the lines, long ones put together again, with the number of their first."""
    number, text = 0, ""
    with file.lines() as lines:
        for count, raw in enumerate(lines, 1):
            line = raw.rstrip("\r\n")
            if line[:1] in (" ", "\t") and text:
                text += line[1:]
                continue
            if text:
                yield number, text
            number, text = count, line
    if text:
        yield number, text


def _property(text: str) -> Property | None:
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(found[2])}
    return Property(found[1].upper(), parameters, found[3])


def _event(draft: Draft, part: list[Property], line: int) -> Tree:
    first = {each.name: each for each in reversed(part)}
    said = {name: _text(each.value) for name, each in first.items()}
    uid = said.get("UID", "")
    if "RECURRENCE-ID" in said:
        uid = f"{uid}/{said['RECURRENCE-ID']}"
    event: Tree = {"id": uid, "date": when(draft, first, line)}
    event["title"] = said.get("SUMMARY", "")
    event["summary"] = from_html(said.get("DESCRIPTION", ""))
    event["place"] = _place(draft, said)
    event["participants"] = list(_people(draft, part))
    event["sources"] = [source(draft, each.value) for each in part if each.name == "URL"]
    event["media"] = [
        {"url": each.value} for each in part if each.name == "ATTACH" and "://" in each.value
    ]
    event["tags"] = [
        slug(_text(word))
        for each in part
        if each.name == "CATEGORIES"
        for word in re.split(r"(?<!\\),", each.value)
    ]
    event["recurrence"] = said.get("RRULE", "")
    event["note"] = "\n".join(_text(each.value) for each in part if each.name == "COMMENT")
    return without_nothing(event | _own(draft, part))


def _own(draft: Draft, part: list[Property]) -> Tree:
    """Return the properties that have no home, those that repeat joined by `; `."""
    made: dict[str, list[str]] = {}
    for each in part:
        if each.name not in _HOMES:
            made.setdefault(each.name, []).append(_text(each.value))
        elif each.name == "ATTACH" and "://" not in each.value:
            draft.bent["attachments inside the calendar left out"] += 1
    return {
        draft.own(name.lower().replace("-", "_")): "; ".join(values)
        for name, values in made.items()
    }


def _place(draft: Draft, said: dict[str, str]) -> str:
    lat, _, lon = said.get("GEO", "").partition(";")
    name = said.get("LOCATION", "") or said.get("GEO", "").replace(";", ", ")
    if not name:
        return ""
    return draft.place(name, lat=degrees(lat, 90), lon=degrees(lon, 180))


def _people(draft: Draft, part: list[Property]) -> Iterator[Tree]:
    for each in part:
        if each.name in _PEOPLE:
            address = re.sub("^mailto:", "", each.value, flags=re.IGNORECASE)
            name = each.parameters.get("CN") or address
            actor = draft.actor(name, note=address * (address != name))
            how = (
                f"{key.lower()} {value.lower()}"
                for key, value in each.parameters.items()
                if key in ("ROLE", "PARTSTAT", "CUTYPE")
            )
            note = "; ".join(filter(None, (_PEOPLE[each.name], *how)))
            yield without_nothing({"actor": actor, "note": note})


def _text(value: str) -> str:
    """Return a value without the signs that keep it together."""
    return _ESCAPED.sub(lambda found: _BREAKS.get(found[1], found[1]), value)
