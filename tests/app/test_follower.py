"""The file of an open log is followed: whatever becomes of it, the last good reading stays."""

from __future__ import annotations

import os
import time
from pathlib import Path
from threading import Event

import pytest

from tui.app.follower import Follower, News, Reread, Trouble
from tui.exchange.opening import opened
from tui.exchange.remaking import Made
from tui.store.disk.cache import Cache
from tui.store.disk.identity import stamp_of
from tui.store.opening import open_store

LOG = """\
title: Three days
events:
- {id: first, date: 2024-12-04, title: The first}
- {id: second, date: 2024-12-05, title: The second}
"""
THIRD = "- {id: third, date: 2024-12-06, title: The third}\n"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{here}: &{here} [{', '.join([f'*{before}'] * 8)}]\n"
    for before, here in zip("abcdefgh", "bcdefghi", strict=True)
)


class Watched:
    """A log that is open, and what its follower tells; looked at when the test says so."""

    def __init__(self, folder: Path, part: bool = False) -> None:
        self.path = folder / "log.yaml"
        self.path.write_text(LOG)
        self.news: list[News] = []
        store = open_store(self.path, None).store
        stamp = stamp_of(self.path.stat())
        self.follower = Follower(self.path, store, stamp, None, self.news.append, part)

    def look(self, times: int = 2) -> list[News]:
        """Look so many times; what is told of it."""
        before = len(self.news)
        for _ in range(times):
            self.follower.look()
        return self.news[before:]


