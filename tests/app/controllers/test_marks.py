"""Marks: set and taken away, kept by id, and the only ones shown if asked."""

from pathlib import Path

import pytest

from tests.app.user import User, opened
from tui.kept.alone import LOCK

LOG = """\
title: Three days
events:
- {id: first, date: 2024-12-04, title: The first}
- {id: second, date: 2024-12-05, title: The second}
- {id: third, date: 2024-12-06, title: The third}
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    return path


def line_with(user: User, words: str) -> str:
    """The line of the timeline with these words."""
    lines = (line.partition("││")[0] for line in user.screen().splitlines())
    return next(line for line in lines if words in line)


async def test_space_marks_an_event_with_a_sign_and_takes_it_away(log: Path) -> None:
    async with opened(log) as user:
        await user.press("down", "space")
        assert user.main.state.marks == {"second"}
        assert "▌*The second" in user.screen()
        await user.press("down")
        assert " *The second" in user.screen()
        assert "▌ The third" in user.screen()
        await user.press("up", "space")
        assert user.main.state.marks == frozenset()
        assert "*" not in user.screen().partition("2 Quotes")[0]


async def test_marks_are_there_the_next_time(log: Path) -> None:
    async with opened(log) as user:
        await user.press("down", "space", "down", "space")
    async with opened(log) as user:
        assert user.main.state.marks == {"second", "third"}
        assert "*" in line_with(user, "The second")


async def test_marks_are_of_events_not_of_places_in_the_list(log: Path) -> None:
    async with opened(log) as user:
        await user.press("G", "space")
    log.write_text(LOG + "- {id: before, date: 2011, title: Long before}\n")
    async with opened(log) as user:
        assert "*" in line_with(user, "The third")
        assert "*" not in line_with(user, "Long before")


async def test_the_mark_of_an_event_that_is_gone_is_kept_for_when_it_is_back(log: Path) -> None:
    async with opened(log) as user:
        await user.press("G", "space")
    log.write_text(LOG.replace("id: third", "id: fourth"))
    async with opened(log) as user:
        assert "*" not in line_with(user, "The third")
        await user.press("space")
    log.write_text(LOG)
    async with opened(log) as user:
        assert user.main.state.marks == {"first", "third"}


async def test_only_the_marked_ones(log: Path) -> None:
    async with opened(log) as user:
        await user.press("space", "G", "space", "m")
        assert str(user.main.state.query) == "is:marked"
        assert "2 marked · 2 of 3 events" in user.screen()
        await user.press("m")
        assert str(user.main.state.query) == "is:marked"
        await user.press("space")
        assert "1 marked · 1 of 3 events" in user.screen()
        assert "The third" not in user.screen().partition("2 Quotes")[0]
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == ""


async def test_all_marks_are_taken_away_at_once_and_put_back(log: Path) -> None:
    async with opened(log) as user:
        await user.press("U")
        assert "No event is marked" in user.notices
        await user.press("space", "G", "space", "m", "U")
        assert user.main.state.marks == frozenset()
        assert "2 marks taken away: U puts them back." in user.notices
        assert "No event matches" in user.screen()
        await user.press("U")
        assert user.main.state.marks == {"first", "third"}
        assert "2 marked · 2 of 3 events" in user.screen()
        await user.press("U", "left_square_bracket", "space", "U", "U")
        assert len(user.main.state.marks) == 1
    async with opened(log) as user:
        assert len(user.main.state.marks) == 1


async def test_a_filter_that_is_typed_asks_for_marks_and_counts_them(log: Path) -> None:
    async with opened(log) as user:
        await user.press("down", "space", "f")
        await user.type("-mark")
        assert "is:marked" in user.screen()
        await user.press("ctrl+u")
        await user.type("-is:marked")
        assert "1 marked · 2 of 3 events" in user.screen()
        await user.press("enter")
        assert "The second" not in user.screen().partition("2 Quotes")[0]
        await user.press("space", "f")
        assert "2 marked · 1 of 3 events" in user.screen()


async def test_only_the_marked_ones_of_the_matches(log: Path) -> None:
    async with opened(log) as user:
        await user.press("space", "G", "space")
        await user.press("f", "minus", *"first", "enter", "m")
        assert str(user.main.state.query) == "-first is:marked"
        assert "2 marked · 1 of 3 events" in user.screen()


async def test_no_marks_no_narrowing(log: Path) -> None:
    async with opened(log) as user:
        await user.press("m")
        assert str(user.main.state.query) == ""
        assert "None of these events is marked" in user.notices


async def test_the_cursor_and_the_other_panes_stay(log: Path) -> None:
    async with opened() as user:
        await user.press("down", "right")
        before = user.screen()
        await user.press("space", "space")
        assert user.screen() == before


async def test_what_cannot_be_kept_is_said_once_and_lasts_for_the_session(
    log: Path, state_home: Path
) -> None:
    state_home.write_text("in the way")
    async with opened(log) as user:
        await user.press("space", "down", "space", "down")
        assert user.main.state.marks == {"first", "second"}
        assert user.notices.count("this session only") == 1
        await user.press("m")
        assert str(user.main.state.query) == "is:marked"
    assert state_home.read_text() == "in the way"


async def test_a_damaged_file_is_said_and_put_aside(log: Path, state_home: Path) -> None:
    async with opened(log) as user:
        await user.press("space")
    (file,) = (state_home / "syria-timeline").glob("*.json")
    file.write_text("{}")
    async with opened(log) as user:
        await user.pilot.pause()
        assert "begin anew" in user.notices
        assert user.main.state.marks == frozenset()
        await user.press("space")
        assert user.main.state.marks == {"first"}
    (aside,) = file.parent.glob("*.damaged*")
    assert aside.read_text() == "{}"


async def test_a_look_leaves_nothing(log: Path, state_home: Path) -> None:
    async with opened(log) as user:
        await user.press("down", "up", "2", "question_mark", "escape")
    assert not state_home.exists()


async def test_reading_leaves_nothing_but_the_place(log: Path, state_home: Path) -> None:
    text = log.read_text()
    async with opened(log) as user:
        await user.press("down")
        assert not state_home.exists()
    kept = [path.name for path in (state_home / "syria-timeline").iterdir() if path.name != LOCK]
    assert [name.rpartition(".")[2] for name in kept] == ["json"]
    assert log.read_text() == text
    assert sorted(path.name for path in log.parent.iterdir()) == ["log.yaml", "state"]
