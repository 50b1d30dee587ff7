"""Rows of named values, in order, and in the forms that other programs take.

What a command lists is put so where it has no form of its own: problems, sources, counts, changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from rich.text import Text

from tui.report.export.sheets import csv_line, markdown_line
from tui.report.text.markdown import escaped
from tui.report.text.table import Column, table

T = TypeVar("T")
Columns = Mapping[str, Callable[[T], object]]
"""What stands in each column of an item, by the name of the column."""

TIME: Final = "time"
"""Stands for the order in which items come."""

Row = Mapping[str, object]


Write = Callable[[Sequence[str], Iterable[Row], bool], Iterator[str]]
"""Yields the text of rows with named columns; only ASCII, where it can, if asked for."""


def _json(_names: Sequence[str], rows: Iterable[Row], ascii_only: bool) -> Iterator[str]:
    yield "["
    for number, row in enumerate(rows):
        yield f"{',' * bool(number)}\n{json.dumps(_told(row), ensure_ascii=ascii_only)}"
    yield "\n]\n"


def _jsonl(_names: Sequence[str], rows: Iterable[Row], ascii_only: bool) -> Iterator[str]:
    return (f"{json.dumps(_told(row), ensure_ascii=ascii_only)}\n" for row in rows)


def _csv(names: Sequence[str], rows: Iterable[Row], _ascii_only: bool) -> Iterator[str]:
    yield csv_line(names)
    for row in rows:
        yield csv_line(map(cell, row.values()))


def _csv_raw(names: Sequence[str], rows: Iterable[Row], _ascii_only: bool) -> Iterator[str]:
    yield csv_line(names, guard=False)
    for row in rows:
        yield csv_line(map(cell, row.values()), guard=False)


def _markdown(names: Sequence[str], rows: Iterable[Row], _ascii_only: bool) -> Iterator[str]:
    yield markdown_line(names)
    yield markdown_line("---" for _ in names)
    for row in rows:
        yield markdown_line(escaped(str(cell(each))) for each in row.values())


WRITERS: Final[dict[str, Write]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "csv-raw": _csv_raw,
    "md": _markdown,
}
"""What writes each form."""


def row_table(names: Sequence[str], rows: Iterable[Row], width: int | None) -> Iterator[Text]:
    """Yield the rows as a table for people, the last column folded into a width if there is one."""
    cells = [tuple(str(cell(each)) for each in row.values()) for row in rows]
    most = [24] * (len(names) - 1) + [0]
    columns = [Column(name, most=each) for name, each in zip(names, most, strict=True)]
    return table(columns, cells, width)


def rows_of(items: Iterable[T], columns: Columns[T], names: Iterable[str]) -> Iterator[Row]:
    """Yield what the items have in some of the columns."""
    chosen = {name: columns[name] for name in names}
    return ({name: value(item) for name, value in chosen.items()} for item in items)


def in_order(items: Iterable[T], columns: Columns[T], keys: Sequence[str]) -> list[T]:
    """Return the items by their columns, the first key first; `-` stands before what runs down.

    Numbers stand before words, which are in any letter case; what has nothing in a column comes
    last. The column `time` is the order in which they came.
    """
    found = list(enumerate(items))
    for key in reversed(keys):
        held = [(_key(each, columns, key.removeprefix("-")), each) for each in found]
        full = [pair for pair in held if not _is_empty(pair[0])]
        down = key.startswith("-")
        full.sort(key=lambda pair: _rank(pair[0], down), reverse=down)
        found = [each for _, each in full] + [each for value, each in held if _is_empty(value)]
    return [item for _, item in found]


def _key(numbered: tuple[int, T], columns: Columns[T], name: str) -> object:
    number, item = numbered
    return number if name == TIME else columns[name](item)


def cell(value: object) -> str | int | float:
    """Return a value as a spreadsheet has it: `true`, lists joined, "" for what is not told."""
    if isinstance(value, bool):
        return "true" * value
    if isinstance(value, int | float | str):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(str(cell(each)) for each in value)
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _told(row: Row) -> Row:
    """Leave out what is not told."""
    told = ((name, value) for name, value in row.items() if not _is_empty(value))
    return {name: value for name, value in told if value is not False}


def _is_empty(value: object) -> bool:
    return value is None or value in ("", (), [])


def _rank(value: object, down: bool) -> tuple[bool, float, str]:
    if isinstance(value, int | float):
        return down, value, ""
    return not down, 0, str(cell(value)).casefold()
