"""Dates in a query as people say them: date:5 dec 2024, date:last-week."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tui.log.dates.advice import likely_dates
from tui.log.dates.date import DateError
from tui.log.dates.edtf import MONTHS
from tui.log.dates.informal_patterns import MONTH
from tui.log.dates.relative import relative_date
from tui.store.query.date_range import COMPARED, span

_MOST: Final = 6
"""The most words that a date is looked for in: 5 dec to 8 dec 2024."""

_WORD: Final = re.compile(r'[^\s"(),|&]+')
_QUOTED: Final = re.compile(r'"[ \t]*([^"]*?)[ \t]*"(?!,)')
_DAY: Final = re.compile(rf"(?:\d\d?\.?[ \t]+)?({MONTH})(?:[ \t]+\d\d?)?(?![\w.-])", re.I | re.A)
_NEXT: Final = re.compile(rf"[ \t]+({_WORD.pattern})")
_CLOCK: Final = re.compile(r"[ \t]+\d\d?:\d\d(?![\w.,])")
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
    if text[at : at + 1] in COMPARED:
        return None  # which says on which side of it, as no date does
    if not ends or (_is_date(text[at : ends[0]]) and not _CLOCK.match(text, ends[0])):
        return None
    for end in reversed(ends):
        relative = relative_date(text[at:end])
        meanings = [relative] if relative else likely_dates(text[at:end])
        if len(meanings) == 1:
            return SaidDate(meanings[0].replace(" ", "T", 1), end)
    return None


def quoted_date(text: str, at: int) -> SaidDate | None:
    """Read the date that all words within quotes say, if they begin at a place in a text."""
    quoted = _QUOTED.match(text, at)
    said = said_date(quoted[1], 0) if quoted else None
    if quoted is None or said is None or said.end != len(quoted[1]):
        return None
    return SaidDate(said.date, quoted.end())


def end_of_day(text: str, at: int) -> int:
    """Tell where a day of any year ends that words say from a place on, 5 dec; 0 for none."""
    found = _DAY.match(text, at)
    if found is None:
        return 0
    word = found[1].lower()
    return found.end() if any(month.lower().startswith(word) for month in MONTHS) else 0


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
