"""Dates in words, as a British reader would write them, and the headings they stand under."""

from __future__ import annotations

from typing import Final

from tui.log.dates.edtf import MONTHS, Ends, Point
from tui.log.dates.unit_words import (
    WEEKDAYS,
    clock_range,
    clock_words,
    day_of_year,
    day_words,
    first_minute,
    last_minute,
    month_words,
    offset_words,
    season_words,
    unspecified_heading,
    unspecified_words,
    year_words,
)

_PREFIXES: Final = {"": "", "?": "possibly ", "~": "about ", "%": "possibly about "}
_UNITS_IN_A_YEAR: Final = frozenset(("second", "minute", "hour", "day", "month"))


def long_form(ends: Ends, *, open_end: bool) -> str:
    """Say a date in words: possibly (`?`), about (`~`) or both (`%`).

    `open_end` tells whether an end that is missing is open on purpose (`..`) or only unknown.
    """
    start, end = ends
    if start and end:
        return _interval(start, end)
    if start:
        words = _point_words(first_minute(start))
        if open_end:
            return f"{words} or later"
        return f"from {words}"
    if end:
        words = _point_words(last_minute(end))
        if open_end:
            return f"by {words}"
        return f"until {words}"
    return "open"


def from_to_days(first: Ends, last: Ends) -> str:
    """Say "from 27 Nov 2024 to 9 Dec 2024", or one day; "" when nothing is known of either.

    From the day that the first begins on to the day that the last ends on, or what is known of
    them: what has no start is said by its end, what has no end by its start.
    """
    begin, finish = first[0] or first[1], last[1] or last[0]
    if not (begin and finish):
        return ""
    words, others = _point_words(_whole_day(begin)), _point_words(_whole_day(finish))
    if first[0] and last[1] and words == others:
        return words
    earlier = "" if first[0] else " or earlier"
    later = "" if last[1] else " or later"
    return f"from {words}{earlier} to {others}{later}"


def heading(ends: Ends) -> str:
    """Name the heading of its start, or of its end when the start is open or unknown."""
    point = ends[0] or ends[1]
    if point is None:
        return "Undated"
    if point.day:
        return f"{WEEKDAYS[point.first % 7]} {point.day} {month_words(point)}"
    if point.unspecified:
        return unspecified_heading(point)
    return _unqualified(point)


def _whole_day(point: Point) -> Point:
    """Return the day of a clock time; other points as they are."""
    if point.clock is None:
        return point
    return point._replace(unit="day", clock=None, offset=None)


def _point_words(point: Point) -> str:
    if point.unspecified:
        return _unspecified(point)
    return _qualified(point, _unqualified(point))


def _qualified(point: Point, words: str) -> str:
    if point.qualified:
        return f"{words} ({point.qualified})"
    return _PREFIXES[point.qualifier] + words


def _unspecified(point: Point) -> str:
    """Say "possibly some year in the 2010s", "some day around Dec 2024"."""
    choice = unspecified_words(point)
    uncertain = "possibly " if point.qualifier in ("?", "%") else ""
    within = "around" if point.qualifier in ("~", "%") else "in"
    article = "the " if choice.endswith("s") else ""
    return f"{uncertain}some {point.unspecified} {within} {article}{choice}"


def _unqualified(point: Point) -> str:
    if point.clock is not None:
        return f"{clock_words(point)}, {day_words(point)}{offset_words(point)}"
    if point.day:
        return day_words(point)
    if point.season:
        return season_words(point)
    if point.month:
        return month_words(point)
    return year_words(point.year)


def _without_year(point: Point) -> str:
    if point.clock is not None:
        return f"{clock_words(point)}, {day_of_year(point)}{offset_words(point)}"
    if point.day:
        return day_of_year(point)
    return MONTHS[point.month]


def _interval(start: Point, end: Point) -> str:
    if start == end:
        return _point_words(start)
    simple = not (start.unspecified or end.unspecified or start.qualified or end.qualified)
    if simple and start.qualifier == end.qualifier and start.offset == end.offset:
        words = _folded(start, end)
        if words:
            return _PREFIXES[start.qualifier] + words
    words = _point_words(start)
    if simple and start.year == end.year and {start.unit, end.unit} <= _UNITS_IN_A_YEAR:
        words = _qualified(start, _without_year(start))
    return f"{words} – {_point_words(end)}"


def _folded(start: Point, end: Point) -> str:
    """Say "6–7 Dec 2024", what both ends share only once; "" where that is not usual."""
    if start.clock is not None and end.clock is not None and start.first == end.first:
        return f"{clock_range(start, end)}, {day_words(end)}{offset_words(end)}"
    if start.clock is not None or end.clock is not None or start.season or end.season:
        return ""
    if start.unit == end.unit == "year":
        return f"{year_words(start.year)}–{year_words(end.year)}"
    if start.unit == end.unit == "month" and start.year == end.year:
        return f"{MONTHS[start.month]}–{month_words(end)}"
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_words(end)}"
    return ""
