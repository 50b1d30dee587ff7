"""An index file that is built from a stream is that of the log as it is held in memory."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.shapes.shapes import SHAPES, many_places, shape
from tests.store.strategies import logs
from tui.log.checks.outlines import Outlines
from tui.log.model import Log
from tui.log.parsing.layout import Layout
from tui.log.problems import LogError, Problem
from tui.log.reading.chunks import Chunk, FormerChunk, cut
from tui.log.reading.files import LogFile
from tui.log.reading.reader import Survey, read
from tui.log.reading.segments import Segment
from tui.log.reading.sources import FileSource
from tui.log.reading.stream import Batch, LogStream, Part, open_log
from tui.log.reading.workers import Workers
from tui.log.sequence import time_order
from tui.store.disk.builder import UnlikeError, build, write_database
from tui.store.disk.database import DiskHome
from tui.store.disk.segment import indexed_for
from tui.store.index.index import Index

TABLES = {
    "block": "select * from block where field <> 'dispute alone' order by field, first",
    "endpoint": "select * from endpoint order by side, first, number",
    "stretch": "select * from stretch",
}


def in_time_order(log: Log) -> Log:
    return replace(log, events=tuple(log.events[number] for number in time_order(log.events)))


def assert_holds(path: Path, log: Log, problems: tuple[Problem, ...]) -> None:
    """Assert that a file has all of a log in time order, and the very index of it."""
    home = DiskHome(path, "log")
    memory = Index.of(log)
    try:
        assert tuple(home.events()) == log.events
        assert home.problems == problems
        for name, query in TABLES.items():
            rows = home.index.database.execute(query).fetchall()
            assert rows == memory.database.execute(query).fetchall(), name
    finally:
        home.close()


@dataclass
class MadeSurvey:
    """A log that comes in parts, as if it were read: as records, or as segments made elsewhere."""

    log: Log
    size: int
    as_segments: bool
    problems: frozenset[Problem] = frozenset()
    head_digest = b""
    made = 0

    def known_by(self, chunk: Chunk) -> FormerChunk:
        return FormerChunk(1, chunk.line, b"", b"")

    @property
    def head(self) -> Log:
        return replace(self.log, events=())

    @property
    def outlines(self) -> Outlines:
        outlines = Outlines()
        outlines.add(self.log.events)
        return outlines

    def parts(self) -> Iterator[Batch | Part]:
        for first in range(0, len(self.log.events), self.size):
            events = self.log.events[first : first + self.size]
            lines = array("I", range(first, first + len(events)))
            if not self.as_segments:
                yield Batch(events, tuple(lines), ())
                continue
            made = indexed_for(self.head)(events)
            layout = Layout((1, 1), {}, lines, lines, lines)
            yield Part(Segment(Outlines().packed(), made, layout, ()), Chunk(0, 0, 0))


@given(logs, st.integers(1, 4), st.booleans(), st.sampled_from([0, 500, 1 << 20]))
@settings(max_examples=150)
def test_parts_make_up_the_index_of_the_whole(
    log: Log, size: int, as_segments: bool, memory: int
) -> None:
    """In whatever order events come, and however often numbers are put away meanwhile."""
    shuffled = replace(log, events=log.events[::2] + log.events[1::2])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        build(path, MadeSurvey(shuffled, size, as_segments), memory)  # type: ignore[arg-type]
        assert_holds(path, in_time_order(shuffled), ())
        assert list(Path(folder).iterdir()) == [path]


@pytest.mark.parametrize("workers", [0, 1])
@pytest.mark.parametrize("name", SHAPES)
def test_a_log_of_any_shape_is_indexed_as_it_is_read(
    name: str, workers: int, tmp_path: Path
) -> None:
    """In the smallest chunks that it can be cut into."""
    log_path = tmp_path / "log.yaml"
    log_path.write_text(shape(name))
    reading = read(log_path)
    file = LogFile(log_path)
    log = cut(file, 1)
    if log is None:
        file.close()
        stream = open_log(log_path)
    else:
        helpers = Workers(file.handle, 1) if workers else None
        if helpers:
            helpers.make(log.chunks[0].start, indexed_for)
        stream = LogStream(FileSource(file, log, helpers))
    survey = Survey(stream)
    try:
        build(tmp_path / "log.db", survey, 2_000)
    except UnlikeError:
        assert survey.made  # its events say what the tables do not
        stream.close()
        return
    assert_holds(tmp_path / "log.db", reading.log, reading.problems)


def test_what_breaks_the_reading_breaks_the_building(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(many_places(40) + "- {id: x, title: 'open\n")
    with pytest.raises(LogError):
        build(tmp_path / "log.db", Survey(open_log(path)))


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises((sqlite3.Error, OSError)):
        build(tmp_path / "no folder" / "log.db", MadeSurvey(Log(), 1, False))  # type: ignore[arg-type]


def test_writing_ends_at_the_next_step_when_it_is_to(tmp_path: Path) -> None:
    """Between batches of events, and of the keys of the index."""
    (tmp_path / "log.yaml").write_text(many_places(300))
    reading = read(tmp_path / "log.yaml")
    steps: list[int] = []
    write_database(tmp_path / "whole.db", reading, lambda: steps.append(len(steps)))
    batches = len(reading.log.events) // 128 + 1
    assert len(steps) > batches + 300  # each place is a key
    for last in (0, batches - 1, batches, len(steps) - 1):
        left = iter(range(last))
        with pytest.raises(StopIteration):
            write_database(tmp_path / f"{last}.db", reading, lambda left=left: next(left))  # type: ignore[misc]
        assert next(left, None) is None
