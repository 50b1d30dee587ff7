"""Eras below a time axis: from where to where each reaches, with its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    """Return from which column to before which an era reaches on an axis, three at least."""
    cells, edges = scale.axis.cells, scale.edges
    first = _cell(scale.axis, era.start, 0)
    last = _cell(scale.axis, era.end - 1, len(cells) - 1)
    start = min(edges[first], max(0, width - _LEAST))
    return start, min(max(_end(edges, last), start + _LEAST), width)


def _end(edges: Sequence[int], cell: int) -> int:
    return edges[cell + 1] if cell + 1 < len(edges) else edges[-1]


def _cell(axis: Axis, moment: int, otherwise: int) -> int:
    """Return the cell of a moment; the first or the last where the axis does not reach it."""
    found = axis.at(moment)
    if found is not None:
        return found
    if axis.cells and moment >= axis.cells[-1].end:
        return len(axis.cells) - 1
    return 0 if axis.cells and moment < axis.cells[0].start else otherwise


def _drawn(name: str, width: int) -> str:
    """Return an era in so many columns: its ends, and its name where there is room for some."""
    room = width - len("├─  ┤")
    if room < _LEAST or any(cell_len(letter) != 1 for letter in name):
        return f"├{'─' * (width - 2)}┤"
    shown = shorten(name, room)
    return f"├─ {shown} {'─' * (room - cell_len(shown))}┤"
