"""The lanes are put there when they are first asked for, and taken away."""

from tests.app.user import opened


async def test_the_key_shows_them_and_takes_them_away() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("5")
        assert "5 Lanes by actor" in user.screen()
        assert "2 Quotes" not in user.screen()
        await user.press("z")
        assert "1 Timeline" not in user.screen()
        await user.press("z", "2")
        assert "2 Quotes" in user.screen()  # in the place of the lanes
        await user.press("5", "escape", "escape")
        assert "5 Lanes" not in user.screen()
