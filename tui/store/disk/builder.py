"""Builds the index file of a log from its parts, and holds no more of it than numbers.

Parts come in the order of the file. The rank of an event is known when all are there, so that what
is gathered by number is given its ranks at the end.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import accumulate, chain, repeat
from pathlib import Path
from typing import Final

from pyroaring import BitMap

from tui.log.checks.outlines import Outlines
from tui.log.model import Event, Log
from tui.log.problems import Problem
from tui.log.reading.reader import Reading, Survey
from tui.log.reading.stream import Batch, Part, gc_paused
from tui.store.disk.database import create_tables, write_about, write_places
from tui.store.disk.records import EventDecoder
from tui.store.disk.segment import Indexed, indexed_for
from tui.store.disk.sorter import MOST, Sorter
from tui.store.index.endpoints import Moments, write_endpoints
from tui.store.index.facts import STRETCH
from tui.store.index.phrases import POSITION, WORD, write_stretches
from tui.store.index.postings import PostingsWriter, create_postings

_BATCH: Final = 512  # events of a log in memory that are indexed at once
_BREAK: Final = "\0"  # between a field and a value; sorts before all that may stand in either


class UnlikeError(Exception):
    """An event that would not be read back as it is, so that its log cannot be kept."""


def build(path: Path, survey: Survey, memory: int = MOST) -> None:
    """Write the index file of a log that is read meanwhile, to a new file.

    `memory` is how many bytes may be gathered before they are put on the disk. Raises
    sqlite3.Error, OSError, UnlikeError and whatever reading raises.
    """
    with closing(_Builder(path, survey.head, memory)) as builder, gc_paused():
        for part in survey.parts():
            if survey.made:
                raise UnlikeError("its events say who and what is not in its tables")
            builder.add(part)
        builder.finish(survey.outlines, survey.problems)


def write_database(path: Path, reading: Reading) -> None:
    """Write the index file of a log that was read to a new file; raises as `build` does."""
    events, outlines = reading.log.events, Outlines()
    outlines.add(events)
    with closing(_Builder(path, reading.log, MOST)) as builder:
        for first in range(0, len(events), _BATCH):
            some = slice(first, first + _BATCH)
            builder.add(Batch(events[some], reading.lines[some], reading.problems))
        builder.finish(outlines, reading.problems)


class _Builder:
    """An index file that is being written; to be closed."""

    def __init__(self, path: Path, head: Log, memory: int) -> None:
        self._head = head
        self._make = indexed_for(head)
        self._decode = EventDecoder(head.timezone).decode
        self._sorter = Sorter(path.parent, memory)
        self._keys: list[bytes] = []
        self._moments = Moments()
        self._lines = array("I")
        self._stretches = array("I")
        self._positions = 0
        self._database = sqlite3.connect(path, isolation_level=None)
        # What is torn here is never looked at: the file is sealed when it is whole.
        self._database.execute("pragma journal_mode = off")
        self._database.execute("pragma synchronous = off")
        create_tables(self._database)
        self._database.execute("begin")

    def close(self) -> None:
        """Let go of the file."""
        self._sorter.close()
        self._database.close()

    def add(self, part: Batch | Part) -> None:
        """Add the next events of the log."""
        if isinstance(part, Part):
            self._add(Indexed(*part.segment.made), part.segment.layout.lines)
            return
        indexed = Indexed(*self._make(part.events))
        # Only what had to be repaired might be more than a record can say.
        if part.problems:
            self._compare(part.events, indexed.records)
        self._add(indexed, part.lines)

    def finish(self, outlines: Outlines, problems: Iterable[Problem]) -> None:
        """Write all that is not written yet."""
        self._sorter.add(f"has{_BREAK}dispute", _disputed(outlines))
        order = array("I", sorted(range(len(self._keys)), key=self._keys.__getitem__))
        self._keys.clear()
        ranks = Ranks(order, self._stretches)
        self._write_postings(ranks)
        write_stretches(self._database, ranks.of_stretches)
        write_endpoints(self._database, self._moments.moved(order))
        write_places(self._database, order, array("I", map(self._lines.__getitem__, order)))
        write_about(self._database, self._head, problems, len(order))
        self._database.execute("commit")

    def _compare(self, events: Iterable[Event], records: Iterable[bytes]) -> None:
        for event, record in zip(events, records, strict=True):
            if self._decode(record) != event:
                raise UnlikeError(event.id)

    def _add(self, indexed: Indexed, lines: Iterable[int]) -> None:
        first = len(self._keys)
        self._database.executemany(
            "insert into record values (?, ?)", enumerate(indexed.records, first)
        )
        self._keys += indexed.keys
        self._moments.add_packed(indexed.moments)
        self._lines.extend(lines)
        for field, postings in indexed.postings.items():
            base = self._positions if field == POSITION else first
            for value, numbers in postings.items():
                self._sorter.add(f"{field}{_BREAK}{value}", [base + each for each in numbers])
        stretches = array("I", indexed.stretches)
        self._stretches.extend(stretches)
        self._positions += sum(stretches) * STRETCH

    def _write_postings(self, ranks: Ranks) -> None:
        create_postings(self._database)
        writers: dict[str, PostingsWriter] = {}
        for key, numbers in self._sorter.sorted():
            field, _, value = key.partition(_BREAK)
            if not numbers:
                continue
            writer = writers.setdefault(field, PostingsWriter(self._database, field))
            if field != POSITION:
                writer.add(value, ranks.of_events(numbers))
                continue
            positions = ranks.of_positions(numbers)
            writer.add(value, positions)
            words = writers.setdefault(WORD, PostingsWriter(self._database, WORD))
            words.add(value, ranks.at(positions))
        for writer in writers.values():
            writer.close()


class Ranks:
    """The ranks of what was numbered in the order of the file.

    `order` has the number of the event of each rank, `stretches` the number of stretches of words
    of each event by number. `of_stretches` is the rank of each stretch, in time order.
    """

    def __init__(self, order: array[int], stretches: array[int]) -> None:
        self._in_order = all(map(int.__eq__, order, range(len(order))))
        self._ranks = _inverse(order)
        counts = [stretches[number] for number in order]
        self.of_stretches = array("I", _repeated(range(len(order)), counts))
        first = array("q", [0, *accumulate(counts)])  # stretch of each rank
        # By how much the positions in each stretch of the file move.
        moves = (
            (first[rank] - before) * STRETCH
            for rank, before in zip(self._ranks, accumulate(stretches, initial=0), strict=False)
        )
        self._moves = array("q", _repeated(moves, stretches))

    def of_events(self, numbers: array[int]) -> BitMap:
        """Return the ranks of events."""
        if self._in_order:
            return BitMap(numbers)
        return BitMap(array("I", map(self._ranks.__getitem__, numbers)))

    def of_positions(self, positions: array[int]) -> BitMap:
        """Return the positions of words in time order."""
        if self._in_order:
            return BitMap(positions)
        moves = self._moves
        return BitMap(array("I", (each + moves[each // STRETCH] for each in positions)))

    def at(self, positions: BitMap) -> BitMap:
        """Return the ranks of the events in which positions, in time order, lie."""
        ranks = self.of_stretches
        return BitMap(array("I", (ranks[each // STRETCH] for each in positions)))


def _inverse(order: array[int]) -> array[int]:
    inverse = array("I", bytes(len(order) * order.itemsize))
    for rank, number in enumerate(order):
        inverse[number] = rank
    return inverse


def _repeated(values: Iterable[int], counts: Iterable[int]) -> Iterator[int]:
    return chain.from_iterable(map(repeat, values, counts))


def _disputed(outlines: Outlines) -> list[int]:
    """List the numbers of the events that contradict another, or that another contradicts."""
    against = {number: each.contradicts for number, each in outlines.links.items()}
    ids = {outlines.ids[number] for number, others in against.items() if others}
    ids.update(chain.from_iterable(against.values()))
    if not ids:
        return []
    return [number for number, event_id in enumerate(outlines.ids) if event_id in ids]
