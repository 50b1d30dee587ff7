"""When things in calendars are: dates, times in zones, ends and lengths (RFC 5545)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from tui.exchange.making.dates import span
from tui.exchange.making.draft import Draft
from tui.exchange.stories.windows_zones import ZONES
from tui.log.dates.zones import known_zone
from tui.log.text import one_line

_STAMP: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
_EPOCH: Final = date(1970, 1, 1).toordinal()


class Property(NamedTuple):
    """A line of a calendar: its name, its parameters, and its value as it is written."""

    name: str
    parameters: dict[str, str]
    value: str


class _Moment(NamedTuple):
    """A date or a time, and how it is written after: with its zone or its offset."""

    moment: datetime
    clock: bool
    zone: str


def when(draft: Draft, said: dict[str, Property], line: int) -> str:
    """Return the date of an event, of its properties by name; "" for none.

    What is no date stays as it is written, and is told; so is an unknown zone.
    """
    begin = said.get("DTSTART") or said.get("DUE")
    if begin is None:
        draft.tell(line, "no date")
        return ""
    start = _moment(draft, begin, line)
    if start is None:
        return begin.value
    end = None
    if "DTEND" in said:
        end = _moment(draft, said["DTEND"], line)
    elif "DURATION" in said:
        end = _later(start, said["DURATION"].value)
    if end is None or end.moment <= start.moment:
        return _written(start)
    if not end.clock:
        end = end._replace(moment=end.moment - timedelta(days=1))
    return span(_written(start), _written(end))


def _moment(draft: Draft, given: Property, line: int) -> _Moment | None:
    found = _STAMP.fullmatch(given.value.strip())
    if found is None:
        draft.tell(line, f"{given.name} {given.value} is no date")
        return None
    year, month, day, hour, minute, second, utc = found.groups()
    clock = timedelta(hours=int(hour or 0), minutes=int(minute or 0), seconds=int(second or 0))
    try:
        moment = datetime.combine(date(int(year), int(month), int(day)), time()) + clock
    except (ValueError, OverflowError):  # beyond the year 9999 with its hours
        draft.tell(line, f"{given.name} {given.value} is no date")
        return None
    zone = utc or _offset(draft, moment, given.parameters.get("TZID", ""))
    return _Moment(moment, hour is not None, zone)


def _offset(draft: Draft, moment: datetime, zone: str) -> str:
    """Return the offset of a zone at a time: +03:00; "" where it is not known."""
    if not zone:
        return ""
    rules = known_zone(ZONES.get(zone, zone.removeprefix("/")))
    if rules is None:
        draft.bent[f"times in the unknown zone {one_line(zone, 40)}: without a zone"] += 1
        return ""
    ordinal, clock = moment.toordinal(), moment.hour * 3600 + moment.minute * 60 + moment.second
    local = (ordinal - _EPOCH) * 86_400 + clock
    minutes = round((local - rules.seconds(ordinal, clock)) / 60)
    draft.bent["times in a zone: with the offset that it has then"] += 1
    sign = "+-"[minutes < 0]
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _later(start: _Moment, duration: str) -> _Moment | None:
    found = _DURATION.fullmatch(duration.strip())
    if found is None or found[1] == "-":
        return None
    weeks, days, hours, minutes, seconds = (
        min(int((each or "0")[:7]), 10**6) for each in found.groups()[1:]
    )
    lasting = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    try:
        return start._replace(moment=start.moment + lasting)
    except OverflowError:
        return None


def _written(moment: _Moment) -> str:
    if not moment.clock:
        return date.isoformat(moment.moment)[:10]
    text = moment.moment.isoformat(timespec="seconds")
    return f"{text.removesuffix(':00')}{moment.zone}"
