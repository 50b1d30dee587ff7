"""Events as rows for people: one to a line in a pipe, under headings of time on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import support
from tui.report.export.columns import BRIEF, ON_SCREEN, PIPED, TableColumn
from tui.report.text.codes import support_words
from tui.report.text.document import joined
from tui.report.text.fit import fit
from tui.report.text.names import place_of, title
from tui.report.text.table import row_lines, table, widths_of
from tui.report.text.wrap import wrap

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
    return table([each.column for each in ON_SCREEN], _rows(ON_SCREEN, head, events), width)


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
        date = Text("  ").append(fit(event.date.brief(), BRIEF) + " ", "label")
        sources = support_words(support(head, event))
        facts = joined((place_of(head, event), event.status or "", sources, event.id))
        margin = " " * min(date.cell_len, width // 3)
        yield from wrap([date.append(title(event), "title"), Text(margin + facts, "muted")], width)


def _heading(event: Event, above: Event | None) -> Iterator[Text]:
    """Yield a heading, unless the event stands under that of the one above."""
    words = event.date.heading()
    if above is not None:
        if above.date.heading() == words:
            return
        yield Text()
    if words:
        yield Text().append("── ", "muted").append(words, "heading")
