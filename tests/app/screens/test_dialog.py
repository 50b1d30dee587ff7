"""Dialogs close once, whatever is pressed and clicked meanwhile."""

import re
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.geometry import Region

from tests.app.keyboard import Keyboard
from tests.app.user import SIZES, opened
from tui.app.app import TimelineApp
from tui.app.output.private import painted_strips
from tui.app.screens.dialog import Dialog, open_over

APP = Path(__file__).parents[3] / "tui" / "app"


@pytest.fixture
def staying(monkeypatch: pytest.MonkeyPatch) -> None:
    """An app that is not left by a key, and nothing of this machine that takes a copy."""

    async def stay(_self: TimelineApp) -> None:
        pass

    monkeypatch.setattr(TimelineApp, "action_quit", stay)
    monkeypatch.setattr("tui.terminal.clipboard.tools", lambda _environ: [])


@pytest.mark.usefixtures("staying")
@pytest.mark.parametrize("seed", range(10))
async def test_no_keys_and_no_clicks_break_the_app(seed: int) -> None:
    async with opened(size=SIZES[seed % len(SIZES)]) as user:
        await Keyboard(user, seed).press(500)


@pytest.mark.usefixtures("staying")
@pytest.mark.parametrize("key", ["colon", "b", "question_mark", "exclamation_mark", "v", "M", "u"])
async def test_a_dialog_closes_once_and_nothing_else_with_it(key: str) -> None:
    async with opened() as user:
        await user.press(key)
        dialog = user.app.screen
        assert isinstance(dialog, Dialog)
        assert dialog.close()
        assert not dialog.close()
        dialog.dismiss()
        assert user.app.screen is user.main
        await user.settle()
        assert user.app.is_running


async def test_a_dialog_below_another_stays() -> None:
    async with opened() as user:
        await user.press("question_mark")
        below = user.app.screen
        assert isinstance(below, Dialog)
        await user.press("ctrl+p")
        assert not below.close()
        assert user.app.screen is not below
        await user.press("escape")
        assert user.app.screen is below


async def test_nothing_is_opened_over_what_is_covered() -> None:
    async with opened() as user:
        await user.press("question_mark")
        top = user.app.screen
        open_over(user.main, Dialog())
        await user.settle()
        assert user.app.screen is top


def test_screens_are_opened_and_closed_in_one_place() -> None:
    for path in APP.rglob("*.py"):
        if path.name != "dialog.py":
            assert not re.search(r"\b(push|pop|switch)_screen\b", path.read_text()), path


@pytest.mark.parametrize("terminal", ["xterm-256color", "xterm"])
async def test_what_is_below_is_dimmed_as_textual_dims_it(
    terminal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", terminal)
    async with opened() as user:
        await user.press("question_mark")
        ours = [[*line.simplify()] for line in painted_strips(user.app.screen)]
        monkeypatch.delattr(Dialog, "render_lines")
        user.app.screen.refresh(layout=True)
        await user.settle()
        theirs = [[*line.simplify()] for line in painted_strips(user.app.screen)]
        for mine, textuals in zip(ours, theirs, strict=True):
            assert looks(mine) == looks(textuals)


def looks(line: list[Segment]) -> list[tuple[str, object, object]]:
    """Each cell with its colours."""
    return [
        (letter, style.color if letter != " " else None, style.bgcolor)
        for text, style, _ in line
        for letter in text.replace("\u200e", "")  # theirs puts a second mark behind Arabic
        if style is not None
    ]


async def test_it_fills_what_it_is_given_whatever_size_the_screen_below_has() -> None:
    async with opened(size=(40, 20)) as user:
        await user.press("question_mark")
        for region in (Region(0, 0, 200, 60), Region(5, 2, 60, 50), Region(0, 0, 1, 1)):
            lines = user.app.screen.render_lines(region)
            assert [line.cell_length for line in lines] == [region.width] * region.height
