"""The axis of a time strip: buckets of calendar steps, fine where much happens, folded elsewhere.

It depends on the log, the width and the step alone, and costs some hundred counts of how many
events have begun before a moment and ended by it. A bucket holds the events that may have happened
in it, as `date:` does: a vague or a long event is in every one that it overlaps.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from tui.log.zones import Zone
from tui.store.cells import Cell, cells
from tui.store.cutting import Cutter, Piece
from tui.store.moments import Moments
from tui.store.planning import Planner
from tui.store.steps import STEPS, Step

__all__ = ["Axis", "Cell", "lay_axis"]

_COMFORT: Final = 40  # columns up to which each may be a bucket of its own
_SHARE: Final = 4  # times as full as the mean a bucket may be
_LAST: Final = len(STEPS) - 1


class Axis(NamedTuple):
    """Cells in order, each from where the one before ends, and the finest of their steps."""

    cells: tuple[Cell, ...] = ()
    finest: Step = STEPS[0]

    def at(self, moment: int) -> int | None:
        """Tell which cell holds a moment; None when the axis does not reach it."""
        if not self.cells or not self.cells[0].start <= moment < self.cells[-1].end:
            return None
        return bisect_left(self.cells, moment + 1, key=lambda cell: cell.end)


def lay_axis(moments: Moments, zone: Zone, width: int, finer: int = 0) -> Axis:
    """Divide the time of a log into at most `width` cells; `width` is at least 10.

    By itself it leaves two columns to a bucket where there is room. `finer` is how many steps finer
    than that it may get, as far as the width allows, or coarser below 0.
    """
    cutter = Cutter(moments, zone)
    planner = Planner(cutter, zone, max(width // 2, min(width, _COMFORT)), _SHARE)
    pieces = planner.plan(_LAST)
    if finer:
        planner = planner if finer < 0 else Planner(cutter, zone, width, 0)
        pieces = planner.plan(max(0, min(_LAST, _finest(pieces) + finer)))
    return Axis(tuple(cells(pieces, zone)), STEPS[_finest(pieces)])


def _finest(pieces: list[Piece]) -> int:
    return max((piece.level for piece in pieces), default=0)
