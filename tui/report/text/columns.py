"""Entries set to a width: a row of a table in columns where these have room, else stacked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.text import Text

from tui.report.text.document import Entry, Row
from tui.report.text.wrap import wrap

LEAST: Final = 15
"""Cells that a column of a table has at least."""

_BETWEEN: Final = " │ "
_INDENT: Final = 2  # cells before the label of a row


def set_lines(
    entry: Entry, width: int, shown: Callable[[Text], Text] | None = None, whole: bool = False
) -> list[Text]:
    """Return the lines of an entry, no wider than `width` cells.

    `shown` changes each logical line before it is wrapped, as a search does; `whole` leaves words
    that are too long for a line, as addresses, in one piece.
    """
    row = entry.row
    if row is not None and fits(row, width):
        return _in_columns(row, width, shown)
    return wrap(_each(entry.lines, shown), width, break_words=not whole)


def fits(row: Row, width: int) -> bool:
    """Tell whether each column of a table has room; the same for all rows of one table."""
    return _room(row, width) >= LEAST


def _room(row: Row, width: int) -> int:
    """Return the cells of a column, all being of one width."""
    margin = _INDENT + row.margin
    return (width - margin) // len(row.cells) - len(_BETWEEN)


def _in_columns(row: Row, width: int, shown: Callable[[Text], Text] | None) -> list[Text]:
    room, margin = _room(row, width), row.margin
    columns = [wrap(_each(cell, shown), room) for cell in row.cells]
    label = wrap(_each((row.label,), shown), max(1, margin))
    found = zip_longest(label, *columns, fillvalue=Text())
    return [_line(first, cells, margin, room) for first, *cells in found]


def _line(label: Text, cells: Sequence[Text], margin: int, room: int) -> Text:
    """Return one line of a row: its label, then the columns with a line between them."""
    line = Text(" " * _INDENT).append_text(_filled(label, margin))
    for number, cell in enumerate(cells):
        line.append(_BETWEEN if number else " " * len(_BETWEEN), "muted")
        line.append_text(_filled(cell, room))
    line.rstrip()
    return line


def _filled(text: Text, width: int) -> Text:
    return text.copy().append(" " * max(0, width - text.cell_len))


def _each(lines: Sequence[Text], shown: Callable[[Text], Text] | None) -> Iterator[Text]:
    return map(shown, lines) if shown else iter(lines)
