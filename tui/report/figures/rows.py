"""The counts of one measure as rows: when, how many, who counted, what exactly, on whose word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Head
from tui.report.event.figures import amount
from tui.report.event.sources import marked_name
from tui.report.figures.lines import WIDE, brief_amount, counter, place_words
from tui.report.text.document import Entry, Ref
from tui.report.text.names import date_words
from tui.report.text.table import Column, Row, row_lines, widths_of
from tui.report.text.words import on_one_line, phrase
from tui.report.text.wrap import wrap
from tui.store.derived.counts import Count

ROOMY: Final = 96
"""Cells from which on the source stands beside who counted."""

# What lies between two places that it names: it has no place or date of an event's.
_BETWEEN: Final = re.compile(r"\bdistance from .+ to .+")

_COLUMNS: Final = (
    Column("", "muted", most=20),
    Column("", "title", "right", most=24),
    Column("", most=0),
)


def count_entries(head: Head, counts: Sequence[Count], width: int) -> Iterator[Entry]:
    """Yield an entry for each count, which leads to its event."""
    rows = [count_row(head, count, width) for count in counts]
    widths = widths_of(_COLUMNS, rows, width - 2)
    for count, row in zip(counts, rows, strict=True):
        lines = _stacked(row, width)
        if width >= WIDE:
            lines = [Text("  ").append_text(each) for each in row_lines(_COLUMNS, row, widths)]
        yield Entry(tuple(lines), Ref("event", count.event))


def _stacked(row: Row, width: int) -> list[Text]:
    """Return a count on lines of its own: number and date, then who says so."""
    date, number, details = row
    line = Text("  ").append(number, "title").append(phrase(" · ", date), "muted")
    return wrap([line, Text(f"    {details}")], width)


def count_row(head: Head, count: Count, width: int) -> Row:
    """Return date, number, and all that tells one count from another."""
    figure, number = count.figure, brief_amount(count.figure)
    between = bool(_BETWEEN.search(figure.measure))
    if width >= ROOMY:
        number = amount(figure)
    who = counter(head, figure)
    source = phrase("source ", (figure.source and marked_name(head, figure.source)) or "")
    details = (
        phrase("“", on_one_line(figure.as_said) * (not number), "”"),
        who,
        on_one_line(figure.group),
        on_one_line(figure.of),
        place_words(head, count.place) * (not between),
        phrase("as of ", _counted_in(count)),
        "running" * figure.cumulative,
        "computed by this log" * bool(figure.computed),
        source * (width >= ROOMY or not who),
    )
    date = date_words(count.date) * (not between)
    return date, number or "in words", " · ".join(filter(None, details))


def _counted_in(count: Count) -> str:
    """Return when it was counted, in words, where that is not when it happened; else ""."""
    as_of = count.figure.as_of
    if as_of is None or as_of.text == count.date.text:
        return ""
    return as_of.human()
