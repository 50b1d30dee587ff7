"""A widget drawn line by line paints a line once, and again only when it may have changed."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.strip import Strip

from tui.app.widgets.lines import LineWidget


class Words(LineWidget):
    """Says a word a line, and keeps in mind which lines it was asked for."""

    DEFAULT_CSS = "Words { width: 8; height: 3; }"

    def __init__(self) -> None:
        super().__init__()
        self.words = ["one", "two", "three"]
        self.asked: list[int] = []

    def line(self, y: int) -> Strip:
        self.asked.append(y)
        return self.strip([(self.words[y], "title")], self.size.width)


class One(App[None]):
    """Shows them."""

    def compose(self) -> ComposeResult:
        yield Words()


async def test_a_line_is_painted_once_and_again_where_it_is_told_to_be() -> None:
    async with One().run_test() as pilot:
        await pilot.pause()
        words = pilot.app.query_one(Words)
        words.asked.clear()
        assert [line.text for line in words.painted_lines(range(3))] == [
            "one     ",
            "two     ",
            "three   ",
        ]
        assert words.asked == []
        words.words[1] = "deux"
        words.repaint(1, 2, 9)
        assert words.asked == [1, 2]
        assert words.painted_lines([1])[0].text == "deux    "
        words.refresh()
        words.painted_lines([0])
        assert words.asked == [1, 2, 0]
