"""What may be missing, over the main screen."""

from tests.app.user import opened


async def test_a_finding_leads_to_its_event() -> None:
    async with opened(size=(120, 36)) as user:
        await user.press("f", *"place:hama", "enter", "H")
        assert "findings in 11 of 101 events" in user.screen()
        await user.press("down", "enter")
        assert user.app.screen is user.main
        assert user.event.place is not None
