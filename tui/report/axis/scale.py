"""A time axis in columns: where its cells lie, how wide their bars are, and the words below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from tui.log.dates.zones import Zone
from tui.report.axis.ticks import Tick, fold_words, ticks
from tui.store.axis.axis import Axis, lay_axis
from tui.store.index.endpoints import EndpointCounts

_FOLD: Final = "⋯"
_UNNAMED: Final = "·"


class Below:
    """Writes the line: folds first, then where stretches, years, months and days begin, then more.

    `spans` is from where to where each cell that is named has its name.
    """

    def __init__(
        self, axis: Axis, ticks: Sequence[Tick | None], edges: Sequence[int], width: int
    ) -> None:
        self._line = [" "] * width
        self._spans: dict[int, tuple[int, int]] = {}
        self._ticks, self._edges = ticks, edges
        for number, cell in enumerate(axis.cells):
            if cell.step is None:
                self._fold(number, fold_words(cell))
        for opening in (True, False):
            for number, tick in enumerate(ticks):
                if tick and tick.opens is opening:
                    self._name(number, tick)
        for number, tick in enumerate(ticks):
            if tick and number not in self._spans:
                self._write(edges[number], _UNNAMED)

    @property
    def words(self) -> str:
        """The line."""
        return "".join(self._line)

    @property
    def spans(self) -> Mapping[int, tuple[int, int]]:
        """The columns of the names, from the first to the one after the last."""
        return self._spans

    def _fold(self, number: int, words: str) -> None:
        start, end = self._edges[number : number + 2]
        words = words if len(words) < end - start else _FOLD
        self._line[start:end] = f"{words:<{end - start}}"

    def _name(self, number: int, tick: Tick) -> None:
        said = max((named for named in self._spans if named < number), default=None)
        for words in tick.words(None if said is None else self._ticks[said]):
            if self._write(self._edges[number], words):
                self._spans[number] = self._edges[number], self._edges[number] + len(words)
                return

    def _write(self, x: int, words: str) -> bool:
        """Write words at a column unless they would touch others; tell whether that was done."""
        end = x + len(words)
        before, room = self._line[x - 1 : x], self._line[x : end + 1]
        free = end <= len(self._line) and set(room) == {" "} and {*before} <= {" ", _FOLD, _UNNAMED}
        if free:
            self._line[x:end] = words
        return free


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
    below = Below(axis, names, edges, width)
    return Scale(axis, edges, columns, below.words, below.spans)


def _fitting(axis: Axis, names: list[Tick | None], width: int) -> tuple[int, list[int]]:
    """Return the columns of a bucket, and those of each cell; none without room for words."""
    for columns, fold in _LAYOUTS:
        widths = _widths(axis, names, columns, fold)
        room = width - sum(widths)
        if room >= 0:
            return columns, _with_words(axis, widths, room) if fold else widths
    return 1, []


def _widths(axis: Axis, names: list[Tick | None], columns: int, fold: int) -> list[int]:
    """Return the columns of each cell; the last bucket of a stretch has room for its first name."""
    widths: list[int] = []
    first, last = 0, len(names) - 1
    for number, (cell, tick) in enumerate(zip(axis.cells, names, strict=True)):
        widths.append(columns if tick else fold or len(fold_words(cell)) + 1)
        if tick and tick.fresh:
            first = number
        if tick and (number == last or _ends(names[number + 1])):
            name = len(_name(names, first, brief=fold == 1)) + (number < last)
            widths[-1] += max(0, name - sum(widths[first:]))
    return widths


def _ends(after: Tick | None) -> bool:
    """Tell whether a stretch ends before a cell."""
    return after is None or after.fresh


def _name(names: list[Tick | None], number: int, *, brief: bool) -> str:
    """Return what a bucket is called after the last one before it, in full or in brief."""
    tick = names[number]
    before = next((earlier for earlier in reversed(names[:number]) if earlier), None)
    return tick.words(before)[-1 if brief else 0] if tick else ""


def _with_words(axis: Axis, widths: list[int], room: int) -> list[int]:
    """Widen folds to say how long they are, the longest first, as far as there is room."""
    folds = [number for number, cell in enumerate(axis.cells) if cell.step is None]
    for number in sorted(folds, key=lambda number: -axis.cells[number].length):
        more = len(fold_words(axis.cells[number])) + 1 - widths[number]
        if more <= room:
            widths[number] += more
            room -= more
    return widths
