"""Postings in blocks: a sorted dictionary of values, many small ones or one large to a block.

As in the term dictionary of a full-text index, values that begin alike lie together. Each block
also keeps the union of its sets, so that what a short prefix finds is mostly read off.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import Final, NamedTuple

from pyroaring import BitMap

Ranks = Sequence[int]
"""Ranks of events in ascending order, each once."""

FULL: Final = 512
"""Ranks in a block of several values, at most."""

_LAST: Final = "\U0010ffff"  # a noncharacter: sorts after all text, and is in none
# With row ids, so that what is searched is short: SQLite reads all of a row that it compares.
_TABLE: Final = """
    create table block (
        field text, first text, entries text, lengths blob, ranks blob, united blob,
        primary key (field, first)
    )
"""
_INSERT: Final = "insert into block values (?, ?, ?, ?, ?, ?)"
_SELECT: Final = """
    select entries, lengths, ranks, united from block where field = :field and first <= :last
        and first >= coalesce(
            (select max(first) from block where field = :field and first <= :first), :first)
    order by first
"""
_SIZES: Final = "select entries, lengths from block where field = ? order by first"


class _Block(NamedTuple):
    """Sorted values, the number of ranks of each, and the ranks; these are left out for one."""

    entries: list[str]
    lengths: array[int]
    ranks: array[int]
    united: BitMap

    def between(self, first: int, last: int) -> BitMap:
        """Unite the sets from one value to before another, by their places."""
        if first == 0 and last == len(self.entries):
            return self.united
        start = sum(self.lengths[:first])
        return BitMap(self.ranks[start : start + sum(self.lengths[first:last])])


class Postings:
    """The postings that a database holds, by field and value."""

    def __init__(self, database: Connection) -> None:
        self._database = database

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of a value, as a set of the caller's own."""
        for block in self._read(field, value, value):
            at = bisect_left(block.entries, value)
            if at < len(block.entries) and block.entries[at] == value:
                return block.between(at, at + 1)
        return BitMap()

    def ranks_of(self, field: str, values: Sequence[str]) -> BitMap:
        """Return the ranks of several values, given in order, as a set of the caller's own."""
        if not values:
            return BitMap()
        wanted, found = frozenset(values), BitMap()
        for block in self._read(field, values[0], values[-1]):
            for at, entry in enumerate(block.entries):
                if entry in wanted:
                    found |= block.between(at, at + 1)
        return found

    def find(self, field: str, text: str, *, prefix: bool) -> BitMap:
        """Return the ranks of a value, or with `prefix` of all values that begin with it."""
        if prefix:
            return self.ranks_with_prefix(field, text)
        return self.ranks(field, text)

    def ranks_with_prefix(self, field: str, prefix: str) -> BitMap:
        """Return the ranks of all values that begin with a prefix, as a set of the caller's own."""
        found = BitMap()
        for block in self._read(field, prefix, prefix + _LAST):
            first = bisect_left(block.entries, prefix)
            last = bisect_left(block.entries, prefix + _LAST)
            found |= block.between(first, last)
        return found

    def sets(self, field: str) -> Iterator[tuple[str, BitMap]]:
        """Yield each value of a field with its ranks, in order."""
        for block in self._read(field, "", _LAST):
            start = 0
            for value, length in zip(block.entries, block.lengths, strict=True):
                yield value, BitMap(block.ranks[start : start + length]) or block.united
                start += length

    def sizes(self, field: str) -> Iterator[tuple[str, int]]:
        """Yield each value of a field with the number of its ranks, in order."""
        for entries, lengths in self._database.execute(_SIZES, (field,)):
            yield from zip(entries.split("\0"), array("I", lengths), strict=True)

    def values_with_prefix(self, field: str, prefix: str) -> Iterator[str]:
        """Yield each value of a field that begins with a prefix, in order."""
        for block in self._read(field, prefix, prefix + _LAST):
            yield from (entry for entry in block.entries if entry.startswith(prefix))

    def _read(self, field: str, first: str, last: str) -> Iterator[_Block]:
        """Yield the postings that may hold values from one to another."""
        wanted = {"field": field, "first": first, "last": last}
        for entries, lengths, ranks, united in self._database.execute(_SELECT, wanted):
            yield _Block(
                entries.split("\0"),
                array("I", lengths),
                array("I", ranks),
                BitMap.deserialize(united),
            )


def create_postings(database: Connection) -> None:
    """Make the table of the postings."""
    database.execute(_TABLE)


def write_postings(database: Connection, field: str, sets: Mapping[str, Ranks]) -> None:
    """Add the values of a field with their ranks."""
    writer = PostingsWriter(database, field)
    for value in sorted(sets):
        writer.add(value, BitMap(sets[value]))
    writer.close()


class PostingsWriter:
    """Writes the values of a field, which come in order, in rows as full as they may be."""

    def __init__(self, database: Connection, field: str) -> None:
        self._database = database
        self._field = field
        self._entries: list[str] = []
        self._lengths = array("I")
        self._ranks = array("I")

    def add(self, value: str, ranks: BitMap) -> None:
        """Add a value and its ranks."""
        count = len(ranks)
        if self._entries and len(self._ranks) + count > FULL:
            self._write(BitMap(self._ranks))
        self._entries.append(value)
        self._lengths.append(count)
        if count > FULL:  # alone in its row: its ranks need not be listed
            self._write(ranks)
        else:
            self._ranks.extend(ranks)

    def close(self) -> None:
        """Write what is not written yet."""
        if self._entries:
            self._write(BitMap(self._ranks))

    def _write(self, united: BitMap) -> None:
        entries, lengths, ranks = self._entries, self._lengths, self._ranks
        several = b""
        if len(entries) > 1:
            several = ranks.tobytes()
        row = (self._field, entries[0], "\0".join(entries), lengths.tobytes(), several)
        self._database.execute(_INSERT, (*row, united.serialize()))
        self._entries, self._lengths, self._ranks = [], array("I"), array("I")
