"""Context: what the filter hides, listed around the matches until told otherwise."""

from pathlib import Path

import pytest

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.output.theme import styles
from tui.app.widgets.timeline.timeline import Timeline


def hidden(user: User) -> list[str]:
    """The lines of the timeline with the sign of a hidden event."""
    lines = (line[:64] for line in user.screen().splitlines())
    return [line for line in lines if line[2:3] == "┊"]


async def test_it_lists_what_the_filter_hides_with_a_sign_and_back() -> None:
    async with opened() as user:
        await user.press("f", *"place:hama", "enter", "down", "down")
        event, before = user.main.state.event, user.screen()
        await user.press("c")
        assert user.main.state.event is event
        assert len(hidden(user)) > 3
        assert "┊ hidden by the filter" in user.screen()
        assert f"{len(user.main.state.matches)} of 101 events" in user.screen()
        dim = styles(user.app.theme)["hidden"].color
        signs = [
            segment.style
            for line in user.lines()
            for segment in line
            if segment.text.startswith("┊")
        ]
        assert signs
        assert all(style and style.color == dim for style in signs)
        await user.press("c")
        assert user.main.state.event is event
        assert user.screen() == before


async def test_the_cursor_goes_over_hidden_events_too_and_all_panes_follow() -> None:
    async with opened() as user:
        await user.press("f", *"tag:hama", "enter", "c")
        rank = user.main.state.cursor
        await user.press("down")
        assert user.main.state.cursor == rank + 1
        assert rank + 1 not in user.main.state.matches
        title = user.event.title
        assert title[:20] in user.screen().partition("2 Quotes")[2]
        assert "–/" in user.main.query_one(Timeline).foot()
        await user.press("c")
        assert user.main.state.cursor in user.main.state.matches
        assert abs(user.main.state.cursor - rank - 1) <= 2


async def test_it_lasts_over_other_filters_and_escape_ends_it_before_the_filter() -> None:
    async with opened() as user:
        await user.press("f", *"golani", "enter", "c")
        await user.press("f", "ctrl+u", *"russia", "enter")
        assert hidden(user)
        assert user.main.state.cursor in user.main.state.matches
        await user.press("escape")
        assert not hidden(user)
        assert str(user.main.state.query) == "russia"
        await user.press("escape")
        assert str(user.main.state.query) == ""


async def test_where_nothing_is_hidden_it_says_so() -> None:
    async with opened() as user:
        await user.press("c")
        assert "No event is hidden" in user.notices
        assert user.main.state.context is None


async def test_a_filter_that_matches_nothing_shows_all_as_hidden() -> None:
    async with opened() as user:
        await user.press("G", "f", *"xyzzy", "enter", "c")
        assert "0 of 101 events" in user.screen()
        assert user.main.state.event is not None
        await user.press("up", "up", "c")
        assert "No event matches" in user.screen()


async def test_back_returns_to_a_hidden_event_too() -> None:
    async with opened() as user:
        await user.press("f", *"tag:hama", "enter", "c", "down")
        rank = user.main.state.cursor
        await user.press("a", "left_square_bracket")
        assert user.main.state.cursor == rank
        assert str(user.main.state.query) == "tag:hama"


async def test_found_events_are_those_of_the_matches_all_the_same() -> None:
    async with opened() as user:
        await user.press("f", *"tag:hama", "enter", "slash", *"army", "enter", "c")
        found = set(user.search.found)
        await user.press("down", "n")
        assert user.main.state.cursor in found <= set(user.main.state.matches)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screens(size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press("f", *"golani", "enter", "G", "c", "up", "space", "up")
        check_golden(f"context-{size[0]}x{size[1]}", user.screen())


async def test_ascii_has_a_sign_for_it_too(tmp_path: Path) -> None:
    async with opened(ascii_only=True) as user:
        await user.press("f", *"golani", "enter", "c")
        screen = user.screen()
        assert screen.isascii()
        assert "| hidden by the filter" in screen
