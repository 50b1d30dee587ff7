"""When the events of a log begin and end, counted: what a time axis is made from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final, Protocol

from tui.log.dates.date import Date

EARLIEST: Final = -(1 << 37)
"""Before the year 1, in seconds since 1970; what is open begins earlier still."""

_MOST: Final = 1 << 38  # after the year 9999
_EVER: Final = 1 << 62


class Moments(Protocol):
    """When the dated events of a log begin and end; those of open ends do so beyond any date."""

    def begun(self, moment: int, /) -> int:
        """Count the events that begin before a moment, in seconds since 1970."""

    def ended(self, moment: int, /) -> int:
        """Count the events that end by a moment."""


def extent(moments: Moments) -> tuple[int, int]:
    """Return the first moment at which something begins or ends, and the one after the last.

    The first is not before the last when nothing does.
    """

    def passed(moment: int) -> int:
        return moments.begun(moment) + moments.ended(moment)

    every = range(EARLIEST, _MOST)
    first = bisect_left(every, passed(EARLIEST) + 1, key=passed)
    last = bisect_left(every, passed(_MOST), key=passed)
    return EARLIEST + first - 1, EARLIEST + last


class SortedMoments:
    """The moments of some dates, for where there is no index."""

    def __init__(self, dates: Iterable[Date]) -> None:
        dated = [date for date in dates if date.text]
        self._starts = sorted(-_EVER if d.earliest is None else d.earliest for d in dated)
        self._ends = sorted(_EVER if d.latest is None else d.latest for d in dated)

    def begun(self, moment: int, /) -> int:
        """Count the dates that begin before a moment."""
        return bisect_left(self._starts, moment)

    def ended(self, moment: int, /) -> int:
        """Count the dates that end by a moment."""
        return bisect_left(self._ends, moment + 1)
