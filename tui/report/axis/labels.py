"""The words below a time axis: what to call its cells, and the line that has room for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from tui.log.dates.date import parse_date
from tui.log.dates.days import day_of
from tui.log.dates.edtf import MONTHS
from tui.log.dates.unit_words import duration_words, short_year
from tui.log.dates.zones import Zone, find_zone
from tui.store.axis.axis import Axis
from tui.store.axis.buckets import Cell, date_value
from tui.store.axis.steps import Step, local

_UNITS: Final = {"year": "y", "month": "mo", "day": "d", "hour": "h", "minute": "min"}
_MIDNIGHT: Final = "00:00"
_FOLD: Final = "⋯"
_UNNAMED: Final = "·"


@dataclass(frozen=True, slots=True)
class Tick:
    """A bucket by the names of its year, month, day and time, as far as its step has them.

    `fresh` where a stretch of one step begins, `opens` where a year, a month or a day does.
    """

    names: tuple[str, ...]
    fresh: bool
    opens: bool

    def words(self, before: Tick | None) -> list[str]:
        """Say what to call it when `before` was called last, in full and without its year.

        What that has said is left out: 26 Nov 2024, 27, 1 Dec, 1 Jan 2025. Only a day is known
        without its year.
        """
        if self.opens and not self.fresh and len(self.names) == 2:
            return [self.names[0]]  # a year, for its first month or quarter
        known = 0
        if before:
            pairs = zip(self.names[:-1], before.names, strict=False)
            known = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        words = [_joined(self.names[known:])]
        if known == 0 and len(self.names) > 2:
            words.append(_joined(self.names[1:]))
        return words


def ticks(axis: Axis, zone: Zone) -> list[Tick | None]:
    """Return a tick for each bucket, None for folds."""
    found: list[Tick | None] = []
    for cell, before in zip(axis.cells, (None, *axis.cells), strict=False):
        if cell.step is None:
            found.append(None)
            continue
        names = _names(cell.start, cell.step, zone)
        last = None
        if before and before.step and before.step.unit == cell.step.unit:
            last = found[-1]
        opens = last is None or last.names[:-1] != names[:-1]
        found.append(Tick(names, last is None, opens))
    return found


class LabelLine:
    """The line of names below an axis, set to a width.

    Folds are written first, then where stretches, years, months and days begin, then what else
    there is room for. `spans` is from where to where each cell that is named has its name.
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
        if len(words) >= end - start:
            words = _FOLD
        self._line[start:end] = f"{words:<{end - start}}"

    def _name(self, number: int, tick: Tick) -> None:
        before = max((named for named in self._spans if named < number), default=None)
        said = None
        if before is not None:
            said = self._ticks[before]
        for words in tick.words(said):
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


def fold_words(cell: Cell) -> str:
    """Say how long a fold is: "⋯ 29 y ⋯"."""
    number, unit = duration_words(cell.length).split()
    return f"⋯ {number} {_UNITS[unit.removesuffix('s')]} ⋯"


def stretch_words(first: Cell, last: Cell, zone: str) -> str:
    """Say from when to when two buckets reach: "27 Nov 2024 – 5 Dec 2024"."""
    return parse_date(date_value(first, last, find_zone(zone)).replace("..", "/"), zone).human()


def _names(moment: int, step: Step, zone: Zone) -> tuple[str, ...]:
    """Return year, month, day and time, of which a step has the first few."""
    ordinal, clock = local(moment, zone)
    day = day_of(ordinal)
    month = MONTHS[day.month][:3]
    if step.name == "decade":
        return (f"{day.year}s" if day.year > 0 else short_year(day.year),)
    if step.name == "quarter":
        return short_year(day.year), f"Q{(day.month + 2) // 3}"
    return {
        "year": (short_year(day.year),),
        "month": (short_year(day.year), month),
        "day": (short_year(day.year), month, f"{day.day}"),
    }.get(step.unit) or (
        short_year(day.year),
        f"{day.day} {month}",
        f"{clock // 3600:02}:{clock // 60 % 60:02}",
    )


def _joined(names: tuple[str, ...]) -> str:
    """Return names from coarse to fine as people say them: 8 Dec 2024 02:00."""
    *days, last = names
    if ":" not in last:
        return " ".join(reversed(names))
    if days and last == _MIDNIGHT:
        return " ".join(reversed(days))
    return " ".join([*days[::-1], last])
