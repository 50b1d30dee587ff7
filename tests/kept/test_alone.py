"""One window at a time, whoever else is on the machine."""

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tui.kept.alone import BRIEFLY, LOCK, PATIENCE, alone_in


@contextmanager
def held(path: Path) -> Iterator[int]:
    """Hold the lock of a file or a folder, as somebody does who can open it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that are waited for locks, of a clock that goes on by waiting alone."""
    seconds = [0.0]

    def wait(more: float) -> None:
        seconds[0] += more

    monkeypatch.setattr("time.sleep", wait)
    monkeypatch.setattr("time.monotonic", lambda: seconds[0])
    return seconds


def test_what_a_killed_window_had_begun_is_taken_away(tmp_path):
    folder = tmp_path / "folder"
    with alone_in(folder):
        old, new = folder / ".new-old", folder / ".new-new"
        old.touch()
        new.touch()
        os.utime(old, (0, 0))
    with alone_in(folder):
        assert {*folder.iterdir()} == {new, folder / LOCK}


def test_the_lock_is_on_a_file_that_nobody_else_can_open(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    with alone_in(folder):
        assert stat.S_IMODE((folder / LOCK).stat().st_mode) == 0o600
        for path in (folder / LOCK, folder):
            descriptor = os.open(path, os.O_RDONLY)
            with pytest.raises(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.close(descriptor)
    with held(folder / LOCK), held(folder):
        pass


def test_another_window_of_this_version_or_an_older_one_is_waited_for(
    tmp_path: Path, waited: list[float]
) -> None:
    folder = tmp_path / "folder"
    with alone_in(folder):
        pass
    for path in (folder / LOCK, folder):
        before = waited[0]
        with held(path), alone_in(folder):
            assert PATIENCE < waited[0] - before < 1.1 * PATIENCE


def test_who_can_only_list_the_folder_makes_nobody_wait(
    tmp_path: Path, waited: list[float]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o755)
    with held(folder), alone_in(folder):
        assert waited[0] < 1.1 * BRIEFLY


def mode(path: Path) -> None:
    path.touch(mode=0o644)


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    path.symlink_to(path.with_name("elsewhere"))


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [mode, folder, link, pipe])
def test_what_others_could_lock_or_is_no_file_is_put_aside(tmp_path: Path, make) -> None:
    make(tmp_path / LOCK)
    with alone_in(tmp_path):
        found = (tmp_path / LOCK).lstat()
        assert stat.S_ISREG(found.st_mode)
        assert stat.S_IMODE(found.st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {LOCK, f"{LOCK}.damaged-1"}


def test_where_there_are_no_locks_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with alone_in(tmp_path):
        pass
