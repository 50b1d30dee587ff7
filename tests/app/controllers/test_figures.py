"""From a figure to its event and back."""

from tests.app.user import opened


async def test_a_line_leads_to_the_event_of_its_last_count() -> None:
    async with opened() as user:
        before = user.event.id
        await user.press("F", "enter")
        assert user.app.screen is user.main
        assert user.event.id == "ev-1208-toll"
        await user.press("left_square_bracket")
        assert user.event.id == before


async def test_a_row_leads_to_its_event_within_the_filter() -> None:
    async with opened() as user:
        await user.press("f", *"tag:hama", "enter", "F", "down", "down", "enter")
        assert user.event.figures
        assert str(user.main.state.query) == "tag:hama"


async def test_a_filter_without_figures_says_so() -> None:
    async with opened() as user:
        await user.press("f", *"xyzzy", "enter", "F")
        assert user.app.screen is not user.main
        assert "nothing is counted in these events" in user.screen()
        assert "in 0 of 101 events" in user.screen()
        await user.press("enter")
        assert user.app.screen is user.main
