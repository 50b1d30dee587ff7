"""What is kept in the background: at once for the reader, and soon, or said not to be, on disk."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.state.logs import start
from tui.app.state.keeper import Keeper
from tui.app.state.session import with_mark, with_view, without_view
from tui.kept.background import BACKGROUND
from tui.kept.state_file import LONGEST_ID, Kept, StateError, StateFile
from tui.store.arranging.arrangement import Arrangement
from tui.store.query.ast import Field
from tui.store.query.parser import parse

HAMA = Field("place", ("hama",))


class Disk:
    """Stands in for the file: full or busy for a while."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said = ""
        self.busy = threading.Event()
        self.busy.set()
        self.written = 0
        write = StateFile.change

        def change(file: StateFile, change: Callable[[Kept], Kept]) -> Kept:
            assert threading.current_thread() is not threading.main_thread()
            assert self.busy.wait(60)
            self.written += 1
            if self.said:
                raise StateError(self.said)
            return write(file, change)

        monkeypatch.setattr(StateFile, "change", change)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def test_what_is_kept_is_there_for_the_next_keeper(log: Path) -> None:
    keeper = Keeper(log, "Five days")
    keeper.change(with_mark("a", on=True))
    keeper.change(with_mark("b", on=True))
    keeper.change(with_mark("a", on=False))
    keeper.change(with_view("town", start().filtered(HAMA).arranged(Arrangement("place"))))
    keeper.change(with_view("city", start().filtered(HAMA).arranged(Arrangement("type"))))
    keeper.change(with_view("city", start().filtered(HAMA)))
    keeper.change(without_view("town"))
    keeper.finish()
    assert keeper.news() == ""
    assert Keeper(log, "Five days").kept == keeper.kept
    assert keeper.kept == Kept(marks=frozenset({"b"}), views={"city": "place:hama"})


def test_a_key_waits_for_no_disk_and_what_is_made_meanwhile_is_written_in_one_step(
    log: Path, disk: Disk
) -> None:
    keeper = Keeper(log, "Five days")
    disk.busy.clear()
    for number in range(50):
        assert keeper.change(with_mark(f"e{number}", on=True))
    assert len(keeper.kept.marks) == 50
    assert not StateFile(log, "Five days").path.exists()
    disk.busy.set()
    keeper.finish()
    assert disk.written <= 2
    assert len(Keeper(log, "Five days").kept.marks) == 50


def test_what_another_window_keeps_meanwhile_is_there_and_that_is_told(
    log: Path, disk: Disk
) -> None:
    keeper, other = Keeper(log, "Five days"), Keeper(log, "Five days")
    told: list[int] = []
    keeper.told = lambda: told.append(len(keeper.kept.marks))
    other.change(with_mark("a", on=True))
    other.finish()
    keeper.change(with_mark("b", on=True))
    keeper.finish()
    assert keeper.kept.marks == {"a", "b"}
    assert told == [2]


def test_what_could_not_be_written_is_told_once_and_written_when_it_can_be(
    log: Path, disk: Disk
) -> None:
    keeper = Keeper(log, "Five days")
    disk.said = "the disk is full"
    assert keeper.news() == ""
    for mark in "ab":
        keeper.change(with_mark(mark, on=True))
        assert BACKGROUND.settle(60)
    assert keeper.news() == "Marks and views last for this session only: the disk is full"
    assert keeper.news() == ""
    assert keeper.kept.marks == {"a", "b"}
    assert StateFile(log, "Five days").load() == Kept()
    disk.said = ""
    keeper.change(with_mark("c", on=True))
    keeper.finish()
    assert keeper.news() == "Marks and views are kept again."
    assert keeper.trouble == ""
    assert Keeper(log, "Five days").kept.marks == {"a", "b", "c"}


