"""A log while it is being read: what is there is shown, and more of it comes in without a jump."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from tests.app.user import User, opened
from tests.shapes.shapes import many_days
from tests.terminal.pty_harness import Terminal, python, surroundings
from tui.app.app import TimelineApp
from tui.app.loader import Loader
from tui.app.main_screen import MainScreen
from tui.log.problems import LogError
from tui.log.reading.progress import Progress
from tui.log.reading.reader import read_text
from tui.store.store import Store

HEAD = """\
title: A long log
sources: {wire: {title: A wire}}
actors: {army: {name: Army}, rebels: {name: Rebels}}
events:
"""


def line(day: int) -> str:
    return (
        f"- {{id: e{day}, date: 2024-12-{day:02}, title: Day {day}, sources: [wire],"
        f" participants: [{{actor: army}}, {{actor: rebels}}], part_of: e29}}\n"
    )


def log(*days: int) -> Store:
    """Some days; what they name that is not there may come yet, and is no problem."""
    reading = read_text(HEAD + "".join(map(line, days)), "long.yaml")
    return Store.of_reading(replace(reading, problems=()))


class Part(Loader):
    """A loader that reads nothing: the test says what has come in.

    There is no file to follow, which would be told of after a second.
    """

    follows: ClassVar[bool] = False

    def come(self, store: Store, part: float) -> None:
        self.progress = Progress(part, len(store), int(part * 1e8), 100_000_000, 7.0)
        self.show_part(store, part)

    def finish(self, store: Store) -> None:
        self._show(store, None)
        self.whole = True


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 36), days: range = range(10, 20)
) -> AsyncIterator[tuple[User, Part]]:
    """The app on some days of a log of which more is to come."""
    loader = Part(Path("long.yaml"))
    loader.come(log(*days), 0.3)
    app = TimelineApp(loader)
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.settle()
        yield user, loader


async def until(user: User, store: Store) -> None:
    while user.main.state.store is not store:
        await user.pilot.pause(0.01)
    await user.settle()


def row_of(user: User, words: str) -> int:
    return next(y for y, line in enumerate(user.screen().splitlines()) if words in line)


def header(user: User) -> str:
    return user.screen().splitlines()[0]


async def test_the_frame_says_that_it_is_a_part_and_how_far_reading_is() -> None:
    async with reading() as (user, _):
        assert "10 events so far, 30%" in header(user)
        assert "reading 30% · 10 events · 30 of 100 MB · 7 s left" in header(user)
        assert "2024" not in header(user)
    async with reading((40, 20)) as (user, _):
        assert header(user).endswith("10 events so far, 30%")


async def test_more_comes_in_around_the_cursor_which_stays_where_it_is() -> None:
    async with reading() as (user, loader):
        await user.press("down", "down", "2", "down")
        before = user.screen().splitlines()
        row = next(y for y, text in enumerate(before) if "▌ Day 12" in text)
        more = log(*range(1, 31))
        loader.come(more, 0.6)
        await until(user, more)
        after = user.screen().splitlines()
        assert "▌ Day 12" in after[row]
        assert "30 events so far, 60%" in header(user)
        assert user.main.focused is user.main.query_one("#quotes")


async def test_a_filter_that_is_being_typed_goes_on_and_esc_takes_it_back() -> None:
    async with reading() as (user, loader):
        await user.press("down", "f")
        await user.type("id:e1")
        more = log(*range(1, 31))
        loader.come(more, 0.6)
        await until(user, more)
        assert user.main.filter.prompt.asking
        await user.type("2")
        assert user.event.id == "e12"
        await user.press("escape")
        assert (user.event.id, len(user.main.state.matches)) == ("e11", 30)


async def test_what_was_searched_for_is_found_in_what_comes() -> None:
    async with reading() as (user, loader):
        await user.press("slash")
        await user.type("day")
        more = log(*range(1, 31))
        loader.come(more, 0.6)
        await until(user, more)
        assert len(user.search.found) == 30
        await user.press("escape")
        assert user.event.id == "e10"


async def test_the_actor_that_is_shown_stays() -> None:
    async with reading() as (user, loader):
        await user.press("right")
        assert "Rebels" in user.screen()
        more = log(*range(1, 31))
        loader.come(more, 0.6)
        await until(user, more)
        assert "Rebels" in user.screen()
        assert "2/2" in user.screen()


async def test_at_the_end_the_whole_takes_the_place() -> None:
    async with reading() as (user, loader):
        await user.press("down")
        whole = log(*range(1, 31))
        loader.finish(whole)
        await until(user, whole)
        assert header(user).endswith(" 30 of 30 events")
        assert "so far" not in user.screen()
        assert "2024" in header(user)
        assert user.event.id == "e11"


async def test_a_log_that_ends_while_a_part_of_it_is_being_shown_is_shown_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, swap = log(*range(1, 31)), MainScreen.swap
    loader = Part(Path("long.yaml"))
    loader.come(log(*range(10, 20)), 0.3)

    def slowly(screen: MainScreen, store: Store) -> None:
        swap(screen, store)
        if not loader.ended:
            loader.finish(whole)

    monkeypatch.setattr(MainScreen, "swap", slowly)
    app = TimelineApp(loader)
    loader.come(log(*range(5, 20)), 0.6)  # after the session has begun, before it is looked at
    async with app.run_test(size=(120, 36)) as pilot:
        user = User(app, pilot)
        await until(user, whole)
        assert header(user).endswith(" 30 of 30 events")


async def test_what_is_worked_out_from_all_events_says_that_it_is_of_a_part() -> None:
    async with reading() as (user, _):
        for key in ("b", "A", "u"):
            await user.press(key)
            assert "of the 30% read so far" in user.screen(), key
            await user.press("escape")
        await user.press("question_mark")
        assert "of the 30%" not in user.screen()


async def test_what_may_come_yet_is_no_problem() -> None:
    async with reading() as (user, _):
        await user.press("exclamation_mark")
        assert "told when the whole log has been read" in user.screen()
        await user.press("escape", "u", "down", "enter")
        assert "no such event" not in user.notices


async def test_esc_stops_reading_once_there_is_nothing_else_to_close() -> None:
    async with reading() as (user, loader):
        await user.press("f", "x", "escape")
        assert not loader._stop_asked.is_set()
        await user.press("escape")
        assert loader._stop_asked.is_set()
        loader.stopped = True
        while "stopped" not in header(user):
            await user.pilot.pause(0.01)
        assert "10 events so far, 30%" in header(user)


async def test_a_fault_further_on_leaves_what_was_read() -> None:
    async with reading() as (user, loader):
        loader.error = LogError("a bracket is missing", 12_345)
        while "cannot be read" not in header(user):
            await user.pilot.pause(0.01)
        await user.press("exclamation_mark")
        assert "line 12345: a bracket is missing" in user.screen()


# While it is written.

DAYS = "title: Days\nevents:\n" + "".join(
    f"- {{id: d{day}, date: 2024-12-{day:02}, title: Day {day}}}\n" for day in range(1, 21)
)
NEW = "- {id: new, date: 2024-12-03, title: Came later}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "days.yaml"
    path.write_text(DAYS)
    return path


async def rewritten(user: User, file: Path, text: str) -> None:
    """Write the file anew, and wait until that is read."""
    before = user.main.state.store
    file.write_text(text)
    await user.press("r")
    while user.main.state.store is before:
        await user.pilot.pause(0.01)
    await user.settle()


async def test_what_came_and_what_changed_is_marked_and_the_cursor_stays(file: Path) -> None:
    async with opened(file, size=(160, 40)) as user:
        await user.press(*["down"] * 9, "space")
        row = row_of(user, "▌*Day 10")
        text = DAYS.replace("Day 12", "Another day") + NEW
        await rewritten(user, file, text)
        lines = user.screen().splitlines()
        assert abs(row_of(user, "▌*Day 10") - row) <= 1  # a window begins with an event
        assert any(" +Came later" in each for each in lines)
        assert any(" ≠Another day" in each for each in lines)
        assert "1 added, 1 changed · D lists them" in lines[0]
        assert lines[0].endswith(" 21 of 21 events")


def test_a_table_and_a_log_read_as_one_are_followed(tmp_path: Path, file: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("id,date,title\na,2024-12-30,In the table\n")
    with Terminal(python("-m", "tui", str(file), str(table))) as terminal:
        terminal.wait_for("21 of 21 events")
        table.write_text("id,date,title\na,2024-12-30,In the table\nb,2024-12-31,Put in\n")
        terminal.wait_for("22 of 22 events")
        terminal.send("r")
        terminal.wait_for("Read again: the log says what it said.")


async def test_changes_are_stepped_through_and_forgotten(file: Path) -> None:
    async with opened(file, size=(160, 40)) as user:
        await user.press("G")
        text = DAYS.replace("title: Day 12", "title: Another day, summary: Long") + NEW
        text = text.replace("- {id: d1, date: 2024-12-01, title: Day 1}\n", "")
        await rewritten(user, file, text)
        await user.press("D")
        assert "What changed: 1 added, 1 changed, 1 removed" in user.screen()
        assert "title, summary" in user.screen()
        assert "Day 1\n" not in file.read_text()
        await user.press("down", "enter")
        assert user.event.id == "d12"
        await user.press("left_square_bracket")
        assert user.event.id == "d20"
        await user.press("escape")
        assert "≠Another" not in user.screen()
        await user.press("D")
        assert "says what it said" in user.notices


async def test_filter_search_trail_and_panes_stay(file: Path) -> None:
    async with opened(file, size=(160, 40)) as user:
        await user.press(*["down"] * 4, "f", *"day", "enter", "slash", "1", "enter", "z")
        before = user.main.state
        await rewritten(user, file, DAYS.replace("events:\n", "events:\n" + NEW))
        after = user.main.state
        assert user.main.has_class("-zoom")
        assert (after.event and after.event.id) == (before.event and before.event.id)
        assert after.query == before.query
        assert after.search is not None
        assert len(after.trail.behind) == len(before.trail.behind)


async def test_trouble_with_the_file_leaves_what_was_read(file: Path) -> None:
    async with opened(file, size=(160, 40)) as user:
        before = user.main.state
        file.write_text(DAYS + "- {id: half, title: ")
        await user.press("r")
        while "as read at" not in header(user):
            await user.pilot.pause(0.01)
        assert "line 2" in header(user)
        await user.pilot.resize_terminal(120, 36)
        await user.settle()
        assert "not valid YAML" in header(user)
        assert user.main.state.store is before.store
        await user.press("exclamation_mark")
        assert "The file cannot be read: line 2" in user.screen()
        await user.press("escape")
        await rewritten(user, file, DAYS)
        assert "as read at" not in header(user)


async def test_the_list_of_problems_follows_what_is_mended_beside_it(file: Path) -> None:
    two = DAYS + "- {id: x, date: never, title: X}\n- {id: y, date: 2024, title: Y, plac: z}\n"
    file.write_text(two)
    async with opened(file, size=(120, 36)) as user:
        await user.press("exclamation_mark", "down")
        assert "2 problems in" in user.screen()
        file.write_text(two + "- {half: ")
        user.main.live.look()
        while "cannot be read" not in user.screen():
            await user.pilot.pause(0.01)
        store = user.main.state.store
        file.write_text(two.replace("never", "2024"))
        user.main.live.look()
        while user.main.state.store is store:
            await user.pilot.pause(0.01)
        await user.settle()
        assert "1 problem in" in user.screen()
        assert "cannot be read" not in user.screen()
        assert "▌ 24:33  unknown key `plac`" in user.screen()


async def test_r_says_when_there_is_nothing_new(file: Path) -> None:
    async with opened(file) as user:
        await rewritten(user, file, DAYS)
        assert "says what it said" in user.notices
        assert "Dec · D" not in header(user)


async def test_a_range_that_is_being_picked_is_not_taken_away(file: Path) -> None:
    async with opened(file) as user:
        await user.press("0", "enter", "right")
        store = user.main.state.store
        file.write_text(DAYS + NEW)
        await user.press("r")
        for _ in range(40):
            await user.pilot.pause(0.01)
        assert user.main.state.store is store
        assert "range" in user.screen()
        await user.press("escape", "escape")
        while user.main.state.store is store:
            await user.pilot.pause(0.01)


def test_the_program_shows_what_is_written_while_it_is_open(file: Path) -> None:
    with Terminal(python("-m", "tui", str(file))) as terminal:
        terminal.wait_for("20 of 20 events")
        with file.open("a") as log:
            log.write(NEW)
        terminal.wait_for("21 of 21 events")
        terminal.wait_for("1 added")
        file.unlink()
        terminal.wait_for("the file is gone")
        terminal.send("j")
        terminal.wait_for("2/21")
        aside = file.with_name("aside")
        aside.write_text(DAYS)
        aside.replace(file)
        terminal.wait_for("20 of 20 events")
        assert "1 added" not in terminal.text()
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_nothing_is_written_to_the_terminal_while_nothing_happens(file: Path) -> None:
    with Terminal(python("-m", "tui", str(file))) as terminal:
        terminal.wait_for("20 of 20 events")
        terminal.send("j")
        terminal.wait_for("2/20")
        file.touch()
        terminal.send("k")
        terminal.wait_for("1/20")
        quiet = False
        while not quiet:
            before = len(terminal.raw)
            for _ in range(30):
                terminal._read()
            quiet = len(terminal.raw) == before


@pytest.mark.parametrize("key", ["q", "esc"])
def test_leaving_while_a_log_is_read_leaves_nothing_behind(tmp_path: Path, key: str) -> None:
    path = tmp_path / "large.yaml"
    path.write_text(many_days(150_000))
    cache = tmp_path / "cache"
    environment = surroundings(XDG_CACHE_HOME=str(cache), TMPDIR=str(tmp_path))
    with Terminal(python("-m", "tui", str(path)), env=environment) as terminal:
        terminal.wait_for("so far")
        terminal.send(key)
        if key == "esc":
            terminal.wait_for("stopped")
            assert workers_of(terminal) == []
            terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored
    while workers_of(terminal):  # each ends with the chunk that it is at
        time.sleep(0.01)
    left = {each.suffix for each in cache.rglob("*") if each.is_file()}
    assert left <= {".path"}


def workers_of(terminal: Terminal) -> list[str]:
    """The processes of the session of a command that parse chunks."""
    session = terminal.process.pid
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            of = int((folder / "stat").read_text().rpartition(")")[2].split()[3])
            words = (folder / "cmdline").read_text()
        except OSError:
            continue
        if of == session and "reading.workers" in words:
            found.append(folder.name)
    return found
