"""Files of other formats, opened as they are."""

from pathlib import Path

import pytest

from tui.exchange.source import ImportSource, as_text
from tui.log.problems import LogError
from tui.log.reading.reader import read_stream
from tui.log.reading.stream import LogStream


def test_problems_stand_at_the_lines_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "incidents.csv"
    path.write_text('id,date,title,notes\na,2024-12-05,One,"two\nlines"\nb,soon,Two,\nc,,Three,\n')
    reading = read_stream(LogStream(ImportSource([str(path)])), str(path))
    assert {event.title for event in reading.log.events} == {"One", "Two", "Three"}
    assert {problem.line for problem in reading.problems} == {4, 5}


def test_many_events_come_batch_by_batch(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = "".join(f"{number},2024-12-05,Event {number}\n" for number in range(1500))
    path.write_text(f"id,date,title\n{rows}")
    source = ImportSource([str(path)])
    batches = list(source.batches([]))
    assert [len(batch.items) for batch in batches] == [512, 512, 476]
    assert batches[-1].done == 1
    assert batches[1].lines[0] == 514
    assert source.told == ("1,500 events read as csv",)


def test_what_cannot_be_imported_is_no_log(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("")
    with pytest.raises(LogError):
        ImportSource([str(path)])


def test_every_scalar_becomes_text() -> None:
    assert as_text({"a": [1, 2.5, True, "x"]}) == {"a": ["1", "2.5", "true", "x"]}
