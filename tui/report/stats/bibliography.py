"""The sources of a log as rows: what each is worth, and how many events rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import cited, mentioned
from tui.log.sourcing.provenance import by_machine
from tui.report.event.sources import AI_MARK
from tui.report.export.listing import WIDE
from tui.report.text.document import joined
from tui.report.text.names import date_words, source_name
from tui.report.text.table import Column, table
from tui.report.text.words import on_one_line, phrase, plural
from tui.report.text.wrap import wrap

COLUMNS: Final = (
    Column("Id", "muted", most=24),
    Column("Tier", most=11),
    Column("AI", "alert"),
    Column("Issued", most=16),
    Column("Events", side="right"),
    Column("Source", "source", most=0),
)


class Row(NamedTuple):
    """A source as it stands in the columns."""

    id: str
    tier: str
    mark: str
    issued: str
    events: str
    name: str


def bibliography(
    head: Head, events: Iterable[Event], ids: Sequence[str], width: int | None
) -> Iterator[Text]:
    """Yield sources with how many of some events rest on each, fitted to a width if there is one.

    A table; where that is too narrow each source with its facts below.
    """
    uses = Counter(source_id for event in events for source_id in cited(event))
    if width is None or width >= WIDE:
        yield from table(COLUMNS, [_row(head, each, uses[each]) for each in ids], width)
        return
    for each in ids:
        yield from _stacked(_row(head, each, uses[each]), uses[each], width)


def named(head: Head, events: Iterable[Event]) -> list[str]:
    """Return the sources that anything in some events names, in the order of the log."""
    found = {each for event in events for each in mentioned(event)}
    return [each for each in head.sources if each in found]


def _stacked(row: Row, uses: int, width: int) -> list[Text]:
    """Return a source's name and title, and its facts below."""
    line = Text().append(row.name, "source").append(phrase(" ", row.mark), "alert")
    facts = joined((row.id, row.tier, row.issued, plural(uses, "event")))
    return wrap([line, Text("  " + facts, "muted")], width)


def _row(head: Head, source_id: str, uses: int) -> Row:
    source = head.sources[source_id]
    name, title = source_name(head, source_id), on_one_line(source.title)
    if title not in ("", name):
        name = f"{name}: {title}"
    return Row(
        source_id,
        source.tier or "",
        AI_MARK * by_machine(head.sources, source_id),
        date_words(source.issued),
        str(uses),
        name,
    )
