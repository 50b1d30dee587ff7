"""A canvas of dots: eight to a cell, two across and four down, written in Braille patterns.

Without Braille a cell is one dot: what has any dot in it is a sign of its own (ASCII).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tui.store.atlas.sphere import Spot

ACROSS: Final = 2
DOWN: Final = 4
"""Dots of a cell."""

_BLANK: Final = 0x2800
# The bits of the dots of a cell, from the top, left and right (Unicode, Braille Patterns).
_BITS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


class Canvas:
    """Dots of a map, `columns` by `rows` cells."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._cells = [bytearray(columns) for _ in range(rows)]

    def dot(self, x: int, y: int) -> None:
        """Set a dot; one that is not on the canvas is left out."""
        if 0 <= x < self.columns * ACROSS and 0 <= y < self.rows * DOWN:
            self._cells[y // DOWN][x // ACROSS] |= _BITS[y % DOWN][x % ACROSS]

    def path(self, spots: Sequence[Spot]) -> None:
        """Draw a line from each spot to the next, in dots; only what is on the canvas."""
        width, height = self.columns * ACROSS, self.rows * DOWN
        for one, other in pairwise(spots):
            part = clipped(one, other, width, height)
            if part:
                self._segment(*part)

    def rows_of(self, sign: str = "") -> list[str]:
        """Return the rows as Braille; with a `sign`, that for each cell with a dot."""
        if sign:
            return ["".join(sign if dots else " " for dots in row) for row in self._cells]
        return ["".join(chr(_BLANK + dots) if dots else " " for dots in row) for row in self._cells]

    def _segment(self, one: Spot, other: Spot) -> None:
        steps = int(max(abs(other[0] - one[0]), abs(other[1] - one[1]))) + 1
        across, up = (other[0] - one[0]) / steps, (other[1] - one[1]) / steps
        for step in range(steps + 1):
            self.dot(int(one[0] + across * step), int(one[1] + up * step))


def clipped(one: Spot, other: Spot, width: float, height: float) -> tuple[Spot, Spot] | None:
    """Return the part of a line within a rectangle from (0, 0); None for none (Liang–Barsky)."""
    (x, y), (to_x, to_y) = one, other
    across, down = to_x - x, to_y - y
    first, last = 0.0, 1.0
    for step, room in ((-across, x), (across, width - x), (-down, y), (down, height - y)):
        if step == 0:
            if room < 0:
                return None
            continue
        at = room / step
        if step < 0:
            first = max(first, at)
        else:
            last = min(last, at)
    if first > last:
        return None
    return (x + across * first, y + down * first), (x + across * last, y + down * last)
