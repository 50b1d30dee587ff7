"""A cumulative count over time, drawn as a line of bars with what belongs to an event marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.log.sourcing.figures import Point
from tui.report.text.bars import bar

CELLS = 24
"""Cells of the line, from the first count to the last."""


class Growth(NamedTuple):
    """A drawn line, and the cells of the counts that each event gives, by its id."""

    line: str
    cells: Mapping[str, set[int]]

    def marks(self, event_id: str) -> str:
        """Return what stands under the line: ▲ where an event gives the count."""
        own = self.cells.get(event_id, set())
        return "".join("▲" if cell in own else " " for cell in range(CELLS)).rstrip()


def growth(points: Sequence[Point]) -> Growth:
    """Draw counts in time order.

    Each bar stands where its date lies between the first and the last, as high as its number;
    dots are days without a count. Of counts that share a cell the last is drawn.
    """
    heights: dict[int, int] = {}
    cells: dict[str, set[int]] = {}
    for cell, point in zip(_cells(points), points, strict=True):
        heights[cell] = height(point)
        for event_id in point.events:
            cells.setdefault(event_id, set()).add(cell)
    drawn = bar([heights.get(cell, 0) for cell in range(CELLS)])
    return Growth("".join(drawn[c] if c in heights else "·" for c in range(CELLS)), cells)


def height(point: Point) -> int:
    """Return the number that a count is drawn by: its best, else what it is at least or at most."""
    figure = point.figure
    numbers = (figure.best, figure.low, figure.high)
    return max(0, next((number for number in numbers if number is not None), 0))


def _cells(points: Sequence[Point]) -> list[int]:
    starts = [point.date.earliest or 0 for point in points]
    first, length = starts[0], starts[-1] - starts[0]
    return [(start - first) * (CELLS - 1) // length if length else 0 for start in starts]
