"""Opening the log that a command is about, and finding the events that it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.commands.engine import refuse
from tui.commands.errors import CommandError
from tui.log.model import Event
from tui.log.problems import LogError
from tui.log.reading.reader import Checked, check_file, sample
from tui.log.spelling import did_you_mean
from tui.log.text import clean
from tui.report.text.words import plural
from tui.store import opening
from tui.store.disk.cache import Cache
from tui.store.store import Store
from tui.terminal.streams import say


def open_store(path: str | None, cached: bool = True) -> Store:
    """Open the log at a path, the sample without one; tell of problems on stderr.

    With `cached`, from its index file if there is one, which a log that took long to read leaves.
    Raises CommandError when it cannot be read.
    """
    store = read_store(path, cached)
    if store.problems:
        problems, name = plural(len(store.problems), "problem"), shown(path)
        say(f"{name}: {problems}, see: syria-timeline check {name}")
    return store


def read_store(path: str | None, cached: bool = True) -> Store:
    """Open the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    with _told(path):
        store, keep = opening.open_store(path_of(path), _cache(cached))
        keep()
        return store


def check_log(path: str | None, cached: bool = True) -> Checked:
    """Check the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    with _told(path):
        kept = opening.kept_store(path_of(path), _cache(cached))
        if kept is not None:
            return Checked(len(kept), kept.problems)
        return check_file(path_of(path))


def _cache(cached: bool) -> Cache | None:
    return opening.cache_of() if cached else None


@contextmanager
def _told(path: str | None) -> Iterator[None]:
    """Say why a log cannot be read as a CommandError."""
    if path is not None:
        refuse(path, "this command")
    try:
        yield
    except LogError as error:
        raise CommandError(error.of(_name_of(path))) from None


def shown(path: str | None) -> str:
    """Return the path as it may be printed."""
    return clean(_name_of(path)).replace("\n", "␊")


def path_of(path: str | None) -> Path:
    """Return the path of a log; that of the sample without one."""
    if path is None:
        return sample()
    return Path(path)


def _name_of(path: str | None) -> str:
    """Return the path as it was given; that of the sample without one."""
    if path is None:
        return str(sample())
    return path


def find_event(store: Store, event_id: str) -> Event:
    """Return the event with an id; raises CommandError with the ids most like it."""
    event = store.find(event_id)
    if event is not None:
        return event
    hint = did_you_mean(event_id, [value for value, _ in store.index.sizes("id")], 3)
    raise CommandError(f"no event has the id {clean(event_id)!r}{hint}")
