"""The layout for the size of the terminal is there before anything is laid out."""

from typing import Any

import pytest
from textual.screen import Screen

from tests.app.user import opened
from tui.app.screens.breakpoints import DIALOG_WIDTHS, MAIN_HEIGHTS, MAIN_WIDTHS
from tui.app.widgets.details import Quotes

CLASSES = {name for points in (MAIN_WIDTHS, MAIN_HEIGHTS, DIALOG_WIDTHS) for _, name in points}


def layout(screen: Screen[Any]) -> set[str]:
    return CLASSES & screen.classes


@pytest.mark.parametrize(
    ("size", "classes"),
    [
        ((120, 36), {"-wide", "-high"}),
        ((100, 30), {"-wide", "-high"}),
        ((99, 29), {"-narrow", "-low"}),
        ((60, 18), {"-narrow", "-low"}),
        ((59, 17), {"-tiny", "-flat"}),
        ((1, 1), {"-tiny", "-flat"}),
    ],
)
async def test_the_main_screen(size: tuple[int, int], classes: set[str]) -> None:
    async with opened(size=size) as user:
        assert layout(user.main) == classes


@pytest.mark.parametrize(("width", "name"), [(60, "-wide"), (59, "-tiny")])
async def test_a_dialog(width: int, name: str) -> None:
    async with opened(size=(width, 24)) as user:
        await user.press("b")
        assert layout(user.app.screen) == {name}


async def test_another_size_is_another_layout() -> None:
    async with opened(size=(120, 36)) as user:
        await user.pilot.resize_terminal(50, 16)
        await user.settle()
        assert layout(user.main) == {"-tiny", "-flat"}


async def test_no_pane_is_laid_out_for_another_size_first(monkeypatch) -> None:
    widths = []
    resized = Quotes.on_resize

    def noted(self):
        widths.append(self.size.width)
        resized(self)

    monkeypatch.setattr("tui.app.widgets.document.DocumentPane.on_resize", noted)
    async with opened(size=(120, 36)) as user:
        width = user.main.query_one(Quotes).size.width
        assert set(widths) == {width}
