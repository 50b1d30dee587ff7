"""A time axis in columns: where its cells lie, how wide their bars are, and the words below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from tui.log.dates.zones import Zone
from tui.report.axis.labels import LabelLine, Tick, fold_words, ticks
from tui.store.axis.axis import Axis, lay_axis
from tui.store.index.endpoints import EndpointCounts

# Columns of a bucket, and of a fold: 0 for as many as it takes to say how long it is. The first
# that fits is taken.
_LAYOUTS: Final = (
    *((columns, 0) for columns in range(8, 2, -1)),
    *((3, 2), (2, 0), (2, 2), (1, 0), (1, 2), (1, 1)),
)
# Parts of the width to try as a number of cells, until there is room for words.
_PARTS: Final = (1, 0.8, 0.6, 0.4)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis in columns: `edges` are where its cells begin, and the column after the last.

    `columns` is how many a bucket has. `words` is the line below, and `spans` from where to where
    in it each cell is named, of those that are.
    """

    axis: Axis
    edges: tuple[int, ...]
    columns: int
    words: str
    spans: Mapping[int, tuple[int, int]]

    @property
    def bar(self) -> int:
        """How many columns a bar fills: all of two, all but one of more."""
        return self.columns - (self.columns > 2)


def lay_scale(endpoints: EndpointCounts, zone: Zone, width: int, finer: int = 0) -> Scale:
    """Lay an axis and set it to a width in cells, at least 20; for `finer` see `lay_axis`.

    Where there is no room for words, there are fewer buckets.
    """
    for part in _PARTS:
        axis = lay_axis(endpoints, zone, max(10, int(width * part)), finer)
        names = ticks(axis, zone)
        columns, widths = _fitting(axis, names, width)
        if widths:
            break
    edges = (0, *accumulate(widths or [1] * len(axis.cells)))
    below = LabelLine(axis, names, edges, width)
    return Scale(axis, edges, columns, below.words, below.spans)


def _fitting(axis: Axis, names: list[Tick | None], width: int) -> tuple[int, list[int]]:
    """Return the columns of a bucket, and those of each cell; none without room for words."""
    for columns, fold in _LAYOUTS:
        widths = _widths(axis, names, columns, fold)
        room = width - sum(widths)
        if room >= 0:
            if fold:
                _add_words(axis, widths, room)
            return columns, widths
    return 1, []


def _widths(axis: Axis, names: list[Tick | None], columns: int, fold: int) -> list[int]:
    """Return the columns of each cell; the last bucket of a stretch has room for its first name."""
    widths: list[int] = []
    first, last = 0, len(names) - 1
    for number, (cell, tick) in enumerate(zip(axis.cells, names, strict=True)):
        if tick is None:
            widths.append(fold or len(fold_words(cell)) + 1)
            continue
        widths.append(columns)
        if tick.fresh:
            first = number
        if number == last or _ends(names[number + 1]):
            name = _width_of_name(names, first, brief=fold == 1) + (number < last)
            widths[-1] += max(0, name - sum(widths[first:]))
    return widths


def _ends(after: Tick | None) -> bool:
    """Tell whether a stretch ends before a cell."""
    return after is None or after.fresh


def _width_of_name(names: list[Tick | None], number: int, *, brief: bool) -> int:
    """Return the columns of a bucket's name after the last one before it, in full or in brief."""
    tick = names[number]
    if tick is None:
        return 0
    before = next((earlier for earlier in reversed(names[:number]) if earlier), None)
    full, *shorter = tick.words(before)
    return len(shorter[-1]) if brief and shorter else len(full)


def _add_words(axis: Axis, widths: list[int], room: int) -> None:
    """Widen folds to say how long they are, the longest first, as far as there is room."""
    folds = [number for number, cell in enumerate(axis.cells) if cell.step is None]
    for number in sorted(folds, key=lambda number: -axis.cells[number].length):
        more = len(fold_words(axis.cells[number])) + 1 - widths[number]
        if more <= room:
            widths[number] += more
            room -= more
