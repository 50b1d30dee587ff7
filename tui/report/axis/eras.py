"""Eras below a time axis: from where to where each reaches, with its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.cells import cell_len

from tui.report.axis.scale import Scale
from tui.report.text.fit import shorten
from tui.store.axis.axis import Axis
from tui.store.derived.eras import Era

_LINES: Final = 4
_LEAST: Final = 3  # columns of an era, with both of its ends


def era_lines(scale: Scale, eras: Iterable[Era], width: int) -> list[str]:
    """Return the lines of a strip that show its eras, at most four; what has no room is left out.

    `├─ The long war ──┤` stands from the column in which an era begins to that in which it ends.
    """
    lines: list[str] = []
    for era in eras:
        start, end = columns_of(scale, era, width)
        drawn = _drawn(era.name, end - start)
        for number, line in enumerate(lines):
            if len(line) <= start:
                lines[number] = f"{line:<{start}}{drawn}"
                break
        else:
            if len(lines) < _LINES:
                lines.append(f"{'':{start}}{drawn}")
    return lines


def columns_of(scale: Scale, era: Era, width: int) -> tuple[int, int]:
    """Return from which column to before which an era reaches on an axis, three at least.

    The axis has a cell, as that of every log with a date.
    """
    first, last = _cell(scale.axis, era.start), _cell(scale.axis, era.end - 1)
    start = min(scale.edges[first], max(0, width - _LEAST))
    return start, min(max(scale.edges[last + 1], start + _LEAST), width)


def _cell(axis: Axis, moment: int) -> int:
    """Return the cell of a moment; the first or the last where the axis does not reach it."""
    found = axis.at(moment)
    if found is not None:
        return found
    if moment < axis.cells[0].start:
        return 0
    return len(axis.cells) - 1


def _drawn(name: str, width: int) -> str:
    """Return an era in so many columns: its ends, and its name where there is room for some."""
    room = width - len("├─  ┤")
    if room < _LEAST or any(cell_len(letter) != 1 for letter in name):
        return f"├{'─' * (width - 2)}┤"
    shown = shorten(name, room)
    return f"├─ {shown} {'─' * (room - cell_len(shown))}┤"
