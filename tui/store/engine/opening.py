"""Opens a log that is held in Parquet files or on a server, and goes through its events."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from tui.log.model import Event
from tui.log.problems import Problem
from tui.log.reading.reader import Reading
from tui.store.engine.detect import is_server
from tui.store.engine.protocol import Backend, NotHeldError
from tui.store.engine.records import log_of
from tui.store.query.ast import EVERYTHING, Query, all_of
from tui.store.query.numbers import MEASURE
from tui.store.query.parser import parse
from tui.store.query.words import LogWords

EXCERPT: Final = 20_000
"""The most events of such a log that are looked at as a log in memory."""

_AT_ONCE: Final = 500  # events


def open_engine(log: str) -> Backend:
    """Open a folder, or a table by its address; raises EngineError for whatever is against it."""
    if is_server(log):
        from tui.store.engine.clickhouse import open_server  # noqa: PLC0415 - http loads slowly

        return open_server(log)
    from tui.store.engine.parquet import open_folder  # noqa: PLC0415

    return open_folder(Path(log))


def words_of(backend: Backend) -> LogWords:
    """Return the words that a query may use of such a log.

    Its events are asked for the measures of figures alone, when a query names one; raises
    NotHeldError where it does not hold them.
    """

    def used(field: str) -> Iterator[str]:
        if field == MEASURE:
            yield from (value for value, _ in backend.values(field))

    return LogWords(backend.head, used)


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


class Excerpt(NamedTuple):
    """Some events of a log, as a log in memory, and how many the whole has."""

    reading: Reading
    total: int

    @property
    def is_whole(self) -> bool:
        """Whether it has all events."""
        return len(self.reading.log.events) == self.total


def read_excerpt(
    log: str, name: str, where: str = "", most: int = EXCERPT, query: Query = EVERYTHING
) -> Excerpt:
    """Read the first events of such a log that match, as a log in memory: `where`, and a query.

    Its title says how many of how many they are, its problems what is not held of any event.
    Raises EngineError, and QueryError for `where`.
    """
    with closing(open_engine(log)) as backend:
        query = all_of((parse(where, words_of(backend)), query))
        matches = backend.count(query)
        events = tuple(matching(backend, query, most))
        excerpt = log_of(backend.head, events)
        total = len(backend)
        title = (excerpt.title or name) + _how_many(len(events), matches, total)
        lacks = [str(NotHeldError(each)) for each in sorted(backend.lacks)]
    excerpt = msgspec.structs.replace(excerpt, title=title)
    problems = tuple(Problem(1, 1, message) for message in lacks)
    return Excerpt(Reading(name, excerpt, (1,) * len(events), problems), total)


def _how_many(shown: int, matches: int, total: int) -> str:
    if shown == total:
        return ""
    if shown == matches:
        return f": the {matches:,} that match of {total:,} events"
    return f": the first {shown:,} of {matches:,} events"
