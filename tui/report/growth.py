"""A cumulative count over time, drawn as a line of bars with what belongs to an event marked."""

from __future__ import annotations

from collections.abc import Sequence

from tui.log.series import Point
from tui.report.bars import bar

CELLS = 24
"""Cells of the line, from the first count to the last."""


def growth(points: Sequence[Point], event_id: str) -> tuple[str, str]:
    """Return the line and the marks under it: ▲ where the event gives the count.

    Each bar stands where its date lies between the first and the last, as high as its number;
    dots are days without a count. Of counts that share a cell the last is drawn.
    """
    heights: dict[int, int] = {}
    marks = [" "] * CELLS
    for cell, point in zip(_cells(points), points, strict=True):
        heights[cell] = height(point)
        marks[cell] = "▲" if event_id in point.events else marks[cell]
    drawn = bar([heights.get(cell, 0) for cell in range(CELLS)])
    line = "".join(drawn[cell] if cell in heights else "·" for cell in range(CELLS))
    return line, "".join(marks).rstrip()


def height(point: Point) -> int:
    """Return the number that a count is drawn by: its best, else what it is at least or at most."""
    figure = point.figure
    numbers = (figure.best, figure.low, figure.high)
    return max(0, next((number for number in numbers if number is not None), 0))


def _cells(points: Sequence[Point]) -> list[int]:
    starts = [point.date.earliest or 0 for point in points]
    first, length = starts[0], starts[-1] - starts[0]
    return [(start - first) * (CELLS - 1) // length if length else 0 for start in starts]
