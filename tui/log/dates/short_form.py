"""Dates for a narrow column: what the heading above already shows is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.log.dates.days import day_of
from tui.log.dates.edtf import SEASONS, Ends, Point
from tui.log.dates.unit_words import (
    clock_range,
    clock_words,
    day_of_year,
    first_minute,
    last_minute,
    short_month,
    short_offset,
    short_year,
    unspecified_words,
    year_words,
    years_words,
)

WIDTH: Final = 13
"""Cells of the widest short form."""

_DAY: Final = re.compile(r"\d [A-Z]|[A-Z][a-z]{2}(–|$)")
"""A day or a month without its year."""


def short_form(ends: Ends) -> str:
    """Say a date in at most WIDTH cells, its qualifier as a mark: "5 Dec", "~02:00", "6–7 Dec?"."""
    return _fitting(_choices(ends))


def _choices(ends: Ends) -> list[str]:
    """Return ways to say a date, the fullest first."""
    start, end = ends
    if start and end:
        return _interval(start, end)
    if start:
        return _from(start)
    if end:
        return _by(end)
    return ["open"]


def beside_heading(ends: Ends) -> str:
    """Say what the heading of a date leaves out: a clock time, another end, a doubt; "" for none.

    In at most WIDTH cells.
    """
    start, end = ends
    if start is not None and start == end and start.clock is None and not start.qualifier:
        return ""
    return short_form(ends)


def in_row(ends: Ends) -> tuple[str, str]:
    """Say a date that stands under no heading: its day with the year, and a clock time by itself.

    As ("8 Dec 2024", "~02:00"), ("6–7 Dec 2024?", ""), ("Mar 2011", ""). The first is seldom more
    than WIDTH cells, but nothing of it is left out; the second never is.
    """
    start, end = ends
    if start is not None and start.clock is not None:
        return _with_its_year(day_of_year(start), start.year), short_form(ends)
    last = end or start
    if last is None:
        return short_form(ends), ""
    return _with_its_year(_whole(start, end), last.year), ""


def _whole(start: Point | None, end: Point | None) -> str:
    """Say a date with both its ends, and the year of the first where they differ."""
    if start is None or end is None or start == end:
        choices = _choices((start, end))
        return next((words for words in choices if len(words) <= WIDTH), choices[0])
    words = _interval(start, end)[0]
    if start.day and start.year != end.year:
        near, _, far = words.partition("–")
        return f"{_with_its_year(near, start.year)}–{far}"
    return words


def _with_its_year(words: str, year: int) -> str:
    """Put the year behind words, and before the mark of a doubt, unless it is in them."""
    if short_year(year) in words or not _DAY.search(words):
        return words
    bare = words.rstrip("?%")
    return f"{bare} {short_year(year)}{words[len(bare) :]}"


def _fitting(choices: list[str]) -> str:
    """Return the first choice that fits, or as much of the last as does."""
    fitting = (words for words in choices if len(words) <= WIDTH)
    return next(fitting, choices[-1][: WIDTH - 1] + "…")


def _single(point: Point) -> list[str]:
    within = "in " if point.unspecified in ("day", "month") else ""
    words = [within + words for words in _point_words(point)]
    if point.offset is not None:
        minute = clock_words(point, seconds=False)
        words += minute + short_offset(point), minute
    return words


def _point_words(point: Point) -> list[str]:
    """Return the words for one point, with its year and without."""
    choices = (_with_year(point), _without_year(point))
    return [_qualified(words, point.qualifier) for words in choices]


def _from(point: Point) -> list[str]:
    """Say "from 27 Nov"; as a last resort the minute, month or year alone."""
    shown = first_minute(point)
    least = _qualified(_least(shown, point.year), point.qualifier)
    return [f"from {words}" for words in (*_point_words(shown), least)]


def _by(point: Point) -> list[str]:
    """Say "by 8 Dec"; as a last resort the minute, month or last year alone."""
    shown = last_minute(point)
    least = _least(shown, day_of(point.last - 1).year)
    return [f"by {words}" for words in (*_point_words(shown), _qualified(least, point.qualifier))]


def _least(point: Point, year: int) -> str:
    if point.clock is not None:
        return clock_words(point, seconds=False)
    if point.month:
        return short_month(point.month)
    return short_year(year)


def _interval(start: Point, end: Point) -> list[str]:
    if start == end:
        return _single(start)
    folded = _folded(start, end)
    if folded and start.qualifier == end.qualifier:
        return [_qualified(words, start.qualifier) for words in folded]
    if folded and start.clock is not None:
        return [_each_qualified(words, start.qualifier, end.qualifier) for words in folded]
    words = _far_end(start, end)
    far = _qualified(words, end.qualifier)
    whole = [f"{near}–{far}" for near in _point_words(start)]
    return [*whole, f"to {far}", f"–{far}", f"–{words}"]


def _each_qualified(words: str, first: str, last: str) -> str:
    start, _, end = words.partition("–")
    return f"{_qualified(start, first)}–{_qualified(end or start, last)}"


def _folded(start: Point, end: Point) -> list[str]:
    """Say once what both ends share; empty where they share nothing."""
    if start.clock is not None and end.clock is not None and start.first == end.first:
        return [*_clock_ranges(start, end)]
    if start.clock is not None or end.clock is not None or start.year != end.year:
        return []
    if start.day and end.day and start.month == end.month:
        return [f"{start.day}–{day_of_year(end)}"]
    if start.unit == end.unit == "month" and not (start.unspecified or end.unspecified):
        months = f"{short_month(start.month)}–{short_month(end.month)}"
        return [f"{months} {short_year(end.year)}", months]
    return []


def _clock_ranges(start: Point, end: Point) -> Iterator[str]:
    """Yield "14:00–16:30+03", then shorter ones."""
    zone = short_offset(end) if start.offset == end.offset else ""
    yield clock_range(start, end) + zone
    minutes = clock_range(start, end, seconds=False)
    yield from dict.fromkeys((minutes + zone, minutes))


def _far_end(start: Point, end: Point) -> str:
    """Say the end of an interval, with what its start does not share."""
    same_day = start.day > 0 and start.first == end.first
    if end.day and not same_day:
        year = "" if start.year == end.year else f" {short_year(end.year)}"
        return day_of_year(end) + year
    if start.year == end.year:
        return _without_year(end)
    return _with_year(end)


def _with_year(point: Point) -> str:
    """Say a point with its year, which a day and a clock time have in the heading above."""
    if point.day:
        return _without_year(point)
    if point.unspecified == "year":
        return years_words(point)
    if point.unspecified:
        return unspecified_words(point)
    if point.season:
        return f"{_season(point)} {_season_years(point)}"
    if point.month:
        return f"{short_month(point.month)} {short_year(point.year)}"
    return short_year(point.year)


def _without_year(point: Point) -> str:
    if point.clock is not None:
        return clock_words(point) + short_offset(point)
    if point.day:
        return day_of_year(point)
    if point.unspecified in ("day", "month"):
        return unspecified_words(point).removesuffix(f" {year_words(point.year)}")
    if point.season:
        return _season(point)
    if point.month:
        return short_month(point.month)
    return _with_year(point)


def _season(point: Point) -> str:
    name, month, count = SEASONS[point.season]
    if name.endswith(" of") or "–" in name:
        return f"{short_month(month)}–{short_month(month + count - 1)}"
    return name.split()[-1]


def _season_years(point: Point) -> str:
    _, month, count = SEASONS[point.season]
    if month + count > 13:
        return f"{point.year % 100:02}–{(point.year + 1) % 100:02}"
    return short_year(point.year)


def _qualified(words: str, qualifier: str) -> str:
    if qualifier == "~":
        return f"~{words}"
    return words + qualifier
