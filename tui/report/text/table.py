"""Columns of text: as wide as what is in them, one of them folded into the room that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from tui.report.text.wrap import wrap

LEAST = 72
"""Cells that two columns need, with the line between them."""

_BETWEEN = " │ "


def side_by_side(left: Sequence[Text], right: Sequence[Text], width: int) -> tuple[Text, ...]:
    """Return rows of two columns no wider than `width` cells; stacked when that is too narrow."""
    if width < LEAST:
        return (*left, Text(), *right)
    room = (width - len(_BETWEEN)) // 2
    rows = zip_longest(wrap(left, room), wrap(right, room))
    return tuple(_row(one or Text(), other or Text(), room) for one, other in rows)


def _row(left: Text, right: Text, room: int) -> Text:
    row = left.copy()
    row.append(" " * (room - row.cell_len)).append(_BETWEEN, "muted")
    return row.append_text(right)


_GAP = "  "
_LEAST = 20  # cells that a folded column has at least

Side = Literal["left", "right"]
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title, style, side, and the cells it may take at most on a terminal.

    `most` of 0 is for the one column that is folded into the room that the others leave.
    """

    title: str
    style: str = ""
    side: Side = "left"
    most: int | None = None


def table(columns: Sequence[Column], rows: Sequence[Row], width: int | None) -> Iterator[Text]:
    """Yield a line of titles and the rows, fitted to `width` cells; in full without a width."""
    titles = [column.title for column in columns]
    widths = widths_of(columns, [titles, *rows], width)
    yield from row_lines([Column("", "label", each.side) for each in columns], titles, widths)
    for row in rows:
        yield from row_lines(columns, row, widths)


def widths_of(columns: Sequence[Column], rows: Sequence[Row], width: int | None) -> list[int]:
    """Return the cells of every column; a page with a width gives the folded one what is left."""
    natural = [
        max((cell_len(row[each]) for row in rows), default=0) for each in range(len(columns))
    ]
    if width is None:
        return natural
    limits = [
        each if column.most is None else column.most
        for column, each in zip(columns, natural, strict=True)
    ]
    widths = [min(*pair) for pair in zip(natural, limits, strict=True)]
    left = width - sum(widths) - len(_GAP) * (len(columns) - 1)
    return [
        max(_LEAST, left) if limit == 0 else each
        for each, limit in zip(widths, limits, strict=True)
    ]


def row_lines(columns: Sequence[Column], row: Row, widths: Sequence[int]) -> Iterator[Text]:
    """Yield one row, on as many lines as its folded cell needs."""
    cells = [_lines(*each) for each in zip(columns, row, widths, strict=True)]
    for number in range(max(map(len, cells))):
        line = Text()
        for column, lines, room in zip(columns, cells, widths, strict=True):
            cell = lines[number] if number < len(lines) else Text()
            line.append_text(fit_text(cell, room, column.side)).append(_GAP)
        line.rstrip()
        yield line


def fit(cell: str, room: int, side: Side = "left") -> str:
    """Return the cell in exactly `room` cells, with an ellipsis where it was cut."""
    return fit_text(Text(cell), room, side).plain


def fit_text(cell: Text, room: int, side: Side = "left") -> Text:
    """Return the cell in exactly `room` cells, with an ellipsis where it was cut."""
    spare = room - cell.cell_len
    if spare < 0:
        cut = set_cell_size(cell.plain, room - 1).rstrip() + "…"
        return Text(set_cell_size(cut, room), cell.style)
    padding = Text(" " * spare)
    return padding.append_text(cell) if side == "right" else cell.copy().append_text(padding)


def _lines(column: Column, cell: str, room: int) -> list[Text]:
    """Return a cell as lines: one, unless it is of the folded column."""
    text = Text(cell, column.style)
    return wrap([text], room) if column.most == 0 else [text]
