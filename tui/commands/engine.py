"""Logs that are held in Parquet files or on a server: opening one, and going through its events."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.commands.errors import CommandError
from tui.log.model import Event
from tui.log.text import clean, one_line
from tui.store.engine.detect import is_engine, is_server
from tui.store.engine.protocol import Backend, EngineError
from tui.store.query.ast import EVERYTHING, Query
from tui.store.query.numbers import MEASURE
from tui.store.query.words import LogWords
from tui.terminal.streams import say

_AT_ONCE = 500  # events


def name_of(path: str) -> str:
    """Return what to call a log: never with the password of a server; "" for a wrong address."""
    if not is_server(path):
        return one_line(clean(path))
    from tui.store.engine.clickhouse import read_address  # noqa: PLC0415

    try:
        return str(read_address(path))
    except EngineError:
        return ""


def refuse(path: str, what: str) -> None:
    """Raise CommandError where a log is held by an engine, for what cannot read such a log yet."""
    if is_engine(path):
        raise CommandError(f"{_called(path)}{what} cannot read such a log yet; list and stats can")


@contextmanager
def open_backend(path: str) -> Iterator[Backend]:
    """Open such a log, and close it at the end.

    What it lacks is told on stderr. Raises CommandError for whatever cannot be done with it.
    """
    try:
        backend = _open(path)
        try:
            if backend.lacks:
                lacking = ", ".join(sorted(backend.lacks))
                say(f"{_called(path)}it does not hold {lacking}")
            yield backend
        finally:
            backend.close()
    except EngineError as error:
        raise CommandError(f"{_called(path)}{clean(str(error))}") from None


def matching(backend: Backend, query: Query, most: int | None) -> Iterator[Event]:
    """Yield the events that match in time order, at most so many, some at a time."""
    left = sys.maxsize if most is None else most
    rank = -1
    while left > 0:
        ranks = backend.after(query, rank, min(left, _AT_ONCE))
        if not ranks:
            return
        yield from backend.events(ranks)
        left -= len(ranks)
        rank = ranks[-1]


def words_of(backend: Backend) -> LogWords:
    """Return the words that a query may use of such a log.

    Its events are asked for the measures of figures alone, when a query names one; raises
    NotHeldError where it does not hold them.
    """

    def used(field: str) -> Iterator[str]:
        if field == MEASURE:
            yield from (value for value, _ in backend.values(field, EVERYTHING))

    return LogWords(backend.head, used)


def _open(path: str) -> Backend:
    if is_server(path):
        from tui.store.engine.clickhouse import open_server  # noqa: PLC0415 - as http is slow to load

        return open_server(path)
    from tui.store.engine.parquet import open_folder  # noqa: PLC0415

    return open_folder(Path(path))


def _called(path: str) -> str:
    """Return what a message about a log begins with."""
    name = name_of(path)
    return f"{name}: " if name else ""
