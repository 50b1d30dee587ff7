"""Columns of text: as wide as what is in them, one of them folded into the room that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.report.text.fit import Side, fit_text
from tui.report.text.wrap import wrap

LEAST: Final = 72
"""Cells that two columns need, with the line between them."""

_BETWEEN: Final = " │ "
_GAP: Final = "  "
_LEAST_FOLDED: Final = 20  # cells that a folded column has at least


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

    @property
    def folded(self) -> bool:
        """Whether this is the column that is folded into the room that the others leave."""
        return self.most == 0

    def most_of(self, cells: int) -> int:
        """Return how many cells it may take of those that it needs."""
        if self.most is None:
            return cells
        return self.most


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
    widths = [
        min(each, column.most_of(each)) for column, each in zip(columns, natural, strict=True)
    ]
    left = width - sum(widths) - len(_GAP) * (len(columns) - 1)
    for number, column in enumerate(columns):
        if column.folded:
            widths[number] = max(_LEAST_FOLDED, left)
    return widths


def row_lines(columns: Sequence[Column], row: Row, widths: Sequence[int]) -> Iterator[Text]:
    """Yield one row, on as many lines as its folded cell needs."""
    cells = [_lines(*each) for each in zip(columns, row, widths, strict=True)]
    for number in range(max(map(len, cells))):
        line = Text()
        for column, lines, room in zip(columns, cells, widths, strict=True):
            cell = next(iter(lines[number : number + 1]), Text())
            line.append_text(fit_text(cell, room, column.side)).append(_GAP)
        line.rstrip()
        yield line


def _lines(column: Column, cell: str, room: int) -> list[Text]:
    """Return a cell as lines: one, unless it is of the folded column."""
    lines = [Text(cell, column.style)]
    if column.folded:
        return wrap(lines, room)
    return lines
