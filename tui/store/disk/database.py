"""The index file of a log: one SQLite database with its index, its records, and what is beside."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from sqlite3 import Connection
from typing import Final

from tui.log.model import Event, Log
from tui.log.problems import Problem
from tui.store.disk.about import open_database, read_about, read_problems
from tui.store.disk.records import EventDecoder, decode_head, encode_head
from tui.store.events import Records
from tui.store.index.index import Index

_REMEMBERED: Final = 1_024  # events that were asked for last
_CHUNK: Final = 2_048  # ranks in a row of places
_KEPT: Final = 8  # rows of places
_TABLES: Final = """
    create table record (slot integer primary key, event blob);
    create table place (chunk integer primary key, slots blob, lines blob);
    create table about (name text primary key, value blob);
    create table problem (line integer, at integer, message text);
"""
_RECORD: Final = "select event from record where slot = ?"
_SLOTS: Final = "select slots from place where chunk = ?"
_WRITE_ABOUT: Final = "insert or replace into about values (?, ?)"


def create_tables(database: Connection) -> None:
    """Make the tables of the records and of what is beside them."""
    database.executescript(_TABLES)


def write_places(database: Connection, slots: array[int], lines: array[int]) -> None:
    """Write where the record of each rank is, and the line that it was written in."""
    database.execute("delete from place")
    chunks = range(0, len(slots), _CHUNK)
    columns = ((slots[at : at + _CHUNK], lines[at : at + _CHUNK]) for at in chunks)
    rows = ((slots.tobytes(), lines.tobytes()) for slots, lines in columns)
    numbered = ((number, *row) for number, row in enumerate(rows))
    database.executemany("insert into place values (?, ?, ?)", numbered)


def read_slots(database: Connection) -> array[int]:
    """Return where the record of each rank is."""
    slots = array("I")
    for (data,) in database.execute("select slots from place order by chunk"):
        slots.frombytes(data)
    return slots


def write_about(
    database: Connection, head: Log, problems: Iterable[Problem], size: int, head_digest: bytes
) -> None:
    """Write what a log says apart from its events, and what is to mend in it."""
    found = sorted(problems)
    about = {
        "head": encode_head(head),
        "problem count": str(len(found)).encode(),
        "size": str(size).encode(),
        "head digest": head_digest,
    }
    database.executemany(_WRITE_ABOUT, about.items())
    database.execute("delete from problem")
    database.executemany("insert into problem values (?, ?, ?)", found)


def write_family(database: Connection, next_slot: int, family: bytes = b"") -> None:
    """Write which slot is the next that no record had, and of which family the file is if given."""
    about = {"next slot": str(next_slot).encode()}
    if family:
        about["family"] = family
    database.executemany(_WRITE_ABOUT, about.items())


class DiskHome:
    """The events of a log in its index file: read one by one, the last ones remembered."""

    def __init__(self, path: Path, name: str) -> None:
        """Open an index file that is whole; raises sqlite3.Error, ValueError.

        `name` is what the log is called in messages.
        """
        self._database = open_database(path)
        try:
            self.name = name
            self.head = decode_head(self._value("head"))
            self._size = int(self._value("size"))
        except BaseException:
            self._database.close()
            raise
        self.index = Index(self._database, self.head, self._size)
        decoder = EventDecoder(self.head.timezone)
        self._slots = lru_cache(_KEPT)(partial(_read_slots, self._database))
        self._decode = decoder.decode
        self._event = lru_cache(_REMEMBERED)(self._read)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to mend in the log, by place."""
        return read_problems(self._database)

    @property
    def problem_count(self) -> int:
        """How many problems there are: of a large log they may be too many to be read for that."""
        return int(self._value("problem count"))

    @property
    def records(self) -> Records:
        """What tells the events from those of another file."""
        return Records(self._value("family"), read_slots(self._database))

    def __len__(self) -> int:
        return self._size

    def event(self, rank: int) -> Event:
        """Return the event of a rank; raises IndexError for none."""
        return self._event(range(self._size)[rank])

    def events(self, ranks: Iterable[int] | None = None) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""
        if ranks is not None:
            return map(self.event, ranks)
        return map(self._read, range(self._size))

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        self._database.close()

    def _read(self, rank: int) -> Event:
        slot = self._slots(rank // _CHUNK)[rank % _CHUNK]
        (data,) = self._database.execute(_RECORD, (slot,)).fetchone()
        return self._decode(data)

    def _value(self, name: str) -> bytes:
        return read_about(self._database, name)


def _read_slots(database: Connection, chunk: int) -> array[int]:
    (data,) = database.execute(_SLOTS, (chunk,)).fetchone()
    return array("I", data)
