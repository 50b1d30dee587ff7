"""timemap's spreadsheet (Forensic Architecture), as datasheet-server reads it: a sheet each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Row, Tree
from tui.exchange.stories.timemap import events_of
from tui.exchange.tables.sheets import is_spreadsheet, sheets_of
from tui.exchange.tables.table import unique

KEEPS: Final = ("as of timemap's JSON: the sheets of events and of sources",)
BENDS: Final = (
    "numbered columns (`source1`, `source2`) are one list",
    "sheets but EXPORT_EVENTS and EXPORT_SOURCES are left out and counted",
)

_EVENTS: Final = "export_events"
_SOURCES: Final = "export_sources"
_NUMBERED: Final = re.compile(r"(source|association|filter|tag|path)_?\d+")


def detect(file: Input) -> bool:
    """Tell whether this is a spreadsheet with a sheet of events as timemap calls it."""
    return is_spreadsheet(file) and _EVENTS in (name.lower() for name, _ in sheets_of(file))


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events, with the sources that they name."""
    sheets = {name.lower(): rows for name, rows in sheets_of(file)}
    others = [name for name in sheets if name not in (_EVENTS, _SOURCES)]
    draft.bent.update(f"sheets left out: {name}" for name in others)
    sources = [record for _, record in _records(sheets.get(_SOURCES, []))]
    yield from events_of(draft, [*_records(sheets[_EVENTS])], {"sources": sources})


def _records(rows: list[list[str]]) -> Iterator[tuple[int, Tree]]:
    """Yield the rows of a sheet by column, numbered columns as one list, under their plural."""
    if not rows:
        return
    names = unique([name.strip() for name in rows[0]])
    for line, row in enumerate(rows[1:], 2):
        made: Tree = {}
        for name, cell in zip(names, row, strict=False):
            found = _NUMBERED.fullmatch(name)
            if found and cell:
                made.setdefault(f"{found[1]}s", []).append(cell)
            elif cell:
                made[name] = cell
        if made:
            yield line, made
