"""Events to a file of their own, in the format that its name ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tui.kept.durable import write_new
from tui.log.model import Event
from tui.report.export.columns import columns_of
from tui.report.export.formats import FORMATS
from tui.store.engine.protocol import Backend
from tui.store.store import Store

WRITTEN: Final = tuple(name for name, form in FORMATS.items() if form.write)
"""The formats that a file can have."""

MARKABLE: Final = ("csv", "csv-raw", "quotes", "acled")
"""The formats that a byte order mark may stand before: those that spreadsheets open."""


class Form(NamedTuple):
    """A format, the columns that are chosen of it, and whether a byte order mark goes first."""

    name: str
    columns: tuple[str, ...] = ()
    bom: bool = False


def texts_of(
    store: Store | Backend, events: Iterable[Event], form: Form, ascii_only: bool = False
) -> Iterator[str]:
    """Yield the text of events in a form that is no table for people."""
    yield "\ufeff" * form.bom
    write = FORMATS[form.name].write
    if form.columns:
        from tui.report.export.rows import WRITERS, rows_of  # noqa: PLC0415

        rows = rows_of(events, columns_of(store.head), form.columns)
        yield from WRITERS[form.name](form.columns, rows, ascii_only)
    elif write is not None:
        yield from write(store, events, ascii_only)


def dated(events: Iterable[Event], name: str) -> list[Event]:
    """Return the events that a format has a place for: one that needs a date, those with one.

    Some have no dates before the year 1, or that end only.
    """
    found = list(events)
    if not FORMATS[name].dated:
        return found
    from importlib import import_module  # noqa: PLC0415

    holds = import_module(f"tui.exchange.writers.{name}").holds
    return [event for event in found if holds(event)]


def export_events(store: Store, events: Sequence[Event], form: Form, path: Path) -> int:
    """Write events to a new file; return how many it has.

    What needs a date leaves out events without one. Raises OSError, FileExistsError for a file
    that is there; nothing is left of one that could not be written whole.
    """
    kept = dated(events, form.name)
    write_new(path, texts_of(store, kept, form))
    return len(kept)
