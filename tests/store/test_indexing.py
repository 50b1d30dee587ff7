from __future__ import annotations

from pathlib import Path

import pytest

from tests.shapes.shapes import many_places
from tui.log.reading import reader
from tui.store import indexing
from tui.store.disk.cache import Cache
from tui.store.opening import open_store
from tui.store.query.parser import parse


def no_reading(*_: object) -> None:
    raise AssertionError("the log was read")


def test_of_a_large_log_that_changed_only_the_change_is_read(
    large: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(large, cache)
    text = large.read_text()
    monkeypatch.setattr(indexing, "build", no_reading)
    large.write_text(text.replace("title: Event 9000\n", "title: Changed\n"))
    store = open_store(large, cache).store
    assert tuple(store.events()) == tuple(open_store(large, None).store.events())
    assert list(store.index.select(parse("changed"))) == [store.rank("e9000")]
    assert len(cache.entries()) == 1


def test_another_head_is_another_log(large: Path, cache: Cache) -> None:
    open_store(large, cache)
    large.write_text(large.read_text().replace("timezone: UTC", "timezone: Asia/Damascus"))
    store = open_store(large, cache).store
    assert tuple(store.events()) == tuple(open_store(large, None).store.events())


def test_a_former_index_file_that_does_not_fit_is_not_used(
    large: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_like_it(*_: object) -> None:
        raise LookupError

    open_store(large, cache)
    large.write_text(large.read_text() + "- {id: new, date: 2024, title: New}\n")
    monkeypatch.setattr(indexing, "renew", not_like_it)
    assert open_store(large, cache).store.find("new")


def test_after_a_reading_that_was_stopped_only_the_changes_are_read(
    large: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise RuntimeError

    open_store(large, cache)
    text = large.read_text()
    monkeypatch.setattr(indexing, "build", no_reading)
    large.write_text(text.replace("title: Event 0\n", "title: First\n"))
    with pytest.raises(RuntimeError):
        open_store(large, cache, stop)
    large.write_text(text.replace("title: Event 0\n", "title: Changed\n"))
    store = open_store(large, cache).store
    assert list(store.index.select(parse("changed"))) == [store.rank("e0")]
    assert tuple(store.events()) == tuple(open_store(large, None).store.events())


def test_a_log_that_changes_does_not_take_the_index_file_of_its_copy(
    large: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = large.with_name("copy.yaml")
    copy.write_text(large.read_text())
    open_store(large, cache)
    open_store(copy, cache)
    large.write_text(large.read_text().replace("title: Event 0\n", "title: Changed\n"))
    assert open_store(large, cache).store.find("e0") != open_store(copy, cache).store.find("e0")
    monkeypatch.setattr(indexing, "build", no_reading)
    open_store(copy, cache)
    assert len(cache.entries()) == 2


def test_another_version_of_a_small_log_takes_the_place_of_the_former(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(many_places(400))
    open_store(log, cache).keep()
    log.write_text(log.read_text() + "- {id: new, date: 2024, title: New}\n")
    open_store(log, cache).keep()
    assert len(cache.entries()) == 1
    monkeypatch.setattr(reader, "read", no_reading)
    assert open_store(log, cache).store.find("new")
