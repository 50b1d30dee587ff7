"""Opening the log that a command is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from tui.commands.engine import refuse
from tui.commands.errors import CommandError
from tui.commands.given import Given
from tui.log.problems import Checked, LogError
from tui.log.reading.files import sample
from tui.log.text import clean
from tui.report.text.words import plural
from tui.store import opening
from tui.terminal.streams import say

if TYPE_CHECKING:  # loaded by the functions that need them: no command needs all
    from tui.log.model import Event, Head
    from tui.log.reading.captures import Captures
    from tui.store.disk.cache import Cache
    from tui.store.store import Store


def open_store(path: str | None, cached: bool = True) -> Store:
    """Open the log at a path, the sample without one; tell of problems on stderr.

    With `cached`, from its index file if there is one, which a log that took long to read leaves.
    Raises CommandError when it cannot be read.
    """
    store = read_store(path, cached)
    if store.problem_count:
        problems = plural(store.problem_count, "problem")
        say(f"{shown(path)}: {problems}, see: syria-timeline check {quoted(path)}")
    return store


def read_store(path: str | None, cached: bool = True) -> Store:
    """Open the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    with _told(path):
        store, keep = opening.open_store(path_of(path), _cache(cached), warn=_warning(path))
        keep()
        return store


def read_head(path: str | None) -> Head:
    """Read what a log says apart from its events; raises CommandError `file:line:col: why`."""
    from tui.log.reading.stream import open_log  # noqa: PLC0415

    with _told(path), open_log(path_of(path)) as stream:
        return stream.head


def check_log(path: str | None, cached: bool = True) -> Checked:
    """Check the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    with _told(path):
        return opening.check(path_of(path), _cache(cached))


def check_captures_of(path: str | None) -> Captures:
    """Hash the captures beside a log; raises CommandError `file:line:col: why`."""
    from tui.log.reading.captures import check_captures  # noqa: PLC0415

    with _told(path):
        return check_captures(path_of(path))


def _warning(path: str | None) -> Callable[[str], None]:
    return lambda sentence: say(f"{shown(path)}: {sentence}")


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
        if isinstance(path, Given) and not path.has_lines:
            error = LogError(error.message)
        raise CommandError(error.of(_name_of(path))) from None


def shown(path: str | None) -> str:
    """Return the path as it may be printed."""
    return clean(_name_of(path)).replace("\n", "␊")


def not_written(path: str, error: OSError) -> CommandError:
    """Return why a file cannot be written; what to do, where there is one: none is written over."""
    reason = error.strerror or "cannot be written"
    if isinstance(error, FileExistsError):
        reason += ": name another, or take that one away first"
    return CommandError(f"{shown(path)}: {reason}")


def quoted(path: str | None) -> str:
    """Return the path as a shell takes it, to be copied into a command line."""
    if isinstance(path, Given):
        return path.quoted
    return quote(shown(path))


def path_of(path: str | None) -> Path:
    """Return the path of a log; that of the sample without one."""
    if path is None:
        return sample()
    return Path(path)


def _name_of(path: str | None) -> str:
    """Return the path as it was given; that of the sample without one."""
    if path is None:
        return str(sample())
    if isinstance(path, Given):
        return path.shown
    return path


def find_event(store: Store, event_id: str) -> Event:
    """Return the event with an id; raises CommandError with the ids most like it."""
    event = store.find(event_id)
    if event is not None:
        return event
    from tui.log.spelling import did_you_mean  # noqa: PLC0415

    hint = did_you_mean(event_id, [value for value, _ in store.index.sizes("id")], 3)
    hint = hint or ": syria-timeline list has the ids"
    raise CommandError(f"no event has the id {clean(event_id)!r}{hint}")
