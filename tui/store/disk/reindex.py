"""Changes the postings of a log of which some events went, others came, and the rest may move.

An event is told by its slot, the place of its record, which stays the same as long as it does.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from sqlite3 import Connection
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Event
from tui.log.reading.segments import Make
from tui.store.disk.segment import Indexed
from tui.store.index.edits import Moves, PostingsEditor
from tui.store.index.phrases import POSITION, STRETCH, WORD, write_stretches

_GONE: Final = (1 << 32) - 1  # the rank of what is not there


@dataclass(frozen=True, slots=True)
class Numbering:
    """Where the events of a log are: the slot of each rank, and the rank of each stretch."""

    slots: array[int]
    of_stretches: array[int]

    def ranks(self, most: int) -> array[int]:
        """Return the rank of each slot up to the highest that is told."""
        found = array("I", repeat(_GONE, most + 1))
        for rank, slot in enumerate(self.slots):
            found[slot] = rank
        return found

    def firsts(self) -> array[int]:
        """Return the first stretch of each rank; that of an event without words is no matter."""
        found = array("q", bytes(8 * len(self.slots)))
        last = -1
        for stretch, rank in enumerate(self.of_stretches):
            if rank != last:
                found[rank] = stretch
                last = rank
        return found


class Slotted(NamedTuple):
    """Some events, with the slots of their records."""

    slots: Sequence[int]
    events: tuple[Event, ...]


def reindex(
    database: Connection,
    make: Make,
    before: Numbering,
    now: Numbering,
    changes: tuple[Slotted, Slotted],
) -> None:
    """Bring postings and stretches from one numbering to another; `changes` are gone and came."""
    most = max((*before.slots, *now.slots), default=0)
    former, later = _Places(before, most), _Places(now, most)
    editor = PostingsEditor(database)
    gone, came = changes
    taken, given = former.facts(make, gone), later.facts(make, came)
    for key, numbers in taken.items():
        editor.change(*key, partial(_without, numbers))
    moves = former.moves(later)
    if any(moves):
        for field in editor.fields():
            if field != POSITION:
                editor.move(field, Moves(moves))
    moves = former.moves_of_words(later)
    if any(moves):
        editor.move(POSITION, Moves(moves, STRETCH))
    for key, numbers in given.items():
        editor.change(*key, partial(_with, numbers))
    if before.of_stretches != now.of_stretches:
        write_stretches(database, now.of_stretches)


class _Places:
    """Where events and their words are, by slot."""

    def __init__(self, numbering: Numbering, most: int) -> None:
        self._numbering = numbering
        self._ranks = numbering.ranks(most)
        self._firsts = numbering.firsts()

    def moves(self, later: _Places) -> array[int]:
        """Return by how much each rank moves; those that went as the one before them."""
        moves, by = array("q"), 0
        for rank, slot in enumerate(self._numbering.slots):
            there = later._ranks[slot]
            if there != _GONE:
                by = there - rank
            moves.append(by)
        return moves

    def moves_of_words(self, later: _Places) -> array[int]:
        """Return by how much the positions in each stretch move."""
        moves, by = array("q"), 0
        for rank in self._numbering.of_stretches:
            there = later._ranks[self._numbering.slots[rank]]
            if there != _GONE:
                by = (later._firsts[there] - self._firsts[rank]) * STRETCH
            moves.append(by)
        return moves

    def facts(self, make: Make, some: Slotted) -> dict[tuple[str, str], BitMap]:
        """Return the ranks, or positions, of some events by field and value."""
        found: defaultdict[tuple[str, str], BitMap] = defaultdict(BitMap)
        for slot, event in zip(*some, strict=True):
            rank = self._ranks[slot]
            indexed = Indexed(*make((event,)))
            for value, places in indexed.postings.pop(POSITION).items():
                first = self._firsts[rank] * STRETCH
                found[POSITION, value].update(first + place for place in places)
                found[WORD, value].add(rank)
            for field, postings in indexed.postings.items():
                for value in postings:
                    found[field, value].add(rank)
        return found


def _without(gone: BitMap, before: BitMap) -> BitMap:
    return before - gone


def _with(came: BitMap, before: BitMap) -> BitMap:
    return before | came
