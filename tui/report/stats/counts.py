"""A log that an engine holds, in numbers: what can be counted without going through its events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from rich.text import Text

from tui.log.dates.date import from_to, parse_date
from tui.log.dates.zones import find_zone
from tui.report.axis.strip import time_strip
from tui.report.stats.rows import CountRow, grouped
from tui.report.text.bars import Count, chart
from tui.report.text.document import Document, Entry, heading
from tui.report.text.names import actor_name, place_name, source_name
from tui.report.text.printing import PIPE_WIDTH
from tui.report.text.words import on_one_line
from tui.store.axis.steps import edtf
from tui.store.engine.protocol import Backend, NotHeldError

_HAS: Final = {
    "quote": "with quotes",
    "figure": "with figures",
    "claim": "with claims",
    "ai": "with machine-written sources",
    "dispute": "disputed",
}


def counts(backend: Backend, name: str, width: int = PIPE_WIDTH) -> Document:
    """Return the log in numbers, as a document; only its time strip is set to a width in cells.

    What the log does not hold is said to be unknown, and not to be none.
    """
    head = backend.head
    charts = (
        time_strip(backend.endpoints, head.timezone, width),
        _chart(backend, "Events by type", "type", str),
        _chart(backend, "Events by status", "status", str),
        _chart(backend, "Actors in most events", "actor", lambda each: actor_name(head, each)),
        _chart(
            backend,
            "Places of most events, with what lies within them",
            "place",
            lambda each: place_name(head, each),
        ),
        _chart(backend, "Sources of most events", "source", lambda each: source_name(head, each)),
    )
    return (_head(backend, name), *(entry for each in charts for entry in each))


def _head(backend: Backend, name: str) -> Entry:
    """Return title, span and how many events and records there are."""
    numbers, head = _numbers(backend), backend.head
    written = {what: _written(number) for what, number in numbers.items()}
    digits = max(map(len, written.values()))
    lines = [Text(on_one_line(head.title, name), "title"), Text(_span(backend))]
    lines += [Text(f"  {number:>{digits}}  {what}") for what, number in written.items()]
    return Entry(tuple(lines))


def _numbers(backend: Backend) -> dict[str, int | None]:
    """Return how many events and records there are; None of what the log does not hold."""
    head, shown = backend.head, _values(backend, "has")
    numbers: dict[str, int | None] = {"events": len(backend)}
    numbers |= {words: None if shown is None else shown.get(has, 0) for has, words in _HAS.items()}
    return numbers | {
        "sources": len(head.sources),
        "actors": len(head.actors),
        "places": len(head.places),
        "relations": len(head.relations),
    }


def engine_rows(backend: Backend) -> Iterator[CountRow]:
    """Yield the same for other programs; of what the log does not hold there is no number."""
    yield from grouped("records", _numbers(backend))
    for field in ("type", "status", "actor", "place", "source"):
        yield from grouped(f"events by {field}", _values(backend, field) or {})


def _written(number: int | None) -> str:
    return "unknown" if number is None else f"{number:,}"


def _span(backend: Backend) -> str:
    """Return the first and the last day on which something begins or ends, and the undated."""
    start, end = backend.endpoints.extent()
    if start >= end:
        return "no dates"
    timezone = backend.head.timezone
    zone = find_zone(timezone)
    days = (parse_date(edtf(moment, "day", zone), timezone) for moment in (start, end - 2))
    undated = len(backend) - backend.endpoints.started(end)
    return from_to(*days) + (f", {undated:,} undated" if undated else "")


def _values(backend: Backend, field: str) -> dict[str, int] | None:
    """Return how many events have each value of a field; None where the log does not hold it."""
    try:
        return dict(backend.values(field))
    except NotHeldError:
        return None


def _chart(
    backend: Backend, words: str, field: str, label: Callable[[str], str]
) -> Iterator[Entry]:
    """Yield a chart of the values of a field; of types without their sub-types."""
    values = _values(backend, field)
    if values is None:
        yield heading(words)
        yield Entry((Text("  unknown: the log does not hold this", "muted"),), stop=False)
        return
    bars: list[Count] = [
        (label(value), number)
        for value, number in values.items()
        if field != "type" or "/" not in value
    ]
    yield from chart(words, bars)
