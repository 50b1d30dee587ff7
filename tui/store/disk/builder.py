"""Builds the index file of a log from its parts, and holds no more of it than numbers.

Parts come in the order of the file. The rank of an event is known when all are there, so that what
is gathered by number is given its ranks at the end.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Final

from tui.log.checks.outlines import Outlines
from tui.log.model import Event, Log
from tui.log.problems import Problem
from tui.log.reading.chunks import Chunk, FormerChunk
from tui.log.reading.reader import Reading, Survey
from tui.log.reading.segments import Make
from tui.log.reading.stream import Batch, Part, gc_paused
from tui.store.disk.chunks import Kept, create_chunks, kept_of, write_chunk
from tui.store.disk.columns import Columns, Ranks
from tui.store.disk.database import create_tables, write_about, write_family, write_places
from tui.store.disk.records import EventDecoder
from tui.store.disk.segment import ALONE, DISPUTE, Indexed, indexed_for
from tui.store.disk.sorter import MOST, Sorter
from tui.store.index.endpoints import write_endpoints
from tui.store.index.phrases import POSITION, STRETCH, WORD, write_stretches
from tui.store.index.postings import PostingsWriter, create_postings
from tui.store.sqlite import connect

_BATCH: Final = 128  # events of a log in memory that are indexed at once
_FAMILY: Final = 16  # bytes by which a file and those made of it are known
_BREAK: Final = "\0"  # between a field and a value; sorts before all that may stand in either


class UnlikeError(Exception):
    """An event that would not be read back as it is, so that its log cannot be kept."""


def _go_on() -> None:
    """Let all of it be written."""


def build(
    path: Path, survey: Survey, memory: int = MOST, check: Callable[[], None] = _go_on
) -> None:
    """Write the index file of a log that is read meanwhile, to a new file.

    `memory` is how many bytes may be gathered before they are put on the disk. `check` is called
    between steps; what it raises ends the writing. Raises sqlite3.Error, OSError, UnlikeError and
    whatever reading raises.
    """
    with closing(_Builder(path, survey.head, memory, check)) as builder, gc_paused():
        for part in survey.parts():
            if survey.made:
                raise UnlikeError("its events say who and what is not in its tables")
            builder.add(part, survey.known_by)
        builder.finish(survey.outlines, survey.problems, survey.head_digest)


def write_database(path: Path, reading: Reading, check: Callable[[], None] = _go_on) -> None:
    """Write the index file of a log that was read to a new file; raises as `build` does."""
    events, outlines = reading.log.events, Outlines()
    outlines.add(events)
    with closing(_Builder(path, reading.log, MOST, check)) as builder:
        for first in range(0, len(events), _BATCH):
            some = slice(first, first + _BATCH)
            builder.add(Batch(events[some], reading.lines[some], reading.problems), _no_chunk)
        builder.finish(outlines, reading.problems, b"")


class _Builder:
    """An index file that is being written; to be closed."""

    def __init__(self, path: Path, head: Log, memory: int, check: Callable[[], None]) -> None:
        self._head = head
        self._check = check
        self._make = indexed_for(head)
        self._decode = EventDecoder(head.timezone).decode
        self._sorter = Sorter(path.parent, memory)
        self._columns = Columns()
        self._alone: list[int] = []
        self._chunks = 0
        self._positions = 0
        self._database = connect(path)
        # What is torn here is never looked at: the file is sealed when it is whole.
        self._database.execute("pragma journal_mode = off")
        self._database.execute("pragma synchronous = off")
        create_tables(self._database)
        create_chunks(self._database)
        self._database.execute("begin")

    def close(self) -> None:
        """Let go of the file."""
        self._sorter.close()
        self._database.close()

    def add(self, part: Batch | Part, known_by: Callable[[Chunk], FormerChunk]) -> None:
        """Add the next events of the log."""
        self._check()
        first = len(self._columns)
        if isinstance(part, Part):
            indexed = Indexed(*part.segment.made)
            lines: Iterable[int] = part.segment.layout.lines
        else:
            indexed, lines = indexed_batch(part, self._make, self._decode), part.lines
        slots = array("I", range(first, first + len(indexed.records)))
        self._add(indexed, slots, lines)
        if part.chunk is not None:
            kept = kept_of_part(part, slots)
            write_chunk(self._database, self._chunks, known_by(part.chunk), kept)
            self._chunks += 1

    def finish(self, outlines: Outlines, problems: Iterable[Problem], head_digest: bytes) -> None:
        """Write all that is not written yet."""
        self._sorter.add(f"has{_BREAK}{DISPUTE}", [*self._alone, *disputed(outlines)])
        self._check()
        order = self._columns.order(outlines)
        self._columns.keys.clear()
        ranks = Ranks(order, self._columns.stretches)
        self._write_postings(ranks)
        write_stretches(self._database, ranks.of_stretches)
        write_endpoints(self._database, self._columns.moments.moved(order))
        self._check()
        lines = array("I", map(self._columns.lines.__getitem__, order))
        write_places(self._database, order, lines)
        write_about(self._database, self._head, problems, len(order), head_digest)
        write_family(self._database, len(order), os.urandom(_FAMILY))
        self._database.execute("commit")

    def _add(self, indexed: Indexed, slots: array[int], lines: Iterable[int]) -> None:
        first = len(self._columns)
        records = zip(slots, indexed.records, strict=True)
        self._database.executemany("insert into record values (?, ?)", records)
        for field, postings in indexed.postings.items():
            base = self._positions if field == POSITION else first
            for value, numbers in postings.items():
                self._sorter.add(f"{field}{_BREAK}{value}", [base + each for each in numbers])
        alone = indexed.postings.get(ALONE, {}).get(DISPUTE, ())
        self._alone += (first + each for each in alone)
        self._columns.add(indexed.keys, indexed.moments, indexed.stretches, lines)
        self._positions += sum(array("I", indexed.stretches)) * STRETCH

    def _write_postings(self, ranks: Ranks) -> None:
        create_postings(self._database)
        writers: dict[str, PostingsWriter] = {}
        for key, numbers in self._sorter.sorted():
            self._check()
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


def indexed_batch(batch: Batch, make: Make, decode: Callable[[bytes], Event]) -> Indexed:
    """Index events that were read here; raises UnlikeError for one that cannot be kept."""
    indexed = Indexed(*make(batch.events))
    # Only what had to be repaired might be more than a record can say.
    if batch.problems:
        for event, record in zip(batch.events, indexed.records, strict=True):
            if decode(record) != event:
                raise UnlikeError(event.id)
    return indexed


def kept_of_part(part: Batch | Part, slots: array[int]) -> Kept:
    """Return what to keep of a part beside its records."""
    if isinstance(part, Part):
        return kept_of(part.segment, part.chunk.line, slots)
    return Kept(slots.tobytes())


def disputed(outlines: Outlines) -> list[int]:
    """List the numbers of the events that contradict another, or that another contradicts."""
    against = {number: each.contradicts for number, each in outlines.links.items()}
    ids = {outlines.ids[number] for number, others in against.items() if others}
    ids.update(chain.from_iterable(against.values()))
    if not ids:
        return []
    return [number for number, event_id in enumerate(outlines.ids) if event_id in ids]


def _no_chunk(chunk: Chunk) -> FormerChunk:
    raise LookupError(chunk)
