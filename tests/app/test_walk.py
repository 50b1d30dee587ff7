"""The way of a reader: start, find, read, compare, go back, quit."""

from pathlib import Path

import pytest

from tests.app.user import opened
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.timeline.timeline import Timeline


async def test_it_opens_on_the_first_event_with_all_panes_filled() -> None:
    async with opened() as user:
        screen = user.screen()
        assert "101 of 101 events" in screen
        assert "1982 – 2026" in screen
        assert "▌ V Hama          2–28 Feb" in screen
        assert "Government forces crush an uprising" in screen
        assert "Syrian Arab Army" in screen


async def test_all_panes_follow_the_cursor() -> None:
    async with opened() as user:
        await user.press("G")
        screen = user.screen()
        assert "101/101" in screen
        assert "UN removes Nusra and HTS" in screen.partition("2 Quotes")[2]


async def test_headings_are_jumped_to_and_back() -> None:
    async with opened() as user:
        await user.press("right_curly_bracket")
        assert user.event.id == "bg-2011-uprising"
        await user.press("left_curly_bracket")
        assert user.main.state.cursor == 0


async def test_the_filter_is_live_and_an_alias_finds_its_actor() -> None:
    async with opened() as user:
        await user.press("f")
        await user.type("jolani")
        live = set(user.main.state.matches)
        assert 0 < len(live) < 101
        await user.press("enter", "escape", "f")
        await user.type("golani")
        assert set(user.main.state.matches) == live


async def test_escape_drops_what_is_being_typed() -> None:
    async with opened() as user:
        await user.press("f")
        await user.type("hama")
        await user.press("escape")
        assert str(user.main.state.query) == ""
        assert "101 of 101 events" in user.screen()


async def test_a_fault_keeps_the_last_good_result_and_says_where() -> None:
    async with opened() as user:
        await user.press("f")
        await user.type("hama")
        good = user.main.state.matches
        await user.type(' "')
        assert user.main.state.matches == good
        assert "column" in user.screen()


async def test_the_cursor_stays_on_its_event_when_the_filter_changes() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter", "end")
        event = user.main.state.event
        await user.press("escape")
        assert str(user.main.state.query) == ""
        assert user.main.state.event is event


@pytest.mark.parametrize(("key", "field"), [("a", "actor"), ("p", "place"), ("s", "source")])
async def test_narrowing_and_back(key: str, field: str) -> None:
    async with opened() as user:
        await user.press(key)
        assert str(user.main.state.query).startswith(f"{field}:")
        assert 0 in user.main.state.matches
        assert len(user.main.state.matches) < 101
        narrowed = str(user.main.state.query)
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == ""
        await user.press("right_square_bracket")
        assert str(user.main.state.query) == narrowed


async def test_enter_opens_the_event_then_narrows_to_the_entry() -> None:
    async with opened() as user:
        await user.press("enter")
        assert isinstance(user.main.pane.current, Quotes)
        await user.press("enter")
        assert str(user.main.state.query) == "place:hama"


async def test_actors_are_stepped_through() -> None:
    async with opened() as user:
        first = user.main.query_one(Actors).actor
        await user.press("right")
        assert user.main.query_one(Actors).actor != first
        assert "2/" in user.screen()
        await user.press("left")
        assert user.main.query_one(Actors).actor == first


async def test_escape_peels_one_layer_at_a_time_and_never_quits() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter", "2", "z")
        await user.press("escape")
        assert not user.main.has_class("-zoom")
        await user.press("escape")
        assert isinstance(user.main.pane.current, Timeline)
        assert str(user.main.state.query) == "hama"
        await user.press("escape", "escape", "escape")
        assert str(user.main.state.query) == ""
        assert user.app.is_running


async def test_nothing_found_says_so_and_how_to_go_on() -> None:
    async with opened() as user:
        await user.press("f", *"xyzzy", "enter")
        assert "No event matches. Esc clears the filter." in user.screen()
        await user.press("down", "a", "p", "s", "enter", "z", "z", "escape")
        await user.press("escape")
        assert "101 of 101 events" in user.screen()


async def test_help_lists_every_key() -> None:
    async with opened(size=(120, 60)) as user:
        await user.press("question_mark")
        assert "previous day or gap" in user.screen()
        await user.press("escape")
        assert "1 Timeline" in user.screen()


async def test_problems_are_counted_and_listed(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "events:\n- {id: a, date: 2024-13-01, title: x}\n- {id: b, date: 2024, title: y}"
    )
    async with opened(log) as user:
        assert "! 1" in user.screen()
        await user.press("exclamation_mark")
        assert "1 problem in " in user.screen()
        assert "2:" in user.screen()


async def test_a_log_that_cannot_be_read_ends_with_its_reason(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events:\n  - id: [")
    async with opened(log) as user:
        assert user.app.error is not None
        assert user.app.return_code == 2


async def test_too_small_a_screen_says_so_and_goes_on() -> None:
    async with opened(size=(39, 9)) as user:
        assert "39x9 is small, 40x10 would do" in user.screen()
        await user.press("down")
        assert user.main.state.cursor == 1


@pytest.mark.parametrize("size", [(40, 10), (39, 9), (20, 5), (10, 3), (3, 2), (1, 1), (300, 100)])
async def test_no_size_breaks_it(size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press("down", "2", "down", "3", "right", "z", "f", *"hama", "enter", "G", "1")
        await user.press("question_mark", "down", "escape")
        await user.pilot.resize_terminal(80, 24)
        await user.settle()
        assert "1 Timeline" in user.screen() or user.main.has_class("-zoom")
