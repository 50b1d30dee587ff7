"""The formats that events are listed in: what each is for, and what writes it.

Loads nothing but what is written with: the help of a command names the formats, and needs no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from tui.log.model import Event
    from tui.store.engine.protocol import Backend
    from tui.store.store import Store


Write: TypeAlias = "Callable[[Store | Backend, Iterable[Event], bool], Iterable[str]]"
"""Yields the text of events; only ASCII if the last is True."""


class Format(NamedTuple):
    """A format: what it is, and what yields its text; only ASCII if `ascii_only`.

    The table is printed, not written: how depends on the page. One that is `dated` has no place
    for events without a date, and leaves them out.
    """

    summary: str
    write: Write | None = None
    dated: bool = False


def _json(store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_json  # noqa: PLC0415

    return as_json(store.head, events, ascii_only)


def _jsonl(store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_jsonl  # noqa: PLC0415

    return as_jsonl(store.head, events, ascii_only)


def _csv(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import as_csv  # noqa: PLC0415

    return as_csv(store.head, events)


def _csv_raw(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import as_csv  # noqa: PLC0415

    return as_csv(store.head, events, guard=False)


def _markdown(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import as_markdown  # noqa: PLC0415

    return as_markdown(store.head, events)


def _report(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.narrative import as_report  # noqa: PLC0415

    return as_report(store, events)


def _yaml(store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_yaml  # noqa: PLC0415

    return as_yaml(store, events, ascii_only)


def _exchange(name: str) -> Write:
    """Return what writes events in the format that a module of `tui.exchange.writers` knows."""

    def write(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
        from importlib import import_module  # noqa: PLC0415

        lines: Iterable[str] = import_module(f"tui.exchange.writers.{name}").write(
            store.head, events
        )
        return lines

    return write


def _of(module: str, name: str) -> Write:
    """Return what another room of the reports writes: those stand above this one."""

    def write(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
        from importlib import import_module  # noqa: PLC0415

        texts: Iterable[str] = getattr(import_module(f"tui.report.{module}"), name)(store, events)
        return texts

    return write


def _quotes(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import quotes_as_csv  # noqa: PLC0415

    return quotes_as_csv(store.head, events)


FORMATS: Final = {
    "table": Format("for people"),
    "json": Format("one array", _json),
    "jsonl": Format("an object to a line", _jsonl),
    "csv": Format("for spreadsheets", _csv),
    "csv-raw": Format("csv with nothing kept from being a formula", _csv_raw),
    "quotes": Format("a csv of the quotes", _quotes),
    "md": Format("a Markdown table", _markdown),
    "report-md": Format("a Markdown document of all that is told of each event", _report),
    "yaml": Format("a log of its own", _yaml),
    "geojson": Format("for maps", _exchange("geojson")),
    "ics": Format("for calendars", _exchange("ics"), dated=True),
    "timelinejs": Format("for TimelineJS", _exchange("timelinejs"), dated=True),
    "markwhen": Format("for markwhen", _exchange("markwhen"), dated=True),
    "svg": Format("the time strip as a drawing", _of("page.drawings", "as_strip")),
    "svg-map": Format("the map as a drawing", _of("page.drawings", "as_map")),
    "mermaid": Format("relations as a Mermaid flowchart", _of("graph.text", "as_mermaid")),
    "dot": Format("relations for Graphviz", _of("graph.text", "as_dot")),
    "acled": Format("a csv with ACLED's columns", _exchange("acled"), dated=True),
    "timesketch": Format("JSON Lines for Timesketch", _exchange("timesketch"), dated=True),
    "stix": Format("a STIX 2.1 bundle", _exchange("stix"), dated=True),
}
DEFAULT: Final = "table"

ROW_FORMS: Final = {
    "json": "one array",
    "jsonl": "an object to a line",
    "csv": "for spreadsheets",
    "md": "a Markdown table",
}
"""The forms of what is listed in rows, events or anything else (`rows`)."""

OF_COLUMNS: Final = (DEFAULT, *ROW_FORMS, "csv-raw")
"""The formats of events that have columns to choose from."""