@pytest.fixture
def log(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def reread(news: list[News]) -> Reread:
    (one,) = news
    assert isinstance(one, Reread)
    return one


def trouble(news: list[News]) -> str:
    (one,) = news
    assert isinstance(one, Trouble)
    return one.reason


def test_a_file_that_stays_as_it_is_is_not_read(
    log: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.follower.open_store", None)
    assert log.look(5) == []


@pytest.mark.parametrize("cut", ["title: Three", "title: Three days\nevents:\n", "events: []\n"])
def test_a_file_that_was_cut_before_its_events_takes_no_place(log: Watched, cut: str) -> None:
    log.path.write_text(cut)
    assert trouble(log.look()) == "the file has no events any more"
    log.path.write_text(LOG + THIRD)
    assert reread(log.look()).changes.added == {"third"}


def test_a_file_written_in_place_is_read_when_it_has_settled(log: Watched) -> None:
    log.path.write_text(LOG + THIRD)
    assert log.look(1) == []
    found = reread(log.look(1))
    assert found.changes.added == {"third"}
    assert len(found.store) == 3
    assert log.look(3) == []


def test_a_file_that_another_takes_the_place_of_is_read(log: Watched, tmp_path: Path) -> None:
    aside = tmp_path / ".new"
    aside.write_text(LOG.replace("The second", "Another"))
    aside.replace(log.path)
    assert reread(log.look()).changes.changed == {"second"}


def test_a_file_that_is_written_to_all_the_time_is_read_all_the_same(log: Watched) -> None:
    told: list[News] = []
    for number in range(8):
        log.path.write_text(LOG + "#" * number)
        os.utime(log.path, ns=(number, number))
        told += log.look(1)
    assert reread(told).same


def test_changes_are_counted_from_the_opening(log: Watched) -> None:
    log.path.write_text(LOG + THIRD)
    log.look()
    log.path.write_text(LOG + THIRD.replace("third", "fourth"))
    assert reread(log.look()).changes.added == {"fourth"}
    log.path.write_text(LOG)
    assert not reread(log.look()).changes


def test_what_was_seen_counts_no_longer(log: Watched) -> None:
    log.path.write_text(LOG + THIRD)
    log.look()
    log.follower.forget()
    log.path.write_text(LOG + THIRD + THIRD.replace("third", "fourth"))
    assert reread(log.look()).changes.added == {"fourth"}


def test_a_half_written_file_is_trouble_until_it_is_whole(log: Watched) -> None:
    log.path.write_text(LOG + "- {id: third, date: ")
    assert "line " in trouble(log.look())
    log.path.write_text(LOG + THIRD)
    assert reread(log.look()).changes.added == {"third"}


def test_a_file_that_is_gone_comes_back(log: Watched) -> None:
    log.path.unlink()
    assert trouble(log.look()) == "the file is gone"
    assert log.look(3) == []
    log.path.write_text(LOG)
    assert reread(log.look()).same


@pytest.mark.parametrize("text", ["", "\0" * 500, "events: [", "just words", BOMB, "\x1f\x8b\x08"])
def test_what_is_no_log_is_said_once(log: Watched, text: str) -> None:
    log.path.write_text(text)
    assert trouble(log.look())
    assert log.look(3) == []


@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop", "locked folder"])
def test_what_is_no_file_is_said_and_waits_for_nobody(
    log: Watched, kind: str, tmp_path: Path
) -> None:
    log.path.unlink()
    if kind == "fifo":
        os.mkfifo(log.path)
    elif kind == "folder":
        log.path.mkdir()
    elif kind == "device":
        log.path.symlink_to("/dev/zero")
    elif kind == "loop":
        log.path.symlink_to(log.path)
    else:
        log.path.symlink_to(tmp_path / "log.yaml" / "below")
    assert trouble(log.look())


def test_asked_to_it_reads_whatever_is_there(log: Watched) -> None:
    log.follower.look(asked=True)
    assert reread(log.news).same
    log.path.write_text(LOG + THIRD)
    log.follower.look(asked=True)
    assert reread(log.news[1:]).changes.added == {"third"}


def test_after_a_part_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    log = Watched(tmp_path, part=True)
    log.path.write_text(LOG + THIRD)
    assert not reread(log.look()).changes
    log.path.write_text(LOG)
    assert [each.title for each in reread(log.look()).changes.removed] == ["The third"]


def test_a_fault_of_the_program_is_told(log: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.follower.open_store", None)
    log.path.write_text(LOG + THIRD)
    (told,) = log.look()
    assert "TypeError" in repr(told)


def test_it_ends_at_once(log: Watched) -> None:
    log.follower.start()
    log.follower.end()
    assert not log.follower.is_alive()


def test_who_asks_at_the_end_of_a_wait_is_heard_all_the_same(
    log: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Wake(Event):
        def wait(self, timeout: float | None = None) -> bool:
            """Be over just before somebody asks, the first time."""
            if not waits.pop():
                log.follower.now()
                return False
            if not waits:
                log.follower.stop()
            return self.is_set()

    waits = [True, True, False]
    monkeypatch.setattr(log.follower, "_wake", Wake())
    log.follower.run()
    assert reread(log.news).same


def test_the_thread_reads_when_it_is_asked_to(log: Watched) -> None:
    log.follower.start()
    log.path.write_text(LOG + THIRD)
    log.follower.now()
    while not log.news:
        time.sleep(0.01)
    log.follower.end()
    assert isinstance(log.news[-1], Reread)


def test_a_large_log_is_opened_from_the_file_that_is_kept(tmp_path: Path) -> None:
    path, cache, news = tmp_path / "log.yaml", Cache(tmp_path / "kept"), list[News]()
    path.write_text(LOG)
    store = open_store(path, cache).store
    follower = Follower(path, store, None, cache, news.append)
    follower.look()
    follower.look()
    assert reread(news).same


def test_a_log_that_was_made_of_a_table_is_made_again(tmp_path: Path) -> None:
    table, environ = tmp_path / "table.csv", {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    table.write_text("id,date,title\nfirst,2024,The first\n")
    path = opened([table], print, environ)
    news: list[News] = []
    made = Made(path, [table], (), environ)
    store = open_store(path, None).store
    follower = Follower(path, store, None, None, news.append, made=made)
    follower.look()
    assert news == []
    table.write_text("id,date,title\nfirst,2024,The first\nsecond,2025,The second\n")
    follower.look()
    follower.look()
    assert reread(news).changes.added == {"second"}
    table.unlink()
    follower.look()
    follower.look()
    assert trouble(news[1:]) == "table.csv is gone"
    table.write_text("id,date,title\nfirst,2024,The first\n")
    follower.look(asked=True)
    assert not reread(news[2:]).changes
