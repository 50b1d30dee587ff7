"""Events as rows for people: when, what id, where, how sure, on how many sources, what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.evidence import cited, independent
from tui.log.model import Event, Log
from tui.report.names import one, place_name, title
from tui.report.table import Column, table

COLUMNS = (
    Column("Date", most=24),
    Column("Id", "muted", most=28),
    Column("Place", most=14),
    Column("Status", most=9),
    Column("Src", side="right"),
    Column("Event", "title"),
)


def listing(log: Log, events: Sequence[Event], width: int | None) -> Iterator[Text]:
    """Yield a table of the events, one line each if there is no width to fit it to."""
    return table(COLUMNS, [_row(log, event) for event in events], width)


def _row(log: Log, event: Event) -> tuple[str, ...]:
    """Return the cells; sources as `independent/all`, so that 1/5 shows what stands behind 5."""
    total, alone = len(cited(event)), len(independent(log, event))
    return (
        one(event.date.human(), ""),
        event.id,
        place_name(log, event.place) if event.place else "",
        event.status or "",
        str(total) if alone == total else f"{alone}/{total}",
        title(event),
    )
