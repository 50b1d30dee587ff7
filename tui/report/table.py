"""Columns of text: as wide as what is in them, the last one folded into the room that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from tui.report.wrapping import wrap

_GAP = "  "
_LAST = 20  # cells that the last column has at least


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title, its style, its side, and the cells it may take at most on a terminal."""

    title: str
    style: str = ""
    side: Literal["left", "right"] = "left"
    most: int | None = None


Row = Sequence[str]


def table(columns: Sequence[Column], rows: Sequence[Row], width: int | None) -> Iterator[Text]:
    """Yield a line of titles and the rows, fitted to `width` cells; in full without a width."""
    widths = _widths(columns, rows, width)
    heads = [column.title for column in columns]
    yield from _row(
        [Column(column.title, "label", column.side) for column in columns], heads, widths
    )
    for row in rows:
        yield from _row(columns, row, widths, width)


def _widths(columns: Sequence[Column], rows: Sequence[Row], width: int | None) -> list[int]:
    """Return the cells of every column but the last."""
    widths = []
    for number, column in enumerate(columns[:-1]):
        natural = max(map(cell_len, (column.title, *(row[number] for row in rows))))
        limit = natural if width is None or column.most is None else column.most
        widths.append(min(natural, limit))
    return widths


def _row(
    columns: Sequence[Column], row: Row, widths: Sequence[int], width: int | None = None
) -> Iterator[Text]:
    """Yield one row, on as many lines as its last cell needs."""
    line = Text()
    for column, cell, room in zip(columns, row, widths, strict=False):
        line.append(_fit(cell, room, column.side), column.style or None).append(_GAP)
    last = Text(row[-1], columns[-1].style)
    if width is None:
        yield line.append_text(last)
        return
    before = line.cell_len
    first, *others = wrap([last], max(_LAST, width - before))
    yield line.append_text(first)
    for other in others:
        yield Text(" " * before).append_text(other)


def _fit(cell: str, room: int, side: str) -> str:
    """Return the cell in exactly `room` cells, with an ellipsis where it was cut."""
    spare = room - cell_len(cell)
    if spare < 0:
        return set_cell_size(set_cell_size(cell, room - 1).rstrip() + "…", room)
    return " " * spare + cell if side == "right" else cell + " " * spare
