"""Spreadsheets: xlsx, ods and older ones, each sheet with a header (needs `[formats]`)."""

from __future__ import annotations

import importlib.util
import io
import struct
import zipfile
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import FREE, Input
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row
from tui.exchange.tables.columns import tell_above
from tui.exchange.tables.header import Header, header_among
from tui.exchange.tables.mapping import read_as
from tui.exchange.tables.reader import TableReader, order_in
from tui.exchange.tables.table import unique
from tui.exchange.tables.workbook import Sheet, read_workbook
from tui.log.reading.kinds import OLD, SPREADSHEET, kind_of

KEEPS: Final = (
    "every column, as of a csv; the name of the sheet as an own field, where there are several",
)
BENDS: Final = (
    "cells that are dates become EDTF; midnight becomes the day",
    "formulas are what they came to; comments, colours and charts are left out",
)

_LOOKED_AT: Final = 30  # rows, for the header
_ORDERED: Final = 500  # rows, for the order of dates
_LARGEST: Final = 1 << 28  # bytes of all parts, unpacked
_STEEPEST: Final = 400
_OTHERS: Final = (
    ("WordDocument", "a document of Word: save it as text, or its table as csv"),
    ("PowerPoint Document", "slides of PowerPoint: save their text"),
    ("__substg1.0_", "an e-mail of Outlook: write what it says into a log, a table or a note"),
)
"""What Office kept in the same form as its old spreadsheets, by the name of a stream in it."""


def detect(file: Input) -> bool:
    """Tell whether this is a spreadsheet."""
    return is_spreadsheet(file)


def is_spreadsheet(file: Input) -> bool:
    """Tell by its first bytes whether a file is a spreadsheet."""
    head = file.head
    return head.startswith(OLD) or kind_of(head) == SPREADSHEET


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the rows of each sheet that has a date; raises ImportFault where none has."""
    sheets = sheets_of(file)
    found = False
    for name, rows in sheets:
        header = header_among(rows[:_LOOKED_AT])
        names = unique(header.names)
        given = draft.options.mapping if len(sheets) == 1 else {}
        mapping = read_as(names, given, draft.options.known, draft.bent)
        if not {"date", "year"} & mapping.keys():
            draft.bent[f"sheets without a date left out: {name}"] += 1
            continue
        found = True
        tell_above(draft, header)
        yield from _rows(draft, name * (len(sheets) > 1), names, mapping, _below(rows, header))
    if not found:
        raise ImportFault("no sheet has a column that is a date: say which with --map date=COLUMN")


def _below(rows: list[list[str]], header: Header) -> list[tuple[int, list[str]]]:
    """Return the rows below the header that are not empty, with their numbers from 1."""
    return [(line, row) for line, row in enumerate(rows, 1) if any(row)][header.rows :]


def _rows(
    draft: Draft,
    sheet: str,
    names: list[str],
    mapping: dict[str, str],
    rows: list[tuple[int, list[str]]],
) -> Iterator[Row]:
    column = mapping.get("date")
    place = names.index(column) if column else 0
    order = order_in(draft, (row[place] for _, row in rows[:_ORDERED] if len(row) > place))
    reader = TableReader(draft, mapping, order)
    for line, row in rows:
        cells = {name: cell for name, cell in zip(names, row, strict=False) if cell}
        event = reader.event(line, cells)
        if sheet:
            event[draft.own("sheet")] = sheet
        yield Row(line, event)


def sheets_of(file: Input) -> list[Sheet]:
    """Return the sheets, by name, as rows of texts; raises ImportFault."""
    data = file.whole()
    _refuse_others(data)
    if importlib.util.find_spec("python_calamine") is None:
        raise ImportFault(
            "is a spreadsheet: pip install '.[formats]' in the checkout, or save it as csv"
        )
    _refuse_bombs(data)
    return read_workbook(data)


def _refuse_others(data: bytes) -> None:
    """Raise ImportFault for what Office kept as it did spreadsheets."""
    for stream, kind in _OTHERS:
        if data.startswith(OLD) and stream.encode("utf-16-le") in data:
            raise ImportFault(f"is {kind}")


def _refuse_bombs(data: bytes) -> None:
    """Raise ImportFault for a zip whose parts unpack to far more than it is."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise ImportFault(f"is damaged: {error}") from None
    if size > _LARGEST or size > max(FREE, len(data) * _STEEPEST):
        raise ImportFault("unpacks to far more than it is: refused (a zip bomb?)")
