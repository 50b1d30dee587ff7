"""Opening the log that a command is about, and finding the events that it asks for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.engine import refuse
from tui.commands.errors import CommandError
from tui.log.problems import LogError
from tui.log.reading.files import sample
from tui.log.text import clean
from tui.report.text.words import plural
from tui.store import opening
from tui.terminal.streams import say

if TYPE_CHECKING:  # loaded by the functions that need them: no command needs all
    from tui.log.model import Event, Head
    from tui.log.reading.captures import Captures
    from tui.log.reading.reader import Checked
    from tui.report.views import Views
    from tui.store.disk.cache import Cache
    from tui.store.query.ast import Query, QueryError
    from tui.store.query.fields import Words
    from tui.store.store import Store


def open_store(path: str | None, cached: bool = True) -> Store:
    """Open the log at a path, the sample without one; tell of problems on stderr.

    With `cached`, from its index file if there is one, which a log that took long to read leaves.
    Raises CommandError when it cannot be read.
    """
    store = read_store(path, cached)
    if store.problem_count:
        problems, name = plural(store.problem_count, "problem"), shown(path)
        say(f"{name}: {problems}, see: syria-timeline check {name}")
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
    from tui.log.reading.reader import Checked, check_file  # noqa: PLC0415

    with _told(path):
        kept = opening.indexed_store(path_of(path), _cache(cached))
        if kept is not None:
            return Checked(len(kept), kept.problems)
        return check_file(path_of(path))


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
    from tui.log.spelling import did_you_mean  # noqa: PLC0415

    hint = did_you_mean(event_id, [value for value, _ in store.index.sizes("id")], 3)
    raise CommandError(f"no event has the id {clean(event_id)!r}{hint}")


ViewsOf = Callable[[Path, str], "Views"]
"""Tells the views of the log at a path and with a title; raises CommandError."""


def kept_views(arguments: Namespace, log: Head) -> Views:
    """Return the views of the log; raises CommandError when they cannot be read."""
    views_of: ViewsOf = arguments.views_of
    return views_of(path_of(arguments.log), log.title)


def view_asked_for(arguments: Namespace, log: Head) -> str:
    """Return the filter of the view that `--view` names; nothing without it.

    Raises CommandError when there is none of that name.
    """
    if not arguments.view:
        return ""
    from tui.report.views import find_view  # noqa: PLC0415

    try:
        return find_view(kept_views(arguments, log), clean(arguments.view))
    except LookupError as error:
        raise CommandError(str(error)) from None


def marked_among(store: Store, ranks: Sequence[int], arguments: Namespace) -> Sequence[int]:
    """Return those of some ranks whose events are marked; raises CommandError."""
    from tui.kept.state_file import StateError, StateFile  # noqa: PLC0415

    try:
        marks = StateFile(path_of(arguments.log), store.head.title).load().marks
    except StateError as error:
        raise CommandError(str(error)) from None
    marked = {rank for each in marks for rank in store.index.ranks("id", each)}
    return [rank for rank in ranks if rank in marked]


def selected(store: Store, where: str | None, view: str = "") -> Sequence[int]:
    """Return the ranks of the events that match, in time order; all of them without a query.

    Those of a view too, if its filter is given. Says which names the log does not have. Raises
    CommandError with carets under a fault.
    """
    if not (where or view):
        return range(len(store))
    query = asked_for(where, view, store.index.words)
    for unknown in store.index.unknown(query):
        say(unknown)
    return store.index.select(query)


def asked_for(where: str | None, view: str = "", words: Words | None = None) -> Query:
    """Return the query of `--where` and of a view; raises CommandError with carets under a fault.

    Without either it asks for everything.
    """
    from tui.store.query.ast import QueryError, all_of  # noqa: PLC0415
    from tui.store.query.fields import CLOSED  # noqa: PLC0415
    from tui.store.query.parser import parse  # noqa: PLC0415

    queries = []
    for option, text in (("--view", view), ("--where", where or "")):
        try:
            queries.append(parse(text, words or CLOSED))
        except QueryError as error:
            raise CommandError(_pointed(option, text, error)) from None
    return all_of(queries)


def _pointed(option: str, where: str, error: QueryError) -> str:
    """Return the message, then the query with carets under what is wrong with it."""
    from rich.cells import cell_len  # noqa: PLC0415

    # Each character stands for itself, so that positions stay true.
    shown = clean(where).translate({ord("\n"): " ", ord("\t"): " "})
    before, wrong = shown[: error.start], shown[error.start : error.end]
    carets = "^" * max(1, cell_len(wrong))
    return f"{option}: {error.message}\n  {shown}\n  {' ' * cell_len(before)}{carets}"
