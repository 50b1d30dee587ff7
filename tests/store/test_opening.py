from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.shapes.shapes import many_places
from tui.log.problems import LogError
from tui.log.reading import reader
from tui.store import indexing, opening
from tui.store.disk.cache import Cache
from tui.store.opening import cache_of, open_store
from tui.store.query.parser import parse


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_text(many_places(6_000))
    return path


def no_reading(*_: object) -> None:
    raise AssertionError("the log was read")


def test_a_log_that_was_read_is_not_read_again(
    log: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_store(log, cache)
    first.keep()
    monkeypatch.setattr(reader, "read", no_reading)
    store, keep = open_store(log, cache)
    keep()
    assert (store.name, store.problems) == (str(log), ())
    assert tuple(store.events()) == tuple(first.store.events())
    query = parse("place:p1 -at")
    assert store.index.select(query) == first.store.index.select(query)


def test_a_copy_of_a_log_is_known_too(
    log: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(log, cache).keep()
    copy = log.with_name("copy.yaml")
    copy.write_bytes(log.read_bytes())
    monkeypatch.setattr(reader, "read", no_reading)
    assert open_store(copy, cache).store.name == str(copy)


def test_a_log_that_changed_is_read(log: Path, cache: Cache) -> None:
    open_store(log, cache).keep()
    with log.open("a") as file:
        file.write("- {id: new, date: 2024, title: New}\n")
    assert open_store(log, cache).store.find("new")


def test_a_log_that_changed_after_it_was_read_is_not_kept(log: Path, cache: Cache) -> None:
    opened = open_store(log, cache)
    with log.open("a") as file:
        file.write("- {id: new, date: 2024, title: New}\n")
    opened.keep()
    assert cache.entries() == []


def test_what_is_small_is_not_kept(cache: Cache, tmp_path: Path) -> None:
    small = tmp_path / "small.yaml"
    small.write_text(many_places(10))
    open_store(small, cache).keep()
    assert cache.entries() == []


def test_without_a_cache_nothing_is_looked_for_or_kept(
    log: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(log, cache).keep()
    opened = open_store(log, None)
    opened.keep()
    assert len(opened.store) == 6_000
    assert len(cache.entries()) == 1
    monkeypatch.setattr(reader, "read", no_reading)
    with pytest.raises(AssertionError, match="was read"):
        open_store(log, None)


def test_a_file_that_went_is_made_again(log: Path, cache: Cache) -> None:
    open_store(log, cache).keep()
    (file,) = cache.folder.glob("*.db")
    file.unlink()
    opened = open_store(log, cache)
    opened.keep()
    assert cache.find(cache.digest(log)) is not None


def test_a_large_log_is_never_held_whole(
    log: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = open_store(log, None).store
    monkeypatch.setattr(opening, "LARGE", 1)
    monkeypatch.setattr(reader, "read", no_reading)
    store, keep = open_store(log, cache)
    keep()
    assert tuple(store.events()) == tuple(whole.events())
    monkeypatch.setattr(indexing, "build", no_reading)
    assert open_store(log, cache).store.head.places == whole.head.places


def test_where_no_index_file_can_be_written_a_large_log_is_read_all_the_same(
    large: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(indexing, "build", full)
    said: list[str] = []
    assert open_store(large, cache, warn=said.append).store.find("e9000")
    (told,) = said
    assert told.startswith("the log is held in memory: ")
    assert told.endswith(f"no index file can be written to {cache.folder}")
    assert list(cache.folder.glob("*.db")) == []


def test_a_large_log_that_cannot_be_read_is_said(large: Path, cache: Cache) -> None:
    with large.open("a") as file:
        file.write("- 'open\n")
    with pytest.raises(LogError, match="not valid YAML"):
        open_store(large, cache)
    assert cache.entries() == []


def test_what_is_no_log_is_said(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(LogError, match="No such file"):
        open_store(tmp_path / "missing.yaml", cache)


def test_the_folder_is_that_of_the_reader() -> None:
    named = cache_of({"XDG_CACHE_HOME": "/somewhere", "HOME": "/home/a"})
    assert named.folder == Path("/somewhere/syria-timeline/indexes")
    assert cache_of({"HOME": "/home/a"}).folder == Path("/home/a/.cache/syria-timeline/indexes")
