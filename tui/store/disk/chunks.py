"""The chunks of a log in its index file: what is known of each when the log is read again."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Set
from pathlib import Path
from sqlite3 import Connection
from typing import Final, NamedTuple

import msgspec

from tui.log.checks.outlines import Packed
from tui.log.model import Log
from tui.log.parsing.layout import Layout
from tui.log.problems import Problem
from tui.log.reading.chunks import FormerChunk, FormerLog
from tui.log.reading.segments import Make, Segment, packed_layout, unpacked_layout
from tui.store.disk.about import open_database
from tui.store.disk.segment import Indexed, indexed_for

_TABLE: Final = """
    create table if not exists chunk (
        number integer primary key, size integer, breaks integer, digest blob, beginning blob,
        kept blob
    )
"""
_INSERT: Final = "insert or replace into chunk values (?, ?, ?, ?, ?, ?)"
_FORMERS: Final = "select size, breaks, digest, beginning from chunk order by number"
_KEPT: Final = "select kept from chunk where number = ?"
_HEAD: Final = "select value from about where name = 'head digest'"


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of the events of a chunk beside their records, which lie in `slots`.

    Lines count from the chunk's own. Only the slots matter of what is not `sound`: that depends on
    what came before it in the log, and is read again.
    """

    slots: bytes
    sound: bool = False
    outlines: Packed = ([], b"", b"", {}, {})
    keys: list[bytes] = []
    moments: tuple[bytes, bytes, bytes] = (b"", b"", b"")
    stretches: bytes = b""
    layout: tuple[bytes, bytes, bytes] = (b"", b"", b"")
    problems: list[tuple[int, int, str]] = []


class Again(NamedTuple):
    """A chunk that is as it was: its number then, and what was kept of it."""

    number: int
    kept: Kept


_DECODER: Final = msgspec.msgpack.Decoder(Kept)


def create_chunks(database: Connection) -> None:
    """Make the table of the chunks."""
    database.execute(_TABLE)


def write_chunk(database: Connection, number: int, former: FormerChunk, kept: Kept) -> None:
    """Write what is known of a chunk."""
    database.execute(_INSERT, (number, *former, msgspec.msgpack.encode(kept)))


def move_chunks(database: Connection, numbers: Iterable[tuple[int, int]]) -> None:
    """Give chunks other numbers, told as the new one and the old one; the others go."""
    database.execute("alter table chunk rename to former")
    create_chunks(database)
    database.executemany(
        "insert into chunk select ?, size, breaks, digest, beginning, kept from former"
        " where number = ?",
        numbers,
    )
    database.execute("drop table former")


def read_kept(database: Connection, number: int) -> Kept:
    """Return what is kept of a chunk; raises LookupError, ValueError."""
    row = database.execute(_KEPT, (number,)).fetchone()
    if row is None:
        raise LookupError(number)
    return _DECODER.decode(row[0])


def kept_slots(database: Connection, but: Set[int]) -> list[int]:
    """List the slots of the events of all chunks but some, in the order of the file."""
    numbers = [number for (number,) in database.execute("select number from chunk order by number")]
    found = array("I")
    for number in numbers:
        if number not in but:
            found.frombytes(read_kept(database, number).slots)
    return found.tolist()


def kept_of(segment: Segment, line: int, slots: array[int]) -> Kept:
    """Return what to keep of a segment that begins in a line."""
    indexed = Indexed(*segment.made)
    return Kept(
        slots.tobytes(),
        True,
        segment.outlines,
        indexed.keys,
        indexed.moments,
        indexed.stretches,
        packed_layout(_from_line(segment.layout, -line)),
        [(each.line - line, each.column, each.message) for each in segment.problems],
    )


class FormerIndex:
    """A log as it was when its index file was written."""

    def __init__(self, database: Connection, log: FormerLog | None = None) -> None:
        """Read what is known of the chunks, unless it is given; raises sqlite3.Error."""
        self._database = database
        self.log = log or _former_log(database)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def make_for(self, head: Log, /) -> Make:
        """Return what indexes events of the log."""
        return indexed_for(head)

    def segment(self, number: int, line: int) -> Segment | None:
        """Return the segment of a chunk that begins in a line now; None for one to be read."""
        kept = read_kept(self._database, number)
        if not kept.sound:
            return None
        problems = [Problem(line + at, column, text) for at, column, text in kept.problems]
        layout = _from_line(unpacked_layout(kept.layout), line)
        return Segment(kept.outlines, Again(number, kept), layout, tuple(problems))


def open_former(path: Path) -> FormerIndex:
    """Open what an index file knows of its log; raises sqlite3.Error, LookupError."""
    database = open_database(path)
    try:
        return FormerIndex(database)
    except BaseException:
        database.close()
        raise


def _former_log(database: Connection) -> FormerLog:
    """Read what a log is known by; of one that was not read in chunks nothing is."""
    row = database.execute(_HEAD).fetchone()
    if row is None:
        raise LookupError("no chunks are known")
    chunks = [FormerChunk(*each) for each in database.execute(_FORMERS)]
    return FormerLog(row[0], chunks)


def _from_line(layout: Layout, by: int) -> Layout:
    """Return a layout whose lines are moved."""
    lines = array("I", (line + by for line in layout.lines))
    return Layout(layout.root, {}, layout.starts, layout.ends, lines)
