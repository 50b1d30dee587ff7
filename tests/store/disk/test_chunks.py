from __future__ import annotations

import sqlite3
from array import array
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.store.disk.kept import write
from tui.log.checks.outlines import Outlines
from tui.log.model import Log
from tui.log.parsing.layout import Layout
from tui.log.problems import Problem
from tui.log.reading.chunks import FormerChunk, FormerLog
from tui.log.reading.segments import Segment
from tui.store.disk.chunks import (
    Again,
    FormerIndex,
    Kept,
    create_chunks,
    kept_of,
    kept_slots,
    move_chunks,
    open_former,
    read_kept,
    write_chunk,
)
from tui.store.disk.segment import indexed_for
from tui.store.sqlite import connect

LINES = Layout((1, 1), {}, array("I", [0]), array("I", [9]), array("I", [12]))
KNOWN = [FormerChunk(number, 2, bytes([number]), b"- ") for number in range(3)]


@pytest.fixture
def database() -> Connection:
    made = connect()
    create_chunks(made)
    for number, known in enumerate(KNOWN):
        write_chunk(made, number, known, Kept(array("I", [number, number + 5]).tobytes()))
    return made


def segment() -> Segment:
    made = indexed_for(Log())(())
    return Segment(Outlines().packed(), made, LINES, (Problem(13, 2, "no"),))


def test_a_chunk_that_begins_in_another_line_has_all_its_lines_moved(database: Connection) -> None:
    write_chunk(database, 1, KNOWN[1], kept_of(segment(), 10, array("I", [7])))
    former = FormerIndex(database, FormerLog(b"", KNOWN))
    found = former.segment(1, 30)
    assert found
    assert list(found.layout.lines) == [32]
    assert found.problems == (Problem(33, 2, "no"),)
    assert isinstance(found.made, Again)
    assert (found.made.number, list(array("I", found.made.kept.slots))) == (1, [7])
    database.close()


def test_what_is_not_sound_is_read_again(database: Connection) -> None:
    former = FormerIndex(database, FormerLog(b"", KNOWN))
    assert former.segment(0, 1) is None
    with pytest.raises(LookupError):
        former.segment(9, 1)
    former.close()


def test_chunks_get_other_numbers(database: Connection) -> None:
    move_chunks(database, [(0, 2), (5, 0)])
    assert list(array("I", read_kept(database, 0).slots)) == [2, 7]
    assert list(array("I", read_kept(database, 5).slots)) == [0, 5]
    assert kept_slots(database, set()) == [2, 7, 0, 5]
    assert kept_slots(database, {0}) == [0, 5]
    database.close()


def test_a_log_that_was_not_read_in_chunks_is_known_by_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path)
    former = open_former(path)
    assert former.log == FormerLog(b"", [])
    former.close()
    with pytest.raises(sqlite3.Error):
        open_former(tmp_path / "missing.db")
