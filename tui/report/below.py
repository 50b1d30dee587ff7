"""The line of words below the bars of a time axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tui.report.ticks import Tick, fold_words
from tui.store.axis import Axis

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
