"""Events as rows for spreadsheets (csv) and for documents (Markdown)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from tui.log.model import Event, Head
from tui.report.export.columns import CSV, MARKDOWN, QUOTES, Value, own_columns
from tui.report.text.markdown import escaped

# What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), full-width forms too.
_FORMULA: Final = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def as_csv(head: Head, events: Iterable[Event], guard: bool = True) -> Iterator[str]:
    """Yield the lines of a CSV file (RFC 4180)."""
    columns = CSV | own_columns(head)
    yield csv_line(columns)
    for event in events:
        yield csv_line((value(head, event) for value in columns.values()), guard)


def quotes_as_csv(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a CSV file with a row for each quote."""
    yield csv_line(QUOTES)
    for event in events:
        for quote in event.quotes:
            yield csv_line(value(head, event, quote) for value in QUOTES.values())


def as_markdown(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a Markdown table; nothing in a cell acts as markup."""
    yield markdown_line(MARKDOWN)
    yield markdown_line("---" for _ in MARKDOWN)
    for event in events:
        yield markdown_line(escaped(text(head, event)) for text in MARKDOWN.values())


def _guarded(value: Value) -> Value:
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value


def csv_line(values: Iterable[Value], guard: bool = True) -> str:
    """Return a line of a CSV file (RFC 4180).

    With a guard, text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    buffer = StringIO()
    cells = map(_guarded, values) if guard else values
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def markdown_line(cells: Iterable[str]) -> str:
    """Return a row of a Markdown table, of cells with no markup of their own."""
    return f"| {' | '.join(cells)} |\n"
