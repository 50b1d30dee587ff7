"""Dates in words, as a British reader would write them, and the headings they stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.log.dates.edtf import MONTHS, Point
from tui.log.dates.wording import (
    WEEKDAYS,
    clock_range,
    clock_words,
    day_words,
    edge,
    in_zone,
    offset_words,
    season_words,
    stretch_words,
    year_words,
)
from tui.log.dates.zones import find_zone

if TYPE_CHECKING:
    from tui.log.dates.date import Date

_PREFIXES: Final = {"": "", "?": "possibly ", "~": "about ", "%": "possibly about "}
_IN_A_YEAR: Final = ("second", "minute", "hour", "day", "month")


def shown_ends(date: Date) -> tuple[Point | None, Point | None]:
    """Turn start and end to the log's zone, None where open, unknown or undated."""
    zone = find_zone(date.zone)
    return (
        in_zone(date.start, zone) if date.start else None,
        in_zone(date.end, zone) if date.end else None,
    )


def human(date: Date) -> str:
    """Say a date in words: possibly (`?`), about (`~`), both (`%`), open ends said as such."""
    if not date.text:
        return "undated"
    start, end = shown_ends(date)
    if start and end:
        return _point(start) if start is end or start == end else _range(start, end)
    if start:
        words = _point(edge(start, last=False))
        return f"{words} or later" if ".." in date.text else f"from {words}"
    if end:
        words = _point(edge(end, last=True))
        return f"by {words}" if ".." in date.text else f"until {words}"
    return "open"


def from_to(first: Date, last: Date) -> str:
    """Say from when to when several dates go: "from 27 Nov 2024 to 9 Dec 2024".

    By the day that the first begins on and that the last ends on, or what is known of them,
    without clock times. What has no beginning is said by its end, what has no end by its start.
    """
    if first == last:
        return human(first)
    (start, until), (since, end) = shown_ends(first), shown_ends(last)
    begin, finish = start or until, end or since
    if not (begin and finish):
        return " – ".join((human(first), human(last)))
    words, others = _point(_whole(begin)), _point(_whole(finish))
    if start and end and words == others:
        return words
    return f"from {words}{'' if start else ' or earlier'} to {others}{'' if end else ' or later'}"


def heading(date: Date) -> str:
    """Name the heading of its start, or of its end when the start is open."""
    start, end = shown_ends(date)
    point = start or end
    if point is None:
        return "Undated"
    if point.day:
        weekday = WEEKDAYS[point.first % 7]
        return f"{weekday} {point.day} {MONTHS[point.month]} {year_words(point.year)}"
    if point.some:
        return stretch_words(point, full=True)
    return _bare(point)


def _whole(point: Point) -> Point:
    """Take the day of a clock time; other points as they are."""
    return point if point.clock is None else point._replace(unit="day", clock=None, offset=None)


def _point(point: Point, year: bool = True) -> str:
    if point.some:
        return _some(point)
    words = _bare(point, year)
    if point.remark:
        return f"{words} ({point.remark})"
    return _PREFIXES[point.marks] + words


def _some(point: Point) -> str:
    guessed = "possibly " if point.marks in ("?", "%") else ""
    within = "around" if point.marks in ("~", "%") else "in"
    the = "the " if stretch_words(point).endswith("s") else ""
    return f"{guessed}some {point.some} {within} {the}{stretch_words(point)}"


def _bare(point: Point, year: bool = True) -> str:
    if point.clock is not None:
        return f"{clock_words(point)}, {day_words(point, year)}{offset_words(point)}"
    if point.day:
        return day_words(point, year)
    if point.season:
        return season_words(point)
    if point.month:
        month = MONTHS[point.month]
        return f"{month} {year_words(point.year)}" if year else month
    return year_words(point.year)


def _range(start: Point, end: Point) -> str:
    plain = not (start.some or end.some or start.remark or end.remark)
    if plain and start.marks == end.marks and start.offset == end.offset:
        words = _folded(start, end)
        if words:
            return _PREFIXES[start.marks] + words
    same_year = start.year == end.year and {start.unit, end.unit} <= set(_IN_A_YEAR)
    return f"{_point(start, year=not (same_year and plain))} – {_point(end)}"


def _folded(start: Point, end: Point) -> str:
    """Say "6–7 Dec 2024", what both ends share only once; "" where that is not usual."""
    if start.clock is not None and end.clock is not None and start.first == end.first:
        return f"{clock_range(start, end)}, {day_words(end)}"
    if start.clock is not None or end.clock is not None or start.season or end.season:
        return ""
    if start.unit == end.unit == "year":
        return f"{year_words(start.year)}–{year_words(end.year)}"
    if start.unit == end.unit == "month" and start.year == end.year:
        return f"{MONTHS[start.month]}–{_bare(end)}"
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_words(end)}"
    return ""
