"""Dates for a narrow column: what the heading above already shows is left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from tui.log.dates.edtf import SEASONS, Point
from tui.log.dates.long_form import shown_ends
from tui.log.dates.wording import (
    clock_range,
    clock_words,
    day_words,
    edge,
    short_month,
    stretch_words,
    year_words,
    years_words,
)

if TYPE_CHECKING:
    from tui.log.dates.date import Date

_WIDTH: Final = 13


def brief(when: Date) -> str:
    """Say a date in at most 13 cells, its qualifier as a mark: "5 Dec", "~02:00", "6–7 Dec?"."""
    if not when.text:
        return "undated"
    start, end = shown_ends(when)
    if start and end:
        return _fitting(_single(start) if start == end else _range(start, end))
    if start:
        return _fitting(_bound("from", start))
    return _fitting(_bound("by", end)) if end else "open"


def _fitting(choices: list[str]) -> str:
    fitting = next((words for words in choices if len(words) <= _WIDTH), "")
    return fitting or choices[-1][: _WIDTH - 1] + "…"


def _single(point: Point) -> list[str]:
    within = "in " if point.some in ("day", "month") else ""
    return [within + words for words in _point(point)]


def _point(point: Point) -> list[str]:
    return [_marked(_short(point, year), point.marks) for year in (True, False)]


def _bound(word: str, point: Point) -> list[str]:
    """Say "from 27 Nov", "by 8 Dec"; as a last resort the minute, month or year alone."""
    last = word == "by"
    shown = edge(point, last)
    if point.clock is not None:
        least = clock_words(shown, seconds=False)
    elif point.month:
        least = short_month(point.month)
    else:
        least = f"{date.fromordinal(point.last - 1).year if last else point.year:04}"
    return [f"{word} {words}" for words in (*_point(shown), _marked(least, point.marks))]


def _range(start: Point, end: Point) -> list[str]:
    first, last = start.marks, end.marks
    folded = _folded(start, end)
    if folded and first == last:
        return [_marked(words, first) for words in folded]
    if folded and start.clock is not None:
        parts = [words.partition("–") for words in folded]
        return [f"{_marked(a, first)}–{_marked(b or a, last)}" for a, _, b in parts]
    far = _far_end(start, end)
    near = [_marked(_short(start, year), first) for year in (True, False)]
    whole = [f"{words}–{_marked(far, last)}" for words in near]
    return [*whole, f"to {_marked(far, last)}", f"–{_marked(far, last)}", f"–{far}"]


def _folded(start: Point, end: Point) -> list[str]:
    """Say once what both ends share; empty where they share nothing."""
    if start.clock is not None and end.clock is not None and start.first == end.first:
        return [clock_range(start, end), clock_range(start, end, seconds=False)]
    if start.clock is not None or end.clock is not None or start.year != end.year:
        return []
    if start.day and end.day and start.month == end.month:
        return [f"{start.day}–{day_words(end, year=False)}"]
    if start.unit == end.unit == "month" and not (start.some or end.some):
        months = f"{short_month(start.month)}–{short_month(end.month)}"
        return [f"{months} {end.year:04}", months]
    return []


def _far_end(start: Point, end: Point) -> str:
    same_day = start.day > 0 and start.first == end.first
    if end.day and not same_day:
        words = day_words(end, year=False)
        return words if start.year == end.year else f"{words} {end.year:04}"
    return _short(end, start.year != end.year)


def _short(point: Point, year: bool) -> str:
    if point.clock is not None:
        return clock_words(point)
    if point.day:
        return day_words(point, year=False)
    if point.some:
        return _some(point, year)
    if point.season:
        return _season(point, year)
    if point.month:
        return f"{short_month(point.month)} {point.year:04}" if year else short_month(point.month)
    return f"{point.year:04}"


def _some(point: Point, year: bool) -> str:
    if point.some == "year":
        return years_words(point)
    words = stretch_words(point)
    return words if year else words.removesuffix(f" {year_words(point.year)}")


def _season(point: Point, year: bool) -> str:
    name, month, count = SEASONS[point.season]
    if name.endswith(" of") or "–" in name:
        name = f"{short_month(month)}–{short_month(month + count - 1)}"
    else:
        name = name.split()[-1]
    if not year:
        return name
    if month + count > 13:
        return f"{name} {point.year % 100:02}–{(point.year + 1) % 100:02}"
    return f"{name} {point.year:04}"


def _marked(words: str, marks: str) -> str:
    return f"~{words}" if marks == "~" else f"{words}{marks}"
