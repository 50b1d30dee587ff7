"""The sources of a log as rows: what each is worth, and how many events rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from tui.log.evidence import cited, machine_written
from tui.log.model import Log, Source
from tui.report.names import one, source_name
from tui.report.sources import AI_MARK
from tui.report.table import Column, table

COLUMNS = (
    Column("Id", "muted", most=24),
    Column("Tier", most=11),
    Column("AI", "alert"),
    Column("Issued", most=16),
    Column("Events", side="right"),
    Column("Source", "source", most=0),
)


def bibliography(log: Log, width: int | None) -> Iterator[Text]:
    """Yield a table of the sources in the order of the log, fitted to a width if there is one."""
    uses = Counter(source_id for event in log.events for source_id in cited(event))
    return table(COLUMNS, [_row(log, each, uses[each]) for each in log.sources], width)


def _row(log: Log, source_id: str, uses: int) -> tuple[str, ...]:
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
