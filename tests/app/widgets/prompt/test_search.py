"""The words that are searched for, while they are: which of the found events this is, and keys."""

import pytest

from tests.app.user import User, opened
from tui.app.widgets.prompt.search import SearchPrompt, SearchWords


def line(user: User) -> str:
    words = user.main.query_one(SearchWords)
    return words.line(0).text


@pytest.mark.parametrize(
    ("width", "hint"),
    [
        (100, "n next · N before · Esc ends · ? help · q quit"),
        (60, "n next · N before · Esc ends"),
        (40, "n N · Esc"),
        (26, ""),
    ],
)
async def test_as_many_keys_are_named_as_there_is_room_for(width: int, hint: str) -> None:
    async with opened(size=(width, 20)) as user:
        await user.press("slash", *"jolani", "enter")
        assert line(user).startswith("jolani  1 of 7")
        assert line(user).rstrip().endswith(hint or "1 of 7")


async def test_more_is_said_until_the_state_is_another() -> None:
    async with opened() as user:
        await user.press("slash", *"jolani", "enter", "N")
        assert "7 of 7 · on from the last" in line(user)
        await user.press("space")
        assert "on from" not in line(user)


async def test_it_is_in_sight_as_long_as_something_is_searched_for() -> None:
    async with opened() as user:
        assert not user.main.query(SearchPrompt)
        await user.press("slash", *"jolani", "enter")
        assert user.main.search.prompt.display
        assert not user.main.search.prompt.entry.display
        await user.press("escape")
        assert not user.main.search.prompt.display


async def test_a_click_on_the_words_asks_for_others() -> None:
    async with opened() as user:
        await user.press("slash", *"jolani", "enter")
        await user.pilot.click(SearchWords)
        await user.settle()
        assert user.main.focused is user.main.search.prompt.entry
