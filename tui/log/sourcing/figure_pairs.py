"""Pairs of figures that may exclude each other, found without holding each against each.

All count one thing. They may exclude each other at one place, or where a place lies within another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import chain, groupby
from math import inf
from typing import NamedTuple

from tui.log.dates.date import UNDATED
from tui.log.model import Figure, Number
from tui.log.sourcing.figures import Around, bounds, end, start, together


class Region(NamedTuple):
    """Figures of one place, and those of places within it."""

    at: list[Figure]
    below: list[Figure]


def regions(figures: Sequence[Figure], of: Around) -> Iterator[Region]:
    """Yield the figures that may exclude each other: of a place, and of what lies within it."""
    found: dict[str, Region] = {}
    for figure in figures:
        place, *around = of(figure) or ("",)
        found.setdefault(place, Region([], [])).at.append(figure)
        for outer in dict.fromkeys(around):
            if outer != place:
                found.setdefault(outer, Region([], [])).below.append(figure)
    yield from (region for region in found.values() if region.at)


def perhaps_excluding(region: Region) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs that may exclude each other; none where one number satisfies all.

    So that the work does not grow with the square of what agrees.
    """
    limits = [bounds(each) for each in chain(*region)]
    lows = [each.low for each in limits if each.low is not None]
    highs = [each.high for each in limits if each.high is not None]
    if not lows or not highs or max(lows) <= min(highs):
        return
    yield from _of_one_time(region)
    yield from _falling(region)


def _of_one_time(region: Region) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs that may be as of the same time and that one source does not give as two.

    Only of those figures that do not allow a number that all allow that last when they begin.
    """
    own = set(map(id, region.at))
    at, below = _Lasting(), _Lasting()
    for figure in sorted(chain(*region), key=start):
        yield from ((each, figure) for each in at.beside(figure))
        if id(figure) in own:
            yield from ((each, figure) for each in below.beside(figure))
            at.add(figure)
        else:
            below.add(figure)


class _Lasting:
    """Figures by who gives them, of which those are dropped that end before another begins."""

    def __init__(self) -> None:
        self._by_giver: dict[object, list[Figure]] = {}
        self._limits = _Limits()

    def add(self, figure: Figure) -> None:
        """Add one."""
        self._by_giver.setdefault(giver(figure), []).append(figure)
        self._limits.add(figure)

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """Yield those of others for what may be the same time; none if all allow a number of it."""
        if self._limits.allow(figure):
            return
        own = giver(figure)
        for other in [*self._by_giver]:
            if other != own:
                lasting = [each for each in self._by_giver[other] if together(each, figure)]
                self._by_giver[other] = lasting
                yield from lasting
                if not lasting:
                    del self._by_giver[other]


class _Limits:
    """What all figures allow that last at a moment; moments are asked about in time order."""

    def __init__(self) -> None:
        self._lows: list[tuple[float, float]] = []  # the greatest first, and when each ends
        self._highs: list[tuple[float, float]] = []

    def add(self, figure: Figure) -> None:
        """Add what one allows."""
        low, high = _allowed(figure)
        heappush(self._lows, (-low, end(figure)))
        heappush(self._highs, (high, end(figure)))

    def allow(self, figure: Figure) -> bool:
        """Tell whether each figure that lasts when this one begins allows a number of it."""
        (low, high), begins = _allowed(figure), start(figure)
        for some in (self._lows, self._highs):
            while some and some[0][1] <= begins:
                heappop(some)
        return not self._lows or (-self._lows[0][0] <= high and low <= self._highs[0][0])


def _allowed(figure: Figure) -> tuple[float, float]:
    """Return the least and the most that a figure allows; nothing where these are out of order."""
    low, high = bounds(figure)
    least, most = -inf if low is None else low, inf if high is None else high
    return (least, most) if least <= most else (inf, -inf)


def _falling(region: Region) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of which the second, as of a date no earlier, allows less than the first."""
    own = set(map(id, region.at))
    before: list[tuple[Number, Figure]] = []
    highest = -inf
    some = (each for each in chain(*region) if each.as_of)
    dated = sorted(some, key=lambda each: each.as_of or UNDATED)
    for same_date in _same_dates(dated):
        fresh = [(low, each) for each in same_date if (low := bounds(each).low) is not None]
        before += fresh
        highest = max((highest, *(low for low, _ in fresh)))
        for figure in same_date:
            high = bounds(figure).high
            if id(figure) in own and figure.cumulative and high is not None and high < highest:
                yield from (
                    (each, figure) for low, each in before if low > high and each is not figure
                )


def _same_dates(dated: Sequence[Figure]) -> Iterator[list[Figure]]:
    for _, some in groupby(dated, key=lambda each: each.as_of):
        yield list(some)


def giver(figure: Figure) -> object:
    """Return what tells who gives a figure; without a source each has a giver of its own."""
    if figure.source is None:
        return id(figure)
    return figure.source, figure.counted_by
