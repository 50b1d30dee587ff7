"""The years, months and days that a date being typed may become."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from tui.store.index import Index

_FIRST: Final = 1
_LAST: Final = 9998
_MONTH: Final = re.compile(r"(\d{4})(?:-(\d?))?")
_DAY: Final = re.compile(r"(\d{4}-\d\d)(?:-(\d?))?")


def dates(text: str, known: Sequence[int]) -> Iterator[str]:
    """Yield the dates that a text may begin: years that are known, months of a year, its days.

    In a range, `2024-11-27..2024-12`, its last date is the one being typed.
    """
    before, points, begun = text.rpartition("..")
    for date in _dates(begun, known):
        yield f"{before}{points}{date}"


def years(index: Index) -> Iterator[int]:
    """Yield the years, in UTC, that the dated events of a log begin in, from the last back."""
    rank, year = index.rank_at(_moment(_LAST + 1)), _LAST + 1
    while rank:
        year = _year_of(index, rank - 1, year)
        yield year
        rank = index.rank_at(_moment(year))


def _year_of(index: Index, rank: int, after: int) -> int:
    """Find the year that the event of a rank stands in, knowing that it lies before another.

    Looks back in steps that double: the year before is likely to be the one.
    """
    step, late = 1, after
    while (early := max(_FIRST, after - step)) > _FIRST and index.rank_at(_moment(early)) > rank:
        step, late = 2 * step, early
    between = range(early, late)
    return between[bisect_left(between, True, key=lambda y: index.rank_at(_moment(y + 1)) > rank)]


def _dates(begun: str, known: Sequence[int]) -> Iterator[str]:
    if month := _DAY.fullmatch(begun):
        yield from _days(month[1], month[2] or "")
    elif year := _MONTH.fullmatch(begun):
        yield from _months(year[1], year[2] or "", whole=len(begun) == 4)
    elif not begun or begun.isdigit():
        written = (f"{year:04}" for year in sorted(known))
        yield from (year for year in written if year.startswith(begun))


def _months(year: str, begun: str, *, whole: bool) -> Iterator[str]:
    if whole:
        yield year
    for month in range(1, 13):
        if f"{month:02}".startswith(begun):
            yield f"{year}-{month:02}"


def _days(month: str, begun: str) -> Iterator[str]:
    year, number = map(int, month.split("-"))
    if not (_FIRST <= year <= _LAST and 1 <= number <= 12):
        return
    if not begun:
        yield month
    for day in range(1, monthrange(year, number)[1] + 1):
        if f"{day:02}".startswith(begun):
            yield f"{month}-{day:02}"


def _moment(year: int) -> int:
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
