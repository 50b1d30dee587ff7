from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tui.store.disk.notes import Notes, save, seal_of


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path / "indexes")


def test_the_digest_of_a_log_is_that_of_its_content(notes: Notes, tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("a")
    os.utime(log, (1_000, 1_000))
    first = notes.digest(log)
    assert notes.digest(log) == first
    log.write_text("b")
    os.utime(log, (1_000, 1_000))  # the same size and time: only the system's own time tells
    assert notes.digest(log) != first
    log.write_text("a")
    assert notes.digest(log) == first
    with pytest.raises(OSError, match="No such file"):
        notes.digest(tmp_path / "missing")


def test_a_log_that_is_changed_twice_within_a_tick_is_not_taken_for_the_same(
    notes: Notes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the clock of the file system goes in ticks, and whoever writes sets the time back."""
    stamp = (1, 2, 3, 1_000, time.time_ns())
    monkeypatch.setattr("tui.store.disk.notes.stamp_of", lambda _: stamp)
    log = tmp_path / "log.yaml"
    log.write_text("a")
    first = notes.digest(log)
    log.write_text("b")
    assert notes.digest(log) != first


def test_the_last_digest_of_a_kept_log_is_known(notes: Notes, tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("a")
    first = notes.digest(log)
    log.write_text("b")
    notes.digest(log)
    assert notes.before(log) == ""  # of neither an index file was kept
    log.write_text("a")
    notes.digest(log)
    seal_of(tmp_path / "indexes", first).touch()
    for text in ("b", "c", "d"):
        log.write_text(text)
        notes.digest(log)
        assert notes.before(log) == first
    assert notes.of_others(log) == set()
    assert notes.of_others(tmp_path / "another") == {notes.digest(log)}


def test_a_damaged_note_is_none(notes: Notes, tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("a")
    first = notes.digest(log)
    seal_of(tmp_path / "indexes", first).touch()
    log.write_text("b")
    notes.digest(log)
    (note,) = (tmp_path / "indexes").glob("*.path")
    assert notes.before(log)
    note.write_bytes(note.read_bytes().replace(first.encode(), first.encode()[::-1]))
    assert notes.before(log) == ""
    save(note, (first, first))
    assert notes.before(log) == ""  # a record of something else
    with pytest.raises(ValueError, match="no digest"):
        seal_of(tmp_path, "../x")
