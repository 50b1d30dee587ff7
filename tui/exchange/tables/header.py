"""Where the header of a table stands, and what its columns are called: it need not come first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.exchange.making.dates import edtf
from tui.exchange.tables.mapping import guessed
from tui.exchange.tables.table import first_rows

MOST_COLUMNS: Final = 1 << 14
"""Columns of a table, as many as a spreadsheet has; what stands behind them is kept as one."""

_LOOKED_AT: Final = 30  # rows
_BEGINS_AS_DATE: Final = re.compile(r"-?\d{4}\b")
_DIGIT: Final = re.compile(r"\d")


class Header(NamedTuple):
    """The names of the columns, how many rows the header ends after, and what stands above it."""

    names: list[str]
    rows: int = 1
    above: tuple[str, ...] = ()

    @property
    def has_date(self) -> bool:
        """Whether a column is a date by its name."""
        return bool({"date", "year"} & guessed(self.names).keys())


def header_in(sample: str) -> Header:
    """Find the header of a table: its first row, or the first with a date after a title.

    Empty rows do not count. Two rows are one header where names stand below merged cells.
    """
    return header_among(first_rows(sample, _LOOKED_AT))


def header_among(rows: Sequence[Sequence[str]]) -> Header:
    """Find the header among the first rows of a table."""
    found = [[cell.strip() for cell in row[:MOST_COLUMNS]] for row in rows if any(row)]
    for number, row in enumerate(found):
        header = _at(found, number, row)
        if header.has_date and (len(row) > 1 or _is_list_of_dates(found)):
            return header
    return Header(found[0] if found else [])


def _at(rows: list[list[str]], number: int, row: list[str]) -> Header:
    """Return the header that a row would be, with the row below it where that has its names."""
    above = tuple(" ".join(filter(None, each)) for each in rows[:number])
    if sum(map(bool, row)) < min(2, len(row)):
        return Header([])
    below, data = [*rows[number + 1 : number + 3], [], []][:2]
    if "" in row and _is_below(row, below) and any(map(_DIGIT.search, data)):
        names = [low or high for high, low in zip(row, below, strict=False)]
        return Header(names, number + 2, above)
    return Header(row, number + 1, above)


def _is_below(row: list[str], below: list[str]) -> bool:
    """Tell whether a row has names for the columns that have none, and no number."""
    if len(below) != len(row) or any(map(_DIGIT.search, below)):
        return False
    return all(low for high, low in zip(row, below, strict=True) if not high)


def _is_list_of_dates(rows: list[list[str]]) -> bool:
    """Tell whether a single column begins with a date."""
    first = rows[1][0] if len(rows) > 1 else ""
    return bool(_BEGINS_AS_DATE.match(edtf(first)))
