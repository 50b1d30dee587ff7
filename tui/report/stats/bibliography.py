"""The sources of a log as rows: what each is worth, and how many events rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.model import Head, Source
from tui.log.sourcing.corroboration import cited, machine_written
from tui.report.event.sources import AI_MARK
from tui.report.text.document import joined
from tui.report.text.names import one, source_name
from tui.report.text.table import Column, table
from tui.report.text.wrap import wrap
from tui.store.store import Store

_WIDE = 104  # cells from which on a source has a row, as in a list of events

COLUMNS = (
    Column("Id", "muted", most=24),
    Column("Tier", most=11),
    Column("AI", "alert"),
    Column("Issued", most=16),
    Column("Events", side="right"),
    Column("Source", "source", most=0),
)


def bibliography(store: Store, width: int | None) -> Iterator[Text]:
    """Yield the sources in the order of the log, fitted to a width if there is one.

    A table; where that is too narrow each source with its facts below.
    """
    log = store.head
    uses = Counter(source_id for event in store.events() for source_id in cited(event))
    rows = [_row(log, each, uses[each]) for each in log.sources]
    if width is None or width >= _WIDE:
        return table(COLUMNS, rows, width)
    return (line for row in rows for line in _stacked(row, width))


def _stacked(row: Sequence[str], width: int) -> list[Text]:
    """Return a source's name and title, and its facts below."""
    source_id, tier, mark, issued, uses, name = row
    line = Text().append(name, "source").append(f" {mark}" if mark else "", "alert")
    count = f"{uses} event{'s' * (uses != '1')}"
    facts = joined((source_id, tier, issued, count))
    return wrap([line, Text("  " + facts, "muted")], width)


def _row(log: Head, source_id: str, uses: int) -> tuple[str, ...]:
    source: Source = log.sources[source_id]
    name, words = source_name(log, source_id), one(source.title, "")
    return (
        source_id,
        source.tier or "",
        AI_MARK if machine_written(source) else "",
        one(source.issued.human(), "") if source.issued else "",
        str(uses),
        f"{name}: {words}" if words and words != name else name,
    )
