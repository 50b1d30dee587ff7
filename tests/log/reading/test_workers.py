"""Workers: the same trees, in order, from processes of their own."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from tests.log.reading.chunked import LOG
from tui.log.parsing.tree import Tree
from tui.log.reading.chunks import Chunk, cut, read_chunk
from tui.log.reading.files import LogFile
from tui.log.reading.segments import nothing_for
from tui.log.reading.workers import Workers, packed, start_workers, unpacked


@pytest.fixture
def file(tmp_path: Path) -> Iterator[LogFile]:
    path = tmp_path / "log.yaml"
    path.write_text(LOG + "  - id: x\n    id: y\n    note: 'open\n  - id: z'\n")
    opened = LogFile(path)
    yield opened
    opened.close()


def chunks_of(file: LogFile) -> tuple[Chunk, ...]:
    log = cut(file, 1)
    assert log
    return log.chunks


def test_a_tree_comes_back_as_it_was_packed() -> None:
    tree = read_chunk('  - id: a\n    id: "\\e"\n  - [حماة, ~]\n'.encode(), 7)
    assert tree
    assert tree.problems
    assert unpacked(packed(tree)) == tree
    assert unpacked(packed(None)) is None


def test_what_is_short_is_shared_within_a_chunk() -> None:
    tree = unpacked(packed(read_chunk(b"- place: some-hama\n- place: some-hama\n", 1)))
    assert isinstance(tree, Tree)
    assert isinstance(tree.root, list)
    assert tree.root[0]["place"] is tree.root[1]["place"]


def test_workers_give_what_one_would_read_oneself(file: LogFile) -> None:
    chunks = chunks_of(file)
    workers = Workers(file.handle, 2)
    try:
        found = list(workers.read(chunks))
    finally:
        workers.close()
    own = [read_chunk(file.part(each.start, each.end), each.line) for each in chunks]
    assert found == own
    assert found.count(None) == 1  # the text in quotes was cut


def test_segments_are_made_of_what_is_sound(file: LogFile) -> None:
    chunks = chunks_of(file)
    workers = Workers(file.handle, 2)
    try:
        workers.make(chunks[0].start, nothing_for)
        found = list(workers.read(chunks))
    finally:
        workers.close()
    kinds = [type(each).__name__ for each in found]
    assert kinds[:3] == ["Segment", "Tree", "Tree"]  # in two of them hints are asked for
    own = [read_chunk(file.part(each.start, each.end), each.line) for each in chunks]
    for made, tree in zip(found, own, strict=True):
        assert (made and made.layout) == (tree and tree.layout)


def test_a_worker_that_was_ended_is_noticed(file: LogFile) -> None:
    chunks = chunks_of(file)
    workers = Workers(file.handle, 1)
    try:
        trees = workers.read(chunks)
        next(trees)
        (worker,) = workers._workers
        os.kill(worker._process.pid, signal.SIGKILL)
        worker._process.wait()
        with pytest.raises(EOFError):
            list(trees)
    finally:
        workers.close()


def test_no_worker_is_left(file: LogFile) -> None:
    workers = Workers(file.handle, 2)
    workers.close()
    assert all(worker._process.returncode is not None for worker in workers._workers)


def test_one_core_has_no_use_for_workers(file: LogFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert start_workers(file.handle) is None


def test_where_no_process_may_be_started_there_are_none(
    file: LogFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for guests; one that was started before that is not left."""
    begun: list[Popen[bytes]] = []

    def refuse(*words: Any, **named: Any) -> Any:
        if begun:
            raise PermissionError
        begun.append(Popen(*words, **named))
        return begun[0]

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr("tui.log.reading.workers.Popen", refuse)
    assert start_workers(file.handle) is None
    assert begun[0].returncode is not None
