"""The time axis of a log: cells within a width, and the matches counted in each."""

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

_NARROW: Final = 40  # columns up to which each may be a bucket of its own
_FULL: Final = 4  # times the events of the mean bucket: as many are cut further
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

    A bucket has two columns where there is room. `finer` is how many steps finer than that the
    buckets may get, as far as the width allows, or coarser below 0.
    """
    finder = BucketFinder(endpoints, zone)
    planner = Planner(finder, zone, max(width // 2, min(width, _NARROW)), _FULL)
    buckets = planner.plan(_LAST)
    finest = max(0, min(_LAST, _finest(buckets) + finer))
    if finer > 0:
        buckets = Planner(finder, zone, width, 0).plan(finest)
    elif finer < 0:
        buckets = planner.plan(finest)
    return Axis(tuple(cells(buckets, zone)))


def _finest(buckets: list[Bucket]) -> int:
    return max((bucket.level for bucket in buckets), default=0)


@dataclass(frozen=True, slots=True)
class _CellEvents:
    """The events of a cell: the ranks from `first` to before `last`, and some more or less.

    `earlier` are those that began before the cell and go on in it. `ended` are those of an open
    start that ended by its beginning, although they stand in it in time order.
    """

    first: int
    last: int
    earlier: BitMap
    ended: BitMap

    def count(self, ranks: BitMap) -> int:
        """Count those of some ranks that may have happened in the cell."""
        number = ranks.range_cardinality(self.first, self.last)
        if self.earlier:
            number += ranks.intersection_cardinality(self.earlier)
        if self.ended:
            number -= ranks.intersection_cardinality(self.ended)
        return number

    def first_of(self, ranks: BitMap) -> int | None:
        """Return the lowest of some ranks that begins in the cell, else that goes on in it."""
        beginning = ranks & (BitMap(range(self.first, self.last)) - self.ended)
        found = beginning or ranks & self.earlier
        return found.min() if found else None


class CellCounts:
    """The events that may have happened in each cell of an axis, by rank."""

    def __init__(self, endpoints: Endpoints, axis: Axis) -> None:
        open_start = endpoints.overlapping(Span(None, EARLIEST))
        self._cells = [_events_in(endpoints, cell, open_start) for cell in axis.cells]

    def counts(self, matches: Matches) -> list[int]:
        """Count the matches in each cell, each match in every one that it may have happened in."""
        return [cell.count(matches.bitmap) for cell in self._cells]

    def first(self, matches: Matches, cell: int) -> int | None:
        """Return the rank of a cell's first match: one that begins in it, if there is any."""
        return self._cells[cell].first_of(matches.bitmap)


def _events_in(endpoints: Endpoints, cell: Cell, open_start: BitMap) -> _CellEvents:
    """Find the events of a cell; `open_start` has those whose start is open."""
    first, last = endpoints.rank_at(cell.start), endpoints.rank_at(cell.end)
    placed, ended = BitMap(range(first, last)), endpoints.ended_by(cell.start)
    earlier = (BitMap(range(first)) | open_start) - ended - placed
    return _CellEvents(first, last, earlier, placed & open_start & ended)
