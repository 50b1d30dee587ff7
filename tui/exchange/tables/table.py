"""A table with a header: its rows by the names of their columns, ragged ones told and mended."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from tui.exchange.files.input import Input
from tui.exchange.making.draft import Draft
from tui.exchange.tables.cells import Cells, cells_of, first_row, long_cells, separator_of
from tui.log.free_ids import FreeIds

_REST: Final = "more cells"


class Record(NamedTuple):
    """A row: the line that it begins at, and its cells by column, those that say something."""

    line: int
    cells: dict[str, str]


def header_of(sample: str) -> list[str]:
    """Return the names of the columns of a table, as they are written but for blanks around."""
    return [cell.strip() for cell in first_row(sample, separator_of(sample))]


def first_rows(sample: str, most: int) -> list[list[str]]:
    """Return the first rows of a table that are not empty."""
    separator = separator_of(sample)
    with long_cells():
        rows = csv.reader(sample.splitlines(keepends=True), delimiter=separator)
        try:
            return [*islice((row for row in rows if any(row)), most)]
        except csv.Error:
            return [first_row(sample, separator)]


def has_columns(sample: str, *names: str) -> bool:
    """Tell whether a table has all of these columns, in any letter case."""
    if not sample or "\n" not in sample[:_LONGEST_HEADER]:
        return False
    columns = {name.lower() for name in header_of(sample[:_LONGEST_HEADER])}
    return columns.issuperset(names)


_LONGEST_HEADER: Final = 1 << 14


def records(
    file: Input,
    draft: Draft,
    columns: list[str] | None = None,
    rename: Callable[[str], str] = str,
    skip: int = 0,
) -> Iterator[Record]:
    """Yield the rows of a table; its first row names the columns, unless they are given.

    Of rows that are not empty, the first so many are skipped. A cell without a column is kept under
    `more cells`; a row with too few cells is told.
    """
    rows = islice(cells_of(file, separator_of(file.sample), draft.tell), skip, None)
    header = columns or [cell.strip() for cell in next(rows, Cells(1, [])).cells]
    names = unique([rename(name) for name in header])
    width = len(names)
    names.append(_REST)
    for line, found in rows:
        cells = found
        if len(found) != width:
            cells = _mended(draft, line, found, width)
        said = {
            name: cell for name, each in zip(names, cells, strict=False) if (cell := each.strip())
        }
        yield Record(line, said)


def unique(names: list[str]) -> list[str]:
    """Return names of columns, none empty and none twice."""
    made: dict[str, None] = {}
    free = FreeIds(" ")
    for number, name in enumerate(names, 1):
        made[free.free(name or f"column {number}", made)] = None
    return list(made)


def _mended(draft: Draft, line: int, cells: list[str], width: int) -> list[str]:
    """Return the cells of a ragged row, those too many joined in one; tell of it."""
    if len(cells) < width:
        draft.tell(line, f"{len(cells)} cells where there are {width} columns: the rest is empty")
        return cells
    if not any(cells[width:]):
        return cells[:width]
    draft.tell(line, f"{len(cells)} cells where there are {width} columns: kept in `more_cells`")
    return [*cells[:width], " | ".join(cells[width:])]
