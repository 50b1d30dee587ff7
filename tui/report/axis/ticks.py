"""The words below a time axis: what to call its cells, given what stands before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from tui.log.dates.date import parse_date
from tui.log.dates.edtf import MONTHS
from tui.log.dates.unit_words import duration_words
from tui.log.dates.zones import Zone, find_zone
from tui.store.axis.axis import Axis, Cell
from tui.store.axis.buckets import date_value
from tui.store.axis.steps import Step, local

_UNITS: Final = {"year": "y", "month": "mo", "day": "d", "hour": "h", "minute": "min"}
_MIDNIGHT: Final = "00:00"


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
        said = before.names if before else ()
        known = 0
        while known < len(self.names) - 1 and self.names[: known + 1] == said[: known + 1]:
            known += 1
        if self.opens and not self.fresh and len(self.names) == 2:
            return [self.names[0]]  # a year, for its first month or quarter
        brief = [_joined(self.names[1:])] if known == 0 and len(self.names) > 2 else []
        return [_joined(self.names[known:]), *brief]


def ticks(axis: Axis, zone: Zone) -> list[Tick | None]:
    """Return a tick for each bucket, None for folds."""
    found: list[Tick | None] = []
    for cell, before in zip(axis.cells, (None, *axis.cells), strict=False):
        if cell.step is None:
            found.append(None)
            continue
        names = _names(cell.start, cell.step, zone)
        same = before and before.step and before.step.unit == cell.step.unit
        last = found[-1] if same else None
        fresh = last is None
        found.append(Tick(names, fresh, last is None or last.names[:-1] != names[:-1]))
    return found


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
    day = date.fromordinal(ordinal)
    month = MONTHS[day.month][:3]
    if step.unit == "year":
        return (f"{day.year}s" if step.name == "decade" else f"{day.year}",)
    if step.unit == "month":
        return f"{day.year}", f"Q{(day.month + 2) // 3}" if step.name == "quarter" else month
    if step.unit == "day":
        return f"{day.year}", month, f"{day.day}"
    return f"{day.year}", f"{day.day} {month}", f"{clock // 3600:02}:{clock // 60 % 60:02}"


def _joined(names: tuple[str, ...]) -> str:
    """Return names from coarse to fine as people say them: 8 Dec 2024 02:00."""
    *days, last = names
    if ":" not in last:
        return " ".join(reversed(names))
    return " ".join(reversed(days)) if days and last == _MIDNIGHT else " ".join([*days[::-1], last])
