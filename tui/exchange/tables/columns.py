"""Any table with a header: its columns find their fields by their names, or as the reader says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row
from tui.exchange.tables.header import Header, header_in
from tui.exchange.tables.mapping import read_as, remember
from tui.exchange.tables.own_csv import event_of, is_own
from tui.exchange.tables.reader import TableReader, has_plain_years, order_in
from tui.exchange.tables.table import records

KEEPS: Final = (
    "every column: those without a place in the format as own fields, under their own names; "
    "so too a cell that its field cannot hold",
    "ids and addresses as they are",
    "a title above the header, as title and summary of the log",
    "ids, roles and links of the csv that `list` writes; what is derived in it is left out",
)
BENDS: Final = (
    "dates in other notations become EDTF; 1/2/2024 by the order that the column shows, "
    "else day first, which is told; 45293 is a day as Excel counts them",
    "HTML becomes plain text with its links kept",
    "people in one cell are told apart by `;`, `|` and lines; by commas only in columns called "
    "people, persons, actors or participants where all pieces look like names; in doubt, as in "
    "`Smith, John`, a cell stays one actor",
    "a column whose name only begins or ends with a word for a field is that field, which is told",
)

_LOOKED_AT: Final = 500  # rows, for the order of dates


def detect(file: Input) -> bool:
    """Tell whether this is a table with a column for dates."""
    return header_in(file.sample).has_date


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events; raises ImportFault where no column is a date."""
    header = header_in(file.sample)
    if is_own(header.names) and not draft.options.mapping:
        for line, cells in records(file, draft, header.names, skip=header.rows):
            yield Row(line, event_of(draft, cells))
        return
    mapping = read_as(header.names, draft.options.mapping, draft.options.known, draft.bent)
    if not {"date", "year"} & mapping.keys():
        raise ImportFault(
            f"no column is a date: say which with --map date=COLUMN ({', '.join(header.names)})", 1
        )
    if draft.options.mapping:
        remember(header.names, draft.options.mapping)
    tell_above(draft, header)
    rows = records(file, draft, header.names, skip=header.rows)
    first = list(islice(rows, _LOOKED_AT))
    column = mapping.get("date", "")
    dates = [row.cells.get(column, "") for row in first]
    reader = TableReader(draft, mapping, order_in(draft, dates), has_plain_years(dates))
    for line, cells in chain(first, rows):
        yield Row(line, reader.event(line, cells))


def tell_above(draft: Draft, header: Header) -> None:
    """Keep what stands above the header as title and summary of the log."""
    above = [each for each in header.above if not each.startswith("sep=")]
    if not above:
        return
    draft.title(above[0].lstrip("# "))
    if above[1:]:
        draft.about.setdefault("summary", "\n".join(above[1:]))
    draft.bent["rows above the header: kept as title and summary of the log"] += len(above)
