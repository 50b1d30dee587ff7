"""The map is put there when it is first asked for, and taken away."""

from tests.app.user import opened
from tui.app.widgets.map import MapPane


async def test_the_key_shows_it_and_takes_it_away() -> None:
    async with opened(size=(120, 36)) as user:
        assert not user.main.query(MapPane)
        await user.press("4")
        assert "4 Map" in user.screen()
        assert "3 Actors" not in user.screen()
        await user.press("1", "4")
        assert "4 Map" in user.screen()
        await user.press("4")
        assert "4 Map" not in user.screen()
        assert "3 Actors" in user.screen()


async def test_escape_leaves_it_then_takes_it_away() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("4", "escape")
        assert "4 Map" in user.screen()
        await user.press("escape")
        assert "4 Map" not in user.screen()


async def test_it_can_have_the_screen_to_itself() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("4", "z")
        assert "1 Timeline" not in user.screen()
        await user.press("z")
        assert "1 Timeline" in user.screen()


async def test_a_key_typed_at_once_goes_to_it() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("4", "p")
        assert "Damascus: 11 events" in user.screen()


async def test_what_stands_in_place_of_a_map_is_not_cut() -> None:
    async with opened(size=(40, 20)) as user:
        await user.press("f", *"jolani", "space", *"hama", "enter", "4")
        words = " ".join(user.screen().replace("┃", " ").split())
        assert "No place of these events has coordinates." in words
