"""Changes postings where they lie: takes ranks from values, gives them some, moves all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from sqlite3 import Connection
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.store.index.postings import PostingsWriter

_ROW: Final = """
    select first, entries, lengths, ranks, united from block where field = :field and first =
        coalesce((select max(first) from block where field = :field and first <= :value),
            (select min(first) from block where field = :field))
"""
_DELETE: Final = "delete from block where field = ? and first = ?"
_FIRSTS: Final = "select first from block where field = ?"
_FIELDS: Final = "select distinct field from block"
_UPDATE: Final = "update block set ranks = ?, united = ? where field = ? and first = ?"
_MOST: Final = 64  # stretches by which a set is moved at once; of more, each rank by itself


class PostingsEditor:
    """Edits the postings of a database that is written to."""

    def __init__(self, database: Connection) -> None:
        self._database = database

    def fields(self) -> list[str]:
        """List the fields that have values."""
        return [field for (field,) in self._database.execute(_FIELDS)]

    def change(self, field: str, value: str, changed: Callable[[BitMap], BitMap]) -> None:
        """Change the ranks of a value; one that has none before or after is not there."""
        row = self._database.execute(_ROW, {"field": field, "value": value}).fetchone()
        sets: dict[str, BitMap] = {}
        if row is not None:
            first, entries, lengths, ranks, united = row
            sets = dict(_sets(entries.split("\0"), array("I", lengths), array("I", ranks), united))
            self._database.execute(_DELETE, (field, first))
        sets[value] = changed(sets.get(value, BitMap()))
        writer = PostingsWriter(self._database, field)
        for each in sorted(sets):
            if sets[each]:
                writer.add(each, sets[each])
        writer.close()

    def move(self, field: str, moves: Moves) -> None:
        """Move all ranks of a field."""
        for (first,) in self._database.execute(_FIRSTS, (field,)).fetchall():
            row = self._database.execute(_ROW, {"field": field, "value": first}).fetchone()
            ranks, united = array("I", row[3]), row[4]
            if ranks:
                ranks = moves.each(ranks)
                moved = BitMap(ranks)
            else:
                moved = moves.set(BitMap.deserialize(united))
            values = (ranks.tobytes(), moved.serialize(), field, first)
            self._database.execute(_UPDATE, values)


def _sets(
    entries: Sequence[str], lengths: array[int], ranks: array[int], united: bytes
) -> Iterator[tuple[str, BitMap]]:
    """Yield the values of a row with their sets."""
    if len(entries) == 1:
        yield entries[0], BitMap.deserialize(united)
        return
    start = 0
    for value, length in zip(entries, lengths, strict=True):
        yield value, BitMap(ranks[start : start + length])
        start += length


class _Stretch(NamedTuple):
    """Numbers that move by the same, as a set."""

    numbers: BitMap
    by: int


class Moves:
    """By how much each of many numbers moves; `unit` numbers in sequence move alike.

    What stands for a unit in `by` that is not there any more does not matter.
    """

    def __init__(self, by: array[int], unit: int = 1) -> None:
        self._by = by
        self._unit = unit
        self._stretches = self._alike()

    def each(self, numbers: array[int]) -> array[int]:
        """Return the numbers, moved, in the same order."""
        by, unit = self._by, self._unit
        return array("I", (number + by[number // unit] for number in numbers))

    def set(self, numbers: BitMap) -> BitMap:
        """Return a set with its members moved."""
        if self._stretches is None:
            return BitMap(self.each(array("I", numbers)))
        return BitMap().union(
            *((numbers & stretch.numbers).shift(stretch.by) for stretch in self._stretches)
        )

    def _alike(self) -> list[_Stretch] | None:
        """Find the stretches that move alike; None when there are many."""
        by, unit = self._by, self._unit
        edges = [0]
        for place, (one, other) in enumerate(pairwise(by), 1):
            if one != other:
                edges.append(place)
                if len(edges) > _MOST:
                    return None
        edges.append(len(by))
        return [
            _Stretch(BitMap(range(start * unit, end * unit)), by[start])
            for start, end in pairwise(edges)
            if start < end
        ]
