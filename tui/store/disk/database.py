"""The index file of a log: one SQLite database with its index, its records, and what is beside."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache, partial
from pathlib import Path
from sqlite3 import Connection
from typing import Final
from urllib.parse import quote

from tui.log.model import Event
from tui.log.problems import Problem
from tui.log.reading.reader import Reading
from tui.store.disk.records import (
    EventDecoder,
    decode_head,
    decode_problems,
    encode,
    encode_head,
)
from tui.store.index.index import Index

_REMEMBERED: Final = 4_096  # events that were asked for last
_TABLES: Final = """
    create table record (rank integer primary key, event blob);
    create table about (name text primary key, value blob) without rowid;
"""
_RECORD: Final = "select event from record where rank = ?"
_RECORDS: Final = "select event from record order by rank"
_ABOUT: Final = "select value from about where name = ?"


class UnlikeError(Exception):
    """An event that would not be read back as it is, so that its log cannot be kept."""


def write_database(path: Path, reading: Reading, index: Index) -> None:
    """Write the index file of a log to a new file; raises sqlite3.Error, OSError, UnlikeError."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        # What is torn here is never looked at: the file is sealed when it is whole.
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        index.database.backup(database)
        database.executescript(_TABLES)
        database.execute("begin")
        database.executemany("insert into record values (?, ?)", _records(reading))
        database.executemany("insert into about values (?, ?)", _about(reading).items())
        database.execute("commit")


def _records(reading: Reading) -> Iterator[tuple[int, bytes]]:
    decoder = EventDecoder(reading.log.timezone)
    for rank, event in enumerate(reading.log.events):
        data = encode(event)
        # Only what had to be repaired might be more than a record can say.
        if reading.problems and decoder.decode(data) != event:
            raise UnlikeError(event.id)
        yield rank, data


def _about(reading: Reading) -> dict[str, bytes]:
    return {
        "head": encode_head(reading.log),
        "problems": encode(reading.problems),
        "lines": array("q", reading.lines).tobytes(),
        "size": str(len(reading.log.events)).encode(),
    }


class DiskHome:
    """The events of a log in its index file: read one by one, the last ones remembered."""

    def __init__(self, path: Path, name: str) -> None:
        """Open an index file that is whole; raises sqlite3.Error, ValueError.

        `name` is what the log is called in messages.
        """
        # Immutable: it is never written to once it is sealed, so that nothing needs to be locked.
        uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._database = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            self.name = name
            self.head = decode_head(self._value("head"))
            self._size = int(self._value("size"))
        except BaseException:
            self._database.close()
            raise
        self.index = Index(self._database, self.head, self._size)
        decoder = EventDecoder(self.head.timezone)
        self._decode = decoder.decode
        self._event = lru_cache(_REMEMBERED)(partial(_read, self._database, decoder))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to mend in the log, by place."""
        return decode_problems(self._value("problems"))

    def __len__(self) -> int:
        return self._size

    def event(self, rank: int) -> Event:
        """Return the event of a rank; raises IndexError for none."""
        return self._event(range(self._size)[rank])

    def events(self, ranks: Iterable[int] | None = None) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""
        if ranks is not None:
            return map(self.event, ranks)
        return (self._decode(data) for (data,) in self._database.execute(_RECORDS))

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        self._database.close()

    def _value(self, name: str) -> bytes:
        row = self._database.execute(_ABOUT, (name,)).fetchone()
        if row is None:
            raise ValueError(f"the index has no {name}")
        return bytes(row[0])


def _read(database: Connection, decoder: EventDecoder, rank: int) -> Event:
    (data,) = database.execute(_RECORD, (rank,)).fetchone()
    return decoder.decode(data)
