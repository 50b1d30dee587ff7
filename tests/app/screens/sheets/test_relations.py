"""Who was what to whom on the day of an event."""

from tests.app.user import at, opened


async def test_it_is_drawn_and_listed_and_leads_to_an_actor() -> None:
    async with opened(size=(120, 36)) as user:
        await at(user, "ev-1205-hama")
        await user.press("R")
        screen = user.screen()
        assert "Relations on 5 Dec 2024" in screen
        assert "●" in screen
        await user.press("down", "enter")
        assert str(user.main.state.query).startswith("actor:")


async def test_on_a_narrow_screen_and_in_ascii() -> None:
    async with opened(size=(40, 20), ascii_only=True) as user:
        await at(user, "ev-1205-hama")
        await user.press("R")
        assert "A drawing has no room" in user.screen()
        assert user.screen().isascii()
