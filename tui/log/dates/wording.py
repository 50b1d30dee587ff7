"""The pieces that a date is spoken with, in British English: clocks, days, months, years."""

from __future__ import annotations

from datetime import date
from typing import Final

from tui.log.dates.edtf import MONTHS, SEASONS, Point
from tui.log.dates.zones import UTC_ZONE, Zone

WEEKDAYS: Final = (*("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),)


def in_zone(point: Point, zone: Zone) -> Point:
    """Turn a point to the zone's clocks; it stays as written where no calendar reaches it."""
    if point.clock is None or point.offset is None:
        return point
    utc = UTC_ZONE.seconds(point.first, point.clock) - point.offset
    local = zone.local(utc)
    if local is None:
        return point
    day = date.fromordinal(local[0])
    moved = point._replace(year=day.year, month=day.month, day=day.day, offset=None)
    return moved._replace(first=local[0], last=local[0] + 1, clock=local[1])


def clock_words(point: Point, seconds: bool = True) -> str:
    """Say "14:00", "14:00:05", or "14:00–15:00" for an hour (one that is not about 14:00)."""
    clock = point.clock or 0
    if point.unit == "second" and seconds:
        return f"{_minute(clock)}:{clock % 60:02}"
    if point.unit == "hour" and point.marks not in ("~", "%"):
        return f"{_minute(clock)}–{_minute(clock + 3600)}"
    return _minute(clock)


def edge(point: Point, last: bool) -> Point:
    """Take the first or last minute of an hour, to speak of a bound; other points as they are."""
    if point.unit != "hour":
        return point
    clock = (point.clock or 0) + (3600 if last else 0)
    return point._replace(unit="minute", clock=clock)


def clock_range(start: Point, end: Point, seconds: bool = True) -> str:
    """Say "14:00–16:30" on one day; an hour ends where the next begins."""
    first, last = clock_words(start, seconds), clock_words(end, seconds)
    first, last = first.split("–")[0], last.split("–")[-1]
    return first if first == last else f"{first}–{last}"


def offset_words(point: Point) -> str:
    """Say " (UTC+05:00)" of a clock time that cannot be shown in the log's zone."""
    if point.offset is None:
        return ""
    sign = "-" if point.offset < 0 else "+"
    return f" (UTC{sign}{_minute(abs(point.offset))})"


def year_words(year: int) -> str:
    """Say "2011", and "AD 24" for what could be taken for a day."""
    return str(year) if year >= 1000 else f"AD {year}"


def years_words(point: Point) -> str:
    """Say "2010s", but "2000–2009" for what could be taken for more, and centuries in full."""
    last = date.fromordinal(point.last - 1).year
    if point.unit == "decade" and point.year % 100 >= 10:
        return f"{year_words(point.year)}s"
    return f"{year_words(point.year)}–{last}"


def season_words(point: Point) -> str:
    """Say "spring 2012", "winter 2024–25", "first quarter of 2024"."""
    name, month, count = SEASONS[point.season]
    if month + count <= 13:
        return f"{name} {year_words(point.year)}"
    return f"{name} {year_words(point.year)}–{(point.year + 1) % 100:02}"


def day_words(point: Point, year: bool = True) -> str:
    """Say "5 Dec 2024", or "5 Dec"."""
    words = f"{point.day} {short_month(point.month)}"
    return f"{words} {year_words(point.year)}" if year else words


def stretch_words(point: Point, full: bool = False) -> str:
    """Say among which days or months `X` leaves the choice: "Dec 2024", "10–19 Dec 2024"."""
    name = (lambda month: MONTHS[month]) if full else short_month
    first, last = date.fromordinal(point.first), date.fromordinal(point.last - 1)
    year = year_words(point.year)
    if point.unit in ("decade", "century"):
        return years_words(point)
    if point.unit == "month":
        whole = point.last - point.first > 10
        days = "" if whole else f"{first.day}–{last.day} "
        return f"{days}{name(point.month)} {year}"
    if first.month == 1 and last.month == 12:
        return year
    return f"{name(first.month)}–{name(last.month)} {year}"


def short_month(month: int) -> str:
    """Say "Dec"."""
    return MONTHS[month][:3]


def _minute(clock: int) -> str:
    return f"{clock // 3600:02}:{clock // 60 % 60:02}"
