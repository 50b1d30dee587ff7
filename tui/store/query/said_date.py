"""Dates in a query as people say them: date:5 dec 2024, date:last-week."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tui.log.dates.advice import likely_dates
from tui.log.dates.date import DateError
from tui.log.dates.informal_patterns import MONTH
from tui.log.dates.relative import relative_date
from tui.store.query.date_range import span

_MOST: Final = 6
"""The most words that a date is looked for in: 5 dec to 8 dec 2024."""

_WORD: Final = re.compile(r'[^\s"(),|&]+')
_NEXT: Final = re.compile(rf"[ \t]+({_WORD.pattern})")
_UNITS: Final = r"(?:day|week|month|year)s?|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATE_WORD: Final = re.compile(
    rf"{MONTH}\.?|\d\S*|to|-|bc|bce|ad|ce|at|[ap]m|{_UNITS}", re.I | re.A
)


class SaidDate(NamedTuple):
    """A date in EDTF, and where the words that say it end."""

    date: str
    end: int


def said_date(text: str, at: int) -> SaidDate | None:
    """Read the longest date that words say from a place in a text on, if the first is no date.

    None where it is one, or where all of them say none, or may say two.
    """
    ends = _ends(text, at)
    if not ends or _is_date(text[at : ends[0]]):
        return None
    for end in reversed(ends):
        relative = relative_date(text[at:end])
        meanings = [relative] if relative else likely_dates(text[at:end])
        if len(meanings) == 1:
            return SaidDate(meanings[0], end)
    return None


def _is_date(word: str) -> bool:
    try:
        span("date", word, "UTC")
    except DateError:
        return False
    return True


def _ends(text: str, at: int) -> list[int]:
    """List where each word ends that may belong to a date, from left to right."""
    found = _WORD.match(text, at)
    ends: list[int] = []
    while found and len(ends) < _MOST:
        ends.append(found.end())
        found = _NEXT.match(text, found.end())
        if found and not _DATE_WORD.fullmatch(found[1]):
            break
    return ends
