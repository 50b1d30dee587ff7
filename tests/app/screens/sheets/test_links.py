"""Events linked to one, walked as a reader would."""

import pytest

from tests.app.user import SIZES, at, check_golden, opened
from tui.app.screens.sheets.links import OutlineSheet
from tui.store.query.parser import parse


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_outline_of_contradicting_accounts(size) -> None:
    async with opened(size=size) as user:
        await at(user, "ev-1204-counter")
        await user.press("u")
        check_golden(f"outline-{size[0]}x{size[1]}", user.screen())


async def test_accounts_stand_side_by_side_when_wide_and_one_below_the_other_when_narrow() -> None:
    titles = ("Army pushes insurgents back", "Hama surrounded on three sides")
    for size, beside in ((SIZES[0], True), (SIZES[1], False)):
        async with opened(size=size) as user:
            await at(user, "ev-1204-counter")
            await user.press("u")
            rows = user.screen().splitlines()
            assert any(all(title in row for title in titles) for row in rows) == beside


async def test_enter_goes_to_the_event_and_back_returns() -> None:
    async with opened() as user:
        await at(user, "ev-1204-counter")
        await user.press("u", "enter")  # the first line is what it is part of
        assert user.event.id == "offensive-2024"
        await user.press("left_square_bracket")
        assert user.event.id == "ev-1204-counter"


async def test_an_event_that_the_filter_hides_is_gone_to_with_a_notice() -> None:
    async with opened() as user:
        user.main.state = user.main.state.visited(parse("id:ev-1204-counter"))
        await user.settle()
        await user.press("u", "enter")
        assert user.event.id == "offensive-2024"
        assert str(user.main.state.query) == ""
        assert ["[ goes back" in each.message for each in user.app._notifications] == [True]
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == "id:ev-1204-counter"


async def test_the_outline_is_walked_with_the_arrows() -> None:
    async with opened() as user:
        await at(user, "ev-1204-counter")
        await user.press("u", "down", "right")
        sheet = user.app.screen
        assert isinstance(sheet, OutlineSheet)
        assert sheet.event.id == "ev-1203-towns"
        assert "Followed by" in user.screen()
        before = user.screen()
        await user.press("right", "left")
        assert user.screen() == before
        await user.press("left")
        assert sheet.event.id == "ev-1204-counter"
        await user.press("left", "escape")
        assert user.event.id == "ev-1204-counter"
        assert user.app.screen is user.main
