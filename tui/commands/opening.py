"""Opening the log that a command is about, and finding the events that it asks for."""

from __future__ import annotations

import sys
from pathlib import Path

from tui.commands.errors import CommandError
from tui.log.model import Event
from tui.log.problems import LogError
from tui.log.reading.reader import read, sample
from tui.log.spelling import did_you_mean
from tui.log.text import clean
from tui.store.store import Store


def open_store(path: str | None) -> Store:
    """Open the log at a path, the sample without one; tell of problems on stderr.

    Raises CommandError when it cannot be read.
    """
    store = read_store(path)
    count = len(store.problems)
    if count:
        problems = "1 problem" if count == 1 else f"{count:,} problems"
        name = shown(path)
        print(f"{name}: {problems}, see: syria-timeline check {name}", file=sys.stderr)
    return store


def read_store(path: str | None) -> Store:
    """Read the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    try:
        return Store(read(Path(path) if path is not None else sample()))
    except LogError as error:
        raise CommandError(error.of(str(sample() if path is None else path))) from None


def shown(path: str | None) -> str:
    """Return the path as it may be printed."""
    return clean(str(sample() if path is None else path)).replace("\n", "␊")


def find_event(store: Store, event_id: str) -> Event:
    """Return the event with an id; raises CommandError with the ids most like it."""
    event = store.find(event_id)
    if event is not None:
        return event
    hint = did_you_mean(event_id, [event.id for event in store.events()], 3)
    raise CommandError(f"no event has the id {clean(event_id)!r}{hint}")
