"""Which pane the keys act on, has the focus, or the screen."""

import pytest

from tests.app.user import opened
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.timeline.timeline import Timeline


@pytest.mark.parametrize(("key", "pane"), [("1", Timeline), ("2", Quotes), ("3", Actors)])
async def test_a_number_focuses_its_pane(key: str, pane: type) -> None:
    async with opened() as user:
        await user.press("2", key)
        assert isinstance(user.main.focused, pane)
        assert user.main.pane.current is user.main.focused


async def test_tab_goes_round() -> None:
    async with opened() as user:
        seen = []
        for _ in range(3):
            await user.press("tab")
            seen.append(type(user.main.pane.current))
        assert seen == [Quotes, Actors, Timeline]


async def test_with_the_focus_elsewhere_keys_act_on_the_timeline() -> None:
    async with opened() as user:
        await user.press("T")
        assert isinstance(user.main.pane.current, Timeline)
        await user.press("j")
        assert user.main.state.cursor == 1


async def test_a_zoomed_pane_is_alone_and_another_takes_its_place() -> None:
    async with opened() as user:
        await user.press("2", "z")
        assert user.main.query_one(Quotes).is_on_screen
        assert user.main.query_one(Quotes).size.width == 120
        assert not user.main.query_one(Timeline).is_on_screen
        await user.press("3")
        assert user.main.query_one(Actors).is_on_screen
        assert not user.main.query_one(Quotes).is_on_screen
        await user.press("z")
        assert user.main.query_one(Timeline).is_on_screen
        assert not user.main.pane.unzoom()


async def test_on_a_tiny_screen_the_actors_take_the_place_of_the_quotes() -> None:
    async with opened(size=(40, 20)) as user:
        await user.press("3")
        assert user.main.query_one(Actors).is_on_screen
        assert not user.main.query_one(Quotes).is_on_screen
        await user.press("2")
        assert user.main.query_one(Quotes).is_on_screen


async def test_left_and_right_step_through_actors_or_the_entries_of_a_pane() -> None:
    async with opened() as user:
        await user.press("right")
        actors, quotes = user.main.query_one(Actors), user.main.query_one(Quotes)
        assert actors.foot().startswith("2/")
        entry = quotes.entry
        await user.press("2", "right")
        assert quotes.entry is not entry
        assert actors.foot().startswith("2/")
