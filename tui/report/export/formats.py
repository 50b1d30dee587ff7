"""The formats that events are listed in: what each is for, and what writes it.

Loads nothing but what is written with: the help of a command names the formats, and needs no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from tui.log.model import Event
    from tui.store.engine.protocol import Backend
    from tui.store.store import Store


class Format(NamedTuple):
    """A format: what it is, and what yields its text; only ASCII if `ascii_only`.

    The table is printed, not written: how depends on the page.
    """

    summary: str
    write: Callable[[Store | Backend, Iterable[Event], bool], Iterable[str]] | None = None


def _json(_store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_json  # noqa: PLC0415

    return as_json(events, ascii_only)


def _jsonl(_store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_jsonl  # noqa: PLC0415

    return as_jsonl(events, ascii_only)


def _csv(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import as_csv  # noqa: PLC0415

    return as_csv(store.head, events)


def _markdown(store: Store | Backend, events: Iterable[Event], _ascii_only: bool) -> Iterable[str]:
    from tui.report.export.sheets import as_markdown  # noqa: PLC0415

    return as_markdown(store.head, events)


def _yaml(store: Store | Backend, events: Iterable[Event], ascii_only: bool) -> Iterable[str]:
    from tui.report.export.records import as_yaml  # noqa: PLC0415

    return as_yaml(store, events, ascii_only)


FORMATS: Final = {
    "table": Format("for people"),
    "json": Format("one array", _json),
    "jsonl": Format("an object to a line", _jsonl),
    "csv": Format("for spreadsheets", _csv),
    "md": Format("a Markdown table", _markdown),
    "yaml": Format("a log of its own", _yaml),
}
DEFAULT: Final = "table"
