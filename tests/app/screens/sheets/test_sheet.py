"""Sheets: keys move in them, and close them; those of a width are described for it."""

import pytest
from rich.text import Text

from tests.app.user import User, opened
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.sheet import Sheet, SheetPane, WideSheet
from tui.report.text.document import Document, Entry, Ref

LINES = tuple(Entry((Text(f"line {number}"),)) for number in range(60))


def described(width: int) -> Document:
    return tuple(
        Entry((Text(f"{number} of {width}"),), ref=Ref("place", f"p{number}"))
        for number in range(3)
    )


async def over(user: User, sheet: Sheet) -> SheetPane:
    open_over(user.main, sheet)
    await user.settle()
    return sheet.query_one(SheetPane)


async def test_a_sheet_shows_its_title_and_its_document() -> None:
    async with opened() as user:
        pane = await over(user, Sheet("Sixty lines", LINES))
        assert "Sixty lines" in user.screen()
        assert "line 0" in user.screen()
        await user.press("end")
        assert pane.entry is LINES[-1]
        assert "line 59" in user.screen()
        await user.press("home")
        assert pane.entry is LINES[0]


@pytest.mark.parametrize("key", ["escape", "q", "enter", "question_mark", "exclamation_mark"])
async def test_it_closes_and_the_app_goes_on(key: str) -> None:
    async with opened() as user:
        await over(user, Sheet("Sixty lines", LINES))
        await user.press(key)
        assert user.app.screen is user.main
        assert user.app.is_running


async def test_a_wide_sheet_is_described_for_its_width_and_again_for_another() -> None:
    async with opened() as user:
        pane = await over(user, WideSheet("Wide", described, lambda _: None))
        assert f"0 of {pane.text_width}" in user.screen()
        await user.press("down")
        await user.pilot.resize_terminal(70, 20)
        await user.settle()
        assert f"1 of {pane.text_width}" in user.screen()
        assert pane.ref == Ref("place", "p1")


async def test_enter_closes_it_and_leads_where_the_entry_does() -> None:
    async with opened() as user:
        led: list[Ref] = []
        await over(user, WideSheet("Wide", described, led.append))
        await user.press("down", "enter")
        assert led == [Ref("place", "p1")]
        assert user.app.screen is user.main


async def test_enter_on_a_sheet_that_was_closed_leads_nowhere() -> None:
    async with opened() as user:
        led: list[Ref] = []
        sheet = WideSheet("Wide", described, led.append)
        await over(user, sheet)
        sheet.close()
        sheet.action_follow()
        assert led == []
