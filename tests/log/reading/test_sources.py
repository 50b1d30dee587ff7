"""Sources: a file in chunks is the same log as its text, whatever happens on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.log.reading.chunked import LOG
from tui.log.problems import Fault
from tui.log.reading import sources
from tui.log.reading.chunks import cut
from tui.log.reading.files import FileChangedError, LogFile
from tui.log.reading.sources import FileSource, TextSource, open_source
from tui.log.reading.workers import Workers

ALIASED = f"{LOG}  - &e {{id: e, date: 2022, title: fifth}}\n  - *e\n"


def file_source(folder: Path, text: str, workers: int = 0) -> FileSource:
    path = folder / "log.yaml"
    path.write_text(text)
    file = LogFile(path)
    log = cut(file, 1)
    assert log
    return FileSource(file, log, Workers(file.handle, workers) if workers else None)


def events_of(source: FileSource) -> list[object]:
    return [item for batch in source.batches([]) for item in batch.items]


def expected(text: str) -> list[object]:
    root = TextSource(text).root
    assert isinstance(root, dict)
    return root["events"]


@pytest.mark.parametrize("text", [LOG, ALIASED, f"{LOG}  - 'a\n  - b'\n  - c\n"])
@pytest.mark.parametrize("workers", [0, 2])
def test_all_events_come_once_and_in_order(tmp_path: Path, text: str, workers: int) -> None:
    source = file_source(tmp_path, text, workers)
    batches = list(source.batches([]))
    assert [item for batch in batches for item in batch.items] == expected(text)
    assert [batch.first for batch in batches] == sorted({batch.first for batch in batches})
    lines = [line for batch in batches for line in batch.lines]
    assert lines == list(TextSource(text).lines)
    assert batches[-1].done == 1
    source.close()


def test_when_the_workers_are_gone_reading_goes_on(tmp_path: Path) -> None:
    source = file_source(tmp_path, LOG, 1)
    assert source._workers
    for worker in source._workers._workers:
        worker._process.kill()
        worker._process.wait()
    assert events_of(source) == expected(LOG)
    assert source._workers is None
    source.close()


@pytest.mark.parametrize("count", [0, 2])
def test_workers_are_started_when_the_first_events_have_been_given(
    tmp_path: Path, count: int
) -> None:
    """They would only keep the first screen waiting."""
    (tmp_path / "log.yaml").write_text(LOG)
    file = LogFile(tmp_path / "log.yaml")
    log = cut(file, 1)
    assert log
    started: list[Workers | None] = []

    def start() -> Workers | None:
        started.append(Workers(file.handle, count) if count else None)
        return started[0]

    source = FileSource(file, log)
    source.start = start
    batches = source.batches([])
    items = list(next(batches).items)
    assert not started
    items += (item for batch in batches for item in batch.items)
    assert items == expected(LOG)
    assert len(started) == 1
    source.close()


def test_problems_of_the_text_are_told_once_though_the_whole_is_read_again(tmp_path: Path) -> None:
    text = LOG.replace("title: first", "title: first\n    title: again") + "  - *x\n"
    text = text.replace("id: a\n", "id: &x a\n")
    source = file_source(tmp_path, text)
    problems = [problem for batch in source.batches([]) for problem in batch.problems]
    assert [problem.line for problem in problems] == [7]
    source.close()


@pytest.mark.parametrize("text", [LOG, ALIASED])
def test_faults_are_located_as_in_the_text(tmp_path: Path, text: str) -> None:
    faults = [
        Fault(("events", 1, "place"), "a"),
        Fault(("events", 2, "quotes", 0, "mode"), "b"),
        Fault(("events", 2, "extra"), "c", on_key=True),
        Fault(("sources", "s", "publisher"), "d"),
        Fault(("events",), "e"),
        Fault(("events",), "f", on_key=True),
        Fault((), "g"),
    ]
    source = file_source(tmp_path, text)
    events_of(source)
    assert sorted(source.located(faults)) == sorted(TextSource(text).located(faults))
    source.close()


@pytest.mark.parametrize("text", [LOG, ALIASED])
def test_a_file_that_changes_meanwhile_is_noticed(tmp_path: Path, text: str) -> None:
    source = file_source(tmp_path, text)
    batches = source.batches([])
    next(batches)
    os.utime(tmp_path / "log.yaml", (1, 1))
    with pytest.raises(FileChangedError):
        list(batches)
    source.close()


def test_a_large_file_is_read_in_chunks_where_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    kinds = []
    for large in (len(LOG) + 1, len(LOG)):
        monkeypatch.setattr(sources, "_LARGE", large)
        source = open_source(path)
        kinds.append(type(source))
        source.close()
    path.write_text(f"{LOG}title: after\n")
    kinds.append(type(open_source(path)))
    assert kinds == [TextSource, FileSource, TextSource]


def test_events_of_a_text_are_given_in_parts_and_let_go() -> None:
    text = "events:\n" + "- x\n" * 1100
    source = TextSource(text)
    assert isinstance(source.root, dict)
    items = source.root["events"]
    sizes = [len(batch.items) for batch in source.batches(items)]
    assert sizes == [512, 512, 76]
    assert items == [None] * 1100
