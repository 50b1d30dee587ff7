"""Counts matches in the cells of a time axis, by set algebra."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.dates.zones import Zone
from tui.store.axis.buckets import Bucket, BucketFinder, Cell, cells
from tui.store.axis.plan import Planner
from tui.store.axis.steps import STEPS
from tui.store.index.endpoints import EARLIEST, EndpointCounts, Endpoints
from tui.store.index.matches import Matches
from tui.store.query.date_range import Span

__all__ = ["Axis", "Cell", "lay_axis"]

_COMFORT: Final = 40  # columns up to which each may be a bucket of its own
_SHARE: Final = 4  # times as full as the mean a bucket may be
_LAST: Final = len(STEPS) - 1


class Axis(NamedTuple):
    """Cells in order, each from where the one before ends."""

    cells: tuple[Cell, ...] = ()

    def at(self, moment: int) -> int | None:
        """Tell which cell holds a moment; None when the axis does not reach it."""
        if not self.cells or not self.cells[0].start <= moment < self.cells[-1].end:
            return None
        return bisect_left(self.cells, moment + 1, key=lambda cell: cell.end)


def lay_axis(endpoints: EndpointCounts, zone: Zone, width: int, finer: int = 0) -> Axis:
    """Divide the time of a log into at most `width` cells; `width` is at least 10.

    By itself it leaves two columns to a bucket where there is room. `finer` is how many steps finer
    than that it may get, as far as the width allows, or coarser below 0.
    """
    finder = BucketFinder(endpoints, zone)
    planner = Planner(finder, zone, max(width // 2, min(width, _COMFORT)), _SHARE)
    buckets = planner.plan(_LAST)
    if finer:
        planner = planner if finer < 0 else Planner(finder, zone, width, 0)
        buckets = planner.plan(max(0, min(_LAST, _finest(buckets) + finer)))
    return Axis(tuple(cells(buckets, zone)))


def _finest(buckets: list[Bucket]) -> int:
    return max((bucket.level for bucket in buckets), default=0)


@dataclass(frozen=True, slots=True)
class _Share:
    """The events of a cell: the ranks from `first` to before `last`, and some `more` or `less`.

    More are those that began earlier, less those that ended by its beginning: their start is open.
    """

    first: int
    last: int
    more: BitMap
    less: BitMap

    def count(self, ranks: BitMap) -> int:
        """Count those of some ranks that may have happened in the cell."""
        number = ranks.range_cardinality(self.first, self.last)
        if self.more:
            number += ranks.intersection_cardinality(self.more)
        return number - ranks.intersection_cardinality(self.less) if self.less else number


class CellCounts:
    """Knows which events may have happened in each cell of an axis."""

    def __init__(self, endpoints: Endpoints, axis: Axis) -> None:
        open_start = endpoints.overlapping(Span(None, EARLIEST))
        self._shares = [_share(endpoints, cell, open_start) for cell in axis.cells]

    def counts(self, matches: Matches) -> list[int]:
        """Count the matches in each cell, each match in every one that it may have happened in."""
        return [share.count(matches.bitmap) for share in self._shares]

    def first(self, matches: Matches, cell: int) -> int | None:
        """Return the first match that begins in a cell, else the first that runs through it."""
        share = self._shares[cell]
        placed = matches.bitmap & (BitMap(range(share.first, share.last)) - share.less)
        found = placed or matches.bitmap & share.more
        return found.min() if found else None


def _share(endpoints: Endpoints, cell: Cell, open_start: BitMap) -> _Share:
    """Find the events of a cell; `open_start` are those whose start is open."""
    first, last = endpoints.rank_at(cell.start), endpoints.rank_at(cell.end)
    placed, over = BitMap(range(first, last)), endpoints.ended_by(cell.start)
    more = (BitMap(range(first)) | open_start) - over - placed
    return _Share(first, last, more, placed & over if open_start else BitMap())
