"""Events as rows for people: one to a line in a pipe, under headings of time on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import support
from tui.report.export.columns import BRIEF, DATED, ON_SCREEN, PIPED, TableColumn
from tui.report.text.codes import support_words
from tui.report.text.document import joined
from tui.report.text.fit import fit
from tui.report.text.names import place_of, title
from tui.report.text.table import Column, row_lines, table, widths_of
from tui.report.text.wrap import wrap

Group = tuple[str, str, Sequence[Event]]
"""What a group is called, the heading over it, and its events."""

WIDE: Final = 104
"""Cells from which on a record has one line."""


def listing(head: Head, events: Sequence[Event], width: int | None) -> Iterator[Text]:
    """Yield the events: a table with a line for each, or lines fitted to a width in cells."""
    if width is None:
        return table([each.column for each in PIPED], _rows(PIPED, head, events), None)
    if width >= WIDE:
        return _wide(head, events, width)
    return _narrow(head, events, width)


def unheaded(head: Head, events: Sequence[Event], width: int | None) -> Iterator[Text]:
    """Yield the events one to a line, in any order: without the headings of time."""
    columns = DATED
    if width is None:
        columns = PIPED
    return table([each.column for each in columns], _rows(columns, head, events), width)


def grouped(head: Head, groups: Sequence[Group], width: int | None) -> Iterator[Text]:
    """Yield the events of groups: under headings, or in a pipe with its name in each line."""
    if width is None:
        columns = [Column("Group"), *(each.column for each in PIPED)]
        lines = [(name, *row) for name, _, events in groups for row in _rows(PIPED, head, events)]
        yield from table(columns, lines, None)
        return
    columns = [each.column for each in DATED]
    rows = [_rows(DATED, head, events) for _, _, events in groups]
    widths = widths_of(columns, [row for each in rows for row in each], width)
    for number, ((_, heading, events), lines) in enumerate(zip(groups, rows, strict=True)):
        if number:
            yield Text()
        yield from wrap([Text("── ", "muted").append(heading, "heading")], width)
        for event, row in zip(events, lines, strict=True):
            if width >= WIDE:
                yield from row_lines(columns, row, widths)
            else:
                yield from _record(head, event, row[0].strip(), width)


def _rows(
    columns: Sequence[TableColumn], head: Head, events: Sequence[Event]
) -> list[tuple[str, ...]]:
    return [tuple(each.text(head, event) for each in columns) for event in events]


def _wide(head: Head, events: Sequence[Event], width: int) -> Iterator[Text]:
    """Yield the events one to a line."""
    columns, rows = [each.column for each in ON_SCREEN], _rows(ON_SCREEN, head, events)
    widths = widths_of(columns, rows, width)
    for above, event, row in zip((None, *events), events, rows, strict=False):
        yield from _heading(event, above)
        yield from row_lines(columns, row, widths)


def _narrow(head: Head, events: Sequence[Event], width: int) -> Iterator[Text]:
    """Yield each event as its title with the facts below."""
    for above, event in zip((None, *events), events, strict=False):
        yield from _heading(event, above)
        yield from _record(head, event, fit(event.date.brief(), BRIEF), width)


def _record(head: Head, event: Event, date: str, width: int) -> list[Text]:
    """Return the title behind a date, and the facts below."""
    first = Text("  ").append(f"{date} ", "label")
    sources = support_words(support(head, event))
    facts = joined((place_of(head, event), event.status or "", sources, event.id))
    margin = " " * min(first.cell_len, width // 3)
    return wrap([first.append(title(event), "title"), Text(margin + facts, "muted")], width)


def _heading(event: Event, above: Event | None) -> Iterator[Text]:
    """Yield a heading, unless the event stands under that of the one above."""
    words = event.date.heading()
    if above is not None:
        if above.date.heading() == words:
            return
        yield Text()
    if words:
        yield Text().append("── ", "muted").append(words, "heading")
