"""The cumulative counts of a log: which form a series, and how each grew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from tui.log.model import Number
from tui.log.sourcing.series import Point, Series, all_series
from tui.store.events import EventStore

CELLS: Final = 24
"""Equal stretches of time that a series is cut into, from its first count to its last."""

MOST: Final = 200_000
"""Events with figures that are gone through for series; a log with more has none."""


class Growth(NamedTuple):
    """The number in each cell, None where there is no count; and the cells of each event's counts.

    Of counts that share a cell the last is taken.
    """

    numbers: tuple[Number | None, ...]
    cells: Mapping[str, set[int]]


def series(store: EventStore) -> Series:
    """Return the cumulative counts of all events by what makes each a series."""
    ranks = store.index.ranks("has", "figure")
    if len(ranks) <= MOST:
        return all_series(store.events(ranks))
    return {}


def growth(points: Sequence[Point]) -> Growth:
    """Return how a series grew; its points are in time order."""
    numbers: dict[int, Number] = {}
    cells: dict[str, set[int]] = {}
    for cell, point in zip(_cells(points), points, strict=True):
        numbers[cell] = number(point)
        for event_id in point.events:
            cells.setdefault(event_id, set()).add(cell)
    return Growth(tuple(map(numbers.get, range(CELLS))), cells)


def number(point: Point) -> Number:
    """Return what stands for a count: its best, else what it is at least or at most; 0 or more."""
    figure = point.figure
    numbers = (figure.best, figure.low, figure.high)
    return max(0, next((number for number in numbers if number is not None), 0))


def _cells(points: Sequence[Point]) -> list[int]:
    """Return the cell of each point by where its date lies between the first and the last."""
    starts = [point.date.earliest or 0 for point in points]
    first, length = starts[0], starts[-1] - starts[0] or 1
    return [(start - first) * (CELLS - 1) // length for start in starts]
