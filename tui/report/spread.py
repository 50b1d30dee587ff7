"""Figures drawn on a scale: where low, best and high lie, and what is open."""

from __future__ import annotations

from collections.abc import Iterable

from tui.log.model import Figure

CELLS = 20
"""Cells of a scale, with one more for what goes on beyond it."""


def ends(figures: Iterable[Figure]) -> tuple[int, int]:
    """Return the numbers at the two ends of a scale for figures: it begins at 0, or below."""
    numbers = [n for each in figures for n in (each.low, each.best, each.high) if n is not None]
    return min(0, *numbers, 0), max(0, *numbers, 0)


def spread(figure: Figure, scale: tuple[int, int]) -> str:
    """Return a figure on a scale, CELLS + 1 characters: `··├─●─┤···`.

    ├ is the low, ● the best, ┤ the high; ▸ and ◂ where there is no high or no low; │ where low and
    high fall together. Only dots for a figure without a number.
    """
    low, best, high = (_cell(each, scale) for each in (figure.low, figure.best, figure.high))
    cells = ["·"] * CELLS + [" "]
    first, last = _reach(low, best, high)
    if first is not None and last is not None and first < last:
        cells[first : last + 1] = "─" * (last + 1 - first)
    for cell, mark in ((low, "├"), (high, "┤"), (best, "●")):
        if cell is not None:
            cells[cell] = "│" if mark == "┤" and cell == low else mark
    if low is None and high is not None:
        cells[0] = "◂" if high > 0 else cells[0]
    if high is None and low is not None:
        cells[CELLS] = "▸"
    return "".join(cells)


def _reach(low: int | None, best: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Return the first and the last cell of the line: to an end of the scale where it is open."""
    if low is None and high is None:
        return best, best
    return (0 if low is None else low), (CELLS if high is None else high)


def _cell(number: int | None, scale: tuple[int, int]) -> int | None:
    """Return the cell that a number falls into, the nearest."""
    if number is None:
        return None
    start, end = scale
    return ((number - start) * (CELLS - 1) * 2 + (end - start)) // (2 * (end - start)) if end else 0
