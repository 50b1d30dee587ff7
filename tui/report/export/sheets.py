"""Events as rows for spreadsheets (csv) and for documents (Markdown)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import cited, independent, machine_written
from tui.report.event.sources import marked_name
from tui.report.text.names import actor_name, one, place_name, title

CSV_COLUMNS = (
    "id", "date", "date_note", "title", "summary", "type", "place", "place_name", "lat", "lon",
    "status", "confidence", "participants", "sources", "independent_sources",
    "machine_written_sources", "quotes", "tags", "note",
)  # fmt: skip

# What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), full-width forms too.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~#&])")


def as_csv(log: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a CSV file (RFC 4180); lists are joined by `; `.

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    yield _csv_line(CSV_COLUMNS)
    for event in events:
        yield _csv_line([_guarded(cell) for cell in _csv_row(log, event)])


def as_markdown(log: Head, events: Sequence[Event]) -> Iterator[str]:
    """Yield the lines of a Markdown table; nothing in a cell acts as markup."""
    yield "| Date | Event | Place | Type | Status | Sources |\n"
    yield "| --- | --- | --- | --- | --- | --- |\n"
    for event in events:
        cells = (
            event.date.human(),
            title(event),
            place_name(log, event.place) if event.place else "",
            event.type or "",
            event.status or "",
            "; ".join(marked_name(log, source_id) for source_id in cited(event)),
        )
        yield "| " + " | ".join(escaped(cell) for cell in cells) + " |\n"


def escaped(words: str) -> str:
    """Return the words on one line, with a backslash before whatever Markdown would act on."""
    return _MARKDOWN.sub(r"\\\1", one(words, ""))


def _csv_row(log: Head, event: Event) -> tuple[str | int | float | None, ...]:
    place = log.places.get(event.place or "")
    parts = (f"{actor_name(log, each.actor)} ({each.role})" for each in event.participants)
    return (
        event.id,
        event.date.text,
        event.date_note,
        event.title,
        event.summary,
        event.type,
        event.place,
        place.name if place else None,
        place.lat if place else None,
        place.lon if place else None,
        event.status,
        event.confidence,
        "; ".join(parts),
        "; ".join(cited(event)),
        len(independent(log, event)),
        "; ".join(each for each in cited(event) if _by_machine(log, each)),
        len(event.quotes),
        "; ".join(event.tags),
        event.note,
    )


def _by_machine(log: Head, source_id: str) -> bool:
    source = log.sources.get(source_id)
    return source is not None and machine_written(source)


def _guarded(cell: str | float | None) -> str | float | None:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _csv_line(cells: Iterable[str | float | None]) -> str:
    buffer = StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
