"""Figures that can be compared, drawn on one scale: each as a line from its low to its high."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from tui.log.model import Figure, Number

CELLS: Final = 20
"""Cells of a scale, with one more for what goes on beyond it."""


class Scale(NamedTuple):
    """The numbers at the two ends of a scale."""

    start: Number
    end: Number

    def cell(self, number: Number | None) -> int | None:
        """Return the cell that a number falls into, the nearest; None for no number."""
        if number is None:
            return None
        length = self.end - self.start
        if length == 0:
            return 0
        return int(((number - self.start) * (CELLS - 1) * 2 + length) // (2 * length))


def scale_of(figures: Iterable[Figure]) -> Scale:
    """Return the scale for figures: it begins at 0, or below."""
    numbers = [n for each in figures for n in (each.low, each.best, each.high) if n is not None]
    return Scale(min(0, *numbers, 0), max(0, *numbers, 0))


def draw_range(figure: Figure, scale: Scale) -> str:
    """Return a figure on a scale, CELLS + 1 characters: `··├─●─┤···`.

    ├ is the low, ● the best, ┤ the high; ▸ and ◂ where there is no high or no low; │ where low and
    high fall together. Only dots for a figure without a number.
    """
    low, best, high = (scale.cell(each) for each in (figure.low, figure.best, figure.high))
    cells = ["·"] * CELLS + [" "]
    first, last = _reach(low, best, high)
    if first is not None and last is not None and first < last:
        cells[first : last + 1] = "─" * (last + 1 - first)
    _mark(cells, low, "├")
    _mark(cells, high, "┤")
    if low == high:
        _mark(cells, low, "│")
    _mark(cells, best, "●")
    if low is None and high is not None and high > 0:
        cells[0] = "◂"
    if high is None and low is not None:
        cells[CELLS] = "▸"
    return "".join(cells)


def _reach(low: int | None, best: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Return the first and the last cell of the line: to an end of the scale where it is open."""
    if low is None and high is None:
        return best, best
    if high is None:
        high = CELLS
    return low or 0, high


def _mark(cells: list[str], cell: int | None, mark: str) -> None:
    if cell is not None:
        cells[cell] = mark
