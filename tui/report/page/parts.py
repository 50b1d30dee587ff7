"""How many events are divided into files: whole months, as long as a browser opens at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from tui.log.dates.date import Date, from_to
from tui.report.text.words import phrase

ONE_FILE: Final = 10_000
"""Events that one file takes."""

_FULL: Final = 1_000  # events after which a file ends with the month
_FULLEST: Final = 5_000  # events after which it ends with the day


class Part(NamedTuple):
    """A file: its name, what it is called, and the events from `start` to before `end`."""

    file: str
    words: str
    start: int
    end: int


def divided(dates: Sequence[Date]) -> list[Part]:
    """Divide events in time order into files; none where one file takes all."""
    if len(dates) <= ONE_FILE:
        return []
    cuts = [0, *_cuts(dates), len(dates)]
    return [_part(number, dates, *pair) for number, pair in enumerate(pairwise(cuts), 1)]


def _cuts(dates: Sequence[Date]) -> Iterator[int]:
    """Yield where a file ends and the next begins."""
    last = at = 0
    month = _month(dates[0])
    for _, day in groupby(dates, key=Date.heading):
        first, *rest = day
        full = at - last
        if full >= _FULLEST or (full >= _FULL and _month(first) != month):
            yield at
            last = at
        month = _month(first)
        at += 1 + len(rest)


def _month(date: Date) -> str:
    """Return what tells months apart; of a wider date, what tells it from others."""
    return date.text[:7]


def _part(number: int, dates: Sequence[Date], start: int, end: int) -> Part:
    dated = [date for date in dates[start:end] if date.text]
    words = from_to(dated[0], dated[-1]) if dated else ""
    if len(dated) < end - start:
        words = phrase("", words, ", and ") + "undated"
    return Part(f"events-{number:03}.html", words[:1].upper() + words[1:], start, end)