def test_at_the_end_it_is_tried_once_more_and_what_takes_too_long_is_told(
    log: Path, disk: Disk
) -> None:
    keeper = Keeper(log, "Five days")
    disk.said = "the disk is full"
    keeper.change(with_mark("a", on=True))
    assert BACKGROUND.settle(60)
    disk.said = ""
    keeper.finish()
    assert Keeper(log, "Five days").kept.marks == {"a"}
    assert keeper.news() == "Marks and views are kept again."
    disk.busy.clear()
    keeper.change(with_mark("b", on=True))
    keeper.finish(0)
    disk.busy.set()
    assert "takes too long" in keeper.news()
    assert BACKGROUND.settle(60)


def test_what_no_file_can_hold_is_refused_and_takes_nothing_with_it(log: Path) -> None:
    """It was taken for damage to the file, which was put aside with all marks."""
    keeper = Keeper(log, "Five days")
    keeper.change(with_mark("a", on=True))
    assert not keeper.change(with_mark("x" * (LONGEST_ID + 1), on=True))
    assert keeper.news() == "Not kept: the id of the event is longer than 1,000 characters."
    long = start().filtered(parse("|".join(["a"] * 1_999)))
    assert not keeper.change(with_view("long", long))
    assert keeper.news() == "Not kept: the filter is longer than 4,000 characters, written out."
    keeper.change(with_mark("b", on=True))
    keeper.finish()
    assert Keeper(log, "Five days").kept == Kept(marks=frozenset({"a", "b"}))
    assert not [*StateFile(log, "Five days").path.parent.glob("*.damaged*")]


def test_a_fault_of_the_program_in_the_background_ends_the_session_that_made_it(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Kept:
        raise ZeroDivisionError

    monkeypatch.setattr(StateFile, "change", broken)
    keeper = Keeper(log, "Five days")
    keeper.change(with_mark("a", on=True))
    keeper.finish()
    with pytest.raises(ZeroDivisionError):
        keeper.news()


def test_where_there_is_no_thread_it_is_written_at_once(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    Keeper(log, "Five days").change(with_mark("a", on=True))
    assert Keeper(log, "Five days").kept.marks == {"a"}


def test_of_a_guest_nothing_is_written(log: Path, disk: Disk) -> None:
    keeper = Keeper(log, "Five days", lasting=False)
    keeper.change(with_mark("a", on=True))
    keeper.finish()
    assert keeper.kept.marks == {"a"}
    assert (disk.written, keeper.news()) == (0, "")


def test_a_damaged_file_is_put_aside_and_that_is_told(log: Path) -> None:
    file = StateFile(log, "Five days")
    file.change(lambda kept: Kept(marks=frozenset({"a"})))
    file.path.write_bytes(b"damaged")
    keeper = Keeper(log, "Five days")
    assert ".damaged-1" in keeper.news()
    keeper.change(with_mark("b", on=True))
    keeper.finish()
    assert keeper.trouble == ""
    assert Keeper(log, "Five days").kept.marks == {"b"}
    assert file.path.with_name(f"{file.path.name}.damaged-1").read_bytes() == b"damaged"


def a_link(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def open_to_others(path: Path) -> None:
    path.chmod(0o666)


def too_large(path: Path) -> None:
    os.truncate(path, 1 << 40)


@pytest.mark.parametrize("how", [a_link, a_folder, a_pipe, open_to_others, too_large])
def test_what_others_have_put_there_is_put_aside_and_marks_last(
    log: Path, how: Callable[[Path], None]
) -> None:
    """Before a session, and in the middle of one, of which nothing is lost."""
    file = StateFile(log, "Five days")
    file.change(lambda kept: Kept(marks=frozenset({"a"})))
    how(file.path)
    keeper = Keeper(log, "Five days")
    assert "not as you have left it, and is now" in keeper.news()
    keeper.change(with_mark("b", on=True))
    keeper.finish()
    how(file.path)
    keeper.change(with_mark("c", on=True))
    keeper.finish()
    assert ".damaged-2" in keeper.news()
    assert keeper.trouble == ""
    assert Keeper(log, "Five days").kept.marks == {"b", "c"}
