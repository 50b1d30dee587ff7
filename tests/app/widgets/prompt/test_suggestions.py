"""The list below the filter line: its cursor, what is taken, how large it is."""

import pytest

from tests.app.user import SIZES, User, opened
from tui.app.widgets.prompt.suggestions import ROWS, Suggestions


def suggestions(user: User) -> Suggestions:
    return user.main.filter.prompt.suggestions


async def test_the_cursor_goes_into_the_list_through_it_and_out_above() -> None:
    async with opened() as user:
        await user.press("f", *"place:")
        found = suggestions(user)
        assert found.chosen is None
        assert not found.choose(-1)
        assert found.choose(1)
        first = found.chosen
        assert found.choose(1)
        assert found.chosen is not first
        assert found.choose(999)
        assert found.choose(-999)
        assert found.chosen is None


async def test_a_choice_is_taken_back_once() -> None:
    async with opened() as user:
        await user.press("f", *"place:", "down")
        assert suggestions(user).unchoose()
        assert not suggestions(user).unchoose()


async def test_without_a_choice_the_first_is_taken() -> None:
    async with opened() as user:
        await user.press("f", *"place:ham")
        completed = suggestions(user).completed()
        assert completed is not None
        text, cursor, candidate = completed
        assert text.strip() == "place:hama-gov"
        assert cursor == len(text)
        assert candidate.value == "hama-gov"


async def test_where_nothing_may_be_meant_nothing_is_taken() -> None:
    async with opened() as user:
        await user.press("f", *"xyzzy")
        assert suggestions(user).completed() is None
        assert not suggestions(user).display


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_stays_within_the_screen(size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press("f", *"source:")
        region = suggestions(user).region
        assert user.main.region.contains_region(region)
        assert region.height <= ROWS + 1
