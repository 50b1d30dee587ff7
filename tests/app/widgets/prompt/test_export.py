"""The line that asks where events go."""

from tests.app.user import opened


async def test_tab_changes_what_is_written_and_stays_in_the_line() -> None:
    async with opened(size=(40, 20)) as user:
        await user.press("X")
        await user.type("a.csv")
        assert "Export 101 listed to" in user.screen()
        await user.press("tab")
        assert "Export this event to" in user.screen()
        await user.press("tab")
        assert "Export 101 listed to" in user.screen()
        assert "a.csv" in user.screen()
