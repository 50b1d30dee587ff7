import sqlite3
from pathlib import Path

import pytest

from tests.store.disk.kept import INDEX, READING, is_whole, write
from tests.store.homes import reading_of
from tui.log.dates.date import parse_date
from tui.log.model import Event, Log
from tui.log.problems import Problem
from tui.store.disk.builder import UnlikeError, write_database
from tui.store.disk.database import DiskHome
from tui.store.query.parser import parse


def test_an_index_file_holds_the_whole_log(tmp_path: Path) -> None:
    path = tmp_path / "a b%?#.db"
    write(path)
    assert is_whole(path)


def test_it_is_never_written_to_when_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path)
    before = path.read_bytes()
    home = DiskHome(path, "log")
    assert list(home.index.select(parse("title OR place:lodz")))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        home.index.database.execute("create table more (a)")
    home.close()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_events_that_were_asked_for_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path)
    home = DiskHome(path, "log")
    assert home.event(0) is home.event(0)
    assert home.event(0) == READING.log.events[0]
    home.close()


def test_an_event_that_could_not_be_read_back_is_not_kept(tmp_path: Path) -> None:
    elsewhere = parse_date("2024-12-05T14:00", "Asia/Damascus")
    log = Log(events=(Event(id="a", date=elsewhere, title=""),))
    reading = reading_of(log, (Problem(1, 1, "of another zone"),))
    with pytest.raises(UnlikeError):
        write_database(tmp_path / "log.db", reading)


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"not a database at all, but text"])
def test_what_is_no_index_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "log.db"
    path.write_bytes(data)
    with pytest.raises((sqlite3.Error, ValueError)):
        DiskHome(path, "log")
    with pytest.raises(sqlite3.Error):
        DiskHome(tmp_path / "missing.db", "log")
    assert INDEX.size
