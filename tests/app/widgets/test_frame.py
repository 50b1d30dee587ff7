"""Widgets that draw line by line: what is painted, and what is painted again."""

from contextlib import asynccontextmanager

import pytest
from textual.app import App
from textual.events import Click
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.widgets.drawn import HEAVY, ROUND
from tui.app.widgets.frame import Pane


class Numbers(Pane):
    """A pane that says its numbers, and counts how often."""

    def __init__(self) -> None:
        super().__init__("numbers")
        self.numbers = ["one", "two", "three"]
        self.painted: list[int] = []
        self.clicked: list[int] = []

    @property
    def title(self) -> str:
        return "Numbers"

    def foot(self) -> str:
        return str(len(self.numbers))

    def on_click(self, event: Click) -> None:
        self.clicked.append(self.row_at(event))

    def body_line(self, y: int) -> Strip:
        self.painted.append(y)
        words = self.numbers[y] if y < len(self.numbers) else ""
        return self.strip([(words, "title")], self.body_size[0])


@asynccontextmanager
async def shown(size=(20, 6)):
    pane = Numbers()

    class One(App[None]):
        AUTO_FOCUS = None

        def compose(self):
            yield pane

    async with One().run_test(size=size) as pilot:
        await pilot.pause()
        yield pane, pilot


def lines(pane: Pane) -> list[str]:
    return [pane.line(y).text for y in range(pane.size.height)]


async def test_the_body_stands_in_a_frame_that_is_heavy_with_the_focus() -> None:
    async with shown() as (pane, pilot):
        assert lines(pane)[0] == "╭─ Numbers ────────╮"
        assert lines(pane)[-1] == "╰─ 3 ──────────────╯"
        assert {line[0] + line[-1] for line in lines(pane)[1:-1]} == {ROUND[5] * 2}
        pane.focus()
        await pilot.pause()
        assert lines(pane)[0][0] == HEAVY[0]


async def test_a_title_that_is_too_long_is_cut_within_the_frame() -> None:
    async with shown(size=(10, 4)) as (pane, _):
        assert lines(pane)[0] == "╭─ Num… ─╮"
        assert all(len(line) == 10 for line in lines(pane))


async def test_only_rows_that_are_repainted_are_asked_for_again() -> None:
    async with shown() as (pane, pilot):
        pane.painted.clear()
        pane.numbers[1] = "zwei"
        pane.repaint_body(1)
        await pilot.pause()
        assert set(pane.painted) == {1}


async def test_what_is_refreshed_is_the_line_that_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Region] = []

    def noted(self: Widget, *regions: Region, **_: bool) -> Widget:
        sent.extend(regions)
        return self

    async with shown() as (pane, _):
        body = pane.query_one("Body")
        monkeypatch.setattr(Widget, "refresh", noted)
        pane.numbers[2] = "thr33"
        pane.repaint_body(2)
        assert [region for region in sent if region.y == 2] == [Region(0, 2, 16, 1)]
        assert body.size.width == 16


async def test_a_new_theme_or_size_paints_everything_anew() -> None:
    async with shown() as (pane, pilot):
        pane.painted.clear()
        await pilot.resize_terminal(24, 6)
        await pilot.pause()
        assert set(pane.painted) >= {0, 1, 2, 3}


async def test_the_row_under_the_mouse() -> None:
    async with shown() as (pane, pilot):
        for y in (0, 1, 4, 5):
            await pilot.click(offset=(5, y))
        await pilot.pause()
        assert pane.clicked == [-1, 0, 3, -1]  # the edges are no rows
