"""Brings a copy of a log's index file up to date: only what changed in the log is indexed again.

Chunks that are as they were keep their records, and so do those events of the other chunks that
come out the same.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Log
from tui.log.reading.chunks import FormerChunk
from tui.log.reading.reader import Survey
from tui.log.reading.stream import Batch, Part, gc_paused
from tui.store.disk.about import read_about
from tui.store.disk.builder import disputed, indexed_batch, kept_of_part
from tui.store.disk.chunks import Again, kept_slots, move_chunks, write_chunk
from tui.store.disk.columns import Columns, Ranks
from tui.store.disk.database import (
    read_slots,
    write_about,
    write_family,
    write_places,
)
from tui.store.disk.records import EventDecoder
from tui.store.disk.reindex import Numbering, Slotted, reindex
from tui.store.disk.segment import ALONE, DISPUTE, Indexed, indexed_for
from tui.store.index.edits import PostingsEditor
from tui.store.index.endpoints import write_endpoints
from tui.store.index.phrases import read_stretches
from tui.store.index.postings import Postings
from tui.store.sqlite import connect

_NEW: Final = (1 << 32) - 1  # the slot of what has none yet
_INSERT: Final = "insert into record values (?, ?)"
_SELECT: Final = "select event from record where slot = ?"
_DELETE: Final = "delete from record where slot = ?"


def renew(path: Path, survey: Survey) -> None:
    """Bring a copy of an index file up to the log as it is read now.

    Raises sqlite3.Error, OSError, UnlikeError, LookupError where the file is not of such a log, and
    whatever reading raises.
    """
    with closing(_Renewal(path, survey.head)) as renewal, gc_paused():
        for part in survey.parts():
            if survey.made:
                raise LookupError("its events say who and what is not in its tables")
            renewal.add(part, survey)
        renewal.finish(survey)


class _NewChunk(NamedTuple):
    """A chunk that was read: its number, what it is known by, and where its events begin."""

    number: int
    part: Batch | Part
    known_by: FormerChunk
    first: int
    records: list[bytes]


class _Renewal:
    """An index file that is brought up to date; to be closed."""

    def __init__(self, path: Path, head: Log) -> None:
        self._head = head
        self._make = indexed_for(head)
        self._decode = EventDecoder(head.timezone).decode
        self._columns = Columns()
        self._slots = array("I")
        self._chunks: list[int | None] = []  # the former number of each
        self._new: list[_NewChunk] = []
        self._database = connect(path)
        # What is torn here is never looked at: the file is sealed when it is whole.
        self._database.execute("pragma journal_mode = off")
        self._database.execute("pragma synchronous = off")
        self._database.execute("begin")
        self._before = Numbering(read_slots(self._database), read_stretches(self._database))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def add(self, part: Batch | Part, survey: Survey) -> None:
        """Add the next events of the log."""
        if isinstance(part, Part) and isinstance(part.segment.made, Again):
            number, kept = part.segment.made
            lines = part.segment.layout.lines
            self._columns.add(kept.keys, kept.moments, kept.stretches, lines)
            self._slots.frombytes(kept.slots)
            self._chunks.append(number)
        else:
            self._add_new(part, survey)

    def _add_new(self, part: Batch | Part, survey: Survey) -> None:
        if part.chunk is None:
            raise LookupError("not all of the log was read in chunks")
        if isinstance(part, Part):
            indexed = Indexed(*part.segment.made)
            lines: Sequence[int] = part.segment.layout.lines
        else:
            indexed, lines = indexed_batch(part, self._make, self._decode), part.lines
        known_by, first = survey.known_by(part.chunk), len(self._columns)
        self._new.append(_NewChunk(len(self._chunks), part, known_by, first, indexed.records))
        self._columns.add(indexed.keys, indexed.moments, indexed.stretches, lines)
        self._slots.extend([_NEW] * len(indexed.records))
        self._chunks.append(None)

    def finish(self, survey: Survey) -> None:
        """Write all that is different."""
        gone, came = self._match()
        order = self._columns.order(survey.outlines)
        ranks = Ranks(order, self._columns.stretches)
        slots = array("I", map(self._slots.__getitem__, order))
        now = Numbering(slots, ranks.of_stretches)
        changes = (self._slotted(gone), self._slotted(came))
        reindex(self._database, self._make, self._before, now, changes)
        self._mark_disputes(ranks.of_events(array("I", disputed(survey.outlines))))
        self._database.executemany(_DELETE, ((slot,) for slot in gone))
        lines = array("I", map(self._columns.lines.__getitem__, order))
        write_places(self._database, slots, lines)
        write_endpoints(self._database, self._columns.moments.moved(order))
        self._write_chunks()
        about = (survey.problems, len(order), survey.head_digest)
        write_about(self._database, self._head, *about)
        self._database.execute("commit")

    def _match(self) -> tuple[list[int], list[int]]:
        """Find the events that came out the same; return the slots of those gone, and of the new.

        The records of the new ones are written.
        """
        there: defaultdict[bytes, list[int]] = defaultdict(list)
        for slot in reversed(self._dropped()):
            there[self._record(slot)].append(slot)
        free = int(read_about(self._database, "next slot"))
        came: list[int] = []
        for chunk in self._new:
            for number, record in enumerate(chunk.records, chunk.first):
                if there[record]:
                    self._slots[number] = there[record].pop()
                else:
                    self._slots[number] = free + len(came)
                    came.append(free + len(came))
                    self._database.execute(_INSERT, (self._slots[number], record))
        write_family(self._database, free + len(came))
        return [slot for slots in there.values() for slot in slots], came

    def _dropped(self) -> list[int]:
        """List the slots of the events of the chunks that are not as they were."""
        stay = {number for number in self._chunks if number is not None}
        found = kept_slots(self._database, stay)
        kept = BitMap(array("I", (slot for slot in self._slots if slot != _NEW)))
        if BitMap(found) | kept != BitMap(self._before.slots):
            raise LookupError("the chunks do not have all events")
        return found

    def _record(self, slot: int) -> bytes:
        return bytes(self._database.execute(_SELECT, (slot,)).fetchone()[0])

    def _slotted(self, slots: list[int]) -> Slotted:
        return Slotted(slots, tuple(self._decode(self._record(slot)) for slot in slots))

    def _mark_disputes(self, between: BitMap) -> None:
        alone = Postings(self._database).ranks(ALONE, DISPUTE)
        editor = PostingsEditor(self._database)
        editor.change("has", DISPUTE, lambda _before: alone | between)

    def _write_chunks(self) -> None:
        moved = [
            (number, former) for number, former in enumerate(self._chunks) if former is not None
        ]
        if any(number != former for number, former in moved):
            move_chunks(self._database, moved)
        for chunk in self._new:
            slots = self._slots[chunk.first : chunk.first + len(chunk.records)]
            kept = kept_of_part(chunk.part, slots)
            write_chunk(self._database, chunk.number, chunk.known_by, kept)
        self._database.execute("delete from chunk where number >= ?", (len(self._chunks),))
