"""Events to a file of their own, in the format that its name ends with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from tui.log.model import Event
from tui.report.export.formats import FORMATS
from tui.store.store import Store

ENDINGS: Final = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".geojson": "geojson",
    ".ics": "ics",
    ".mw": "markwhen",
}
"""The formats that a name may end with."""

WRITTEN: Final = tuple(name for name, form in FORMATS.items() if form.write)
"""The formats that a file can have."""


def format_of(name: str) -> str:
    """Return the format that the name of a file ends with, "" for none."""
    return ENDINGS.get(Path(name).suffix.lower(), "")


def export_events(store: Store, events: Sequence[Event], name: str, path: Path) -> int:
    """Write events to a new file in a format; return how many it has.

    What needs a date leaves out events without one. Raises OSError, FileExistsError for a file
    that is there; nothing is left of one that could not be written whole.
    """
    form = FORMATS[name]
    if form.dated:
        events = [event for event in events if event.date.start or event.date.end]
    if form.write is not None:
        write_new(path, form.write(store, events, False))
    return len(events)


def write_new(path: Path, texts: Iterable[str]) -> None:
    """Write a new file; raises OSError, and leaves nothing of one that could not be written."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(texts)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
