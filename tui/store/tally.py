"""Counts matches in the cells of a time axis, by set algebra."""

from __future__ import annotations

from dataclasses import dataclass

from pyroaring import BitMap

from tui.store.axis import Axis, Cell
from tui.store.bounds import Bounds
from tui.store.matches import Matches
from tui.store.moments import EARLIEST
from tui.store.spans import Span


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


class Tally:
    """Knows which events may have happened in each cell of an axis."""

    def __init__(self, bounds: Bounds, axis: Axis) -> None:
        unbegun = bounds.overlapping(Span(None, EARLIEST))
        self._shares = [_share(bounds, cell, unbegun) for cell in axis.cells]

    def counts(self, matches: Matches) -> list[int]:
        """Count the matches in each cell, each match in every one that it may have happened in."""
        return [share.count(matches.bitmap) for share in self._shares]

    def first(self, matches: Matches, cell: int) -> int | None:
        """Return the first match that begins in a cell, else the first that runs through it."""
        share = self._shares[cell]
        placed = matches.bitmap & (BitMap(range(share.first, share.last)) - share.less)
        found = placed or matches.bitmap & share.more
        return found.min() if found else None


def _share(bounds: Bounds, cell: Cell, unbegun: BitMap) -> _Share:
    """Find the events of a cell; `unbegun` are those whose start is open."""
    first, last = bounds.rank_at(cell.start), bounds.rank_at(cell.end)
    placed, over = BitMap(range(first, last)), bounds.over(cell.start)
    more = (BitMap(range(first)) | unbegun) - over - placed
    return _Share(first, last, more, placed & over if unbegun else BitMap())
