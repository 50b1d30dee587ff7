"""What Textual has painted is written with the looks that it has, and only where it differs."""

from typing import Any

import pyte
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from tests.benchmarks.figures import settled, started
from tests.terminal.emulator import looks
from tui.app.output.differences import differences
from tui.app.output.private import painted_strips
from tui.app.output.renditions import rendition
from tui.app.widgets.lines import LineWidget
from tui.terminal.cells import Cells
from tui.terminal.sgr import PLAIN, Rendition

BOLD = Style.parse("bold color(110) on color(233)")


def test_a_style_is_written_in_the_colours_that_the_terminal_has() -> None:
    assert rendition(BOLD, ColorSystem.EIGHT_BIT) == Rendition(
        frozenset({1}), "38;5;110", "48;5;233"
    )
    assert rendition(None, ColorSystem.EIGHT_BIT) == PLAIN
    assert rendition(Style(), None) == PLAIN


def test_a_link_is_left_out_where_a_terminal_has_none_and_its_text_is_not() -> None:
    linked = Segment("here", Style(link="https://example.org/", bold=True))
    assert differences([(0, 0, [linked])], "256", Cells()) == ("\x1b[1H\x1b[1mhere\x1b[0m")


def test_the_pieces_of_an_address_are_one_link_and_what_is_beside_them_is_none() -> None:
    linked, beside = Style(link="https://example.org/", bold=True), Segment("│")
    painted = [
        (0, 0, [Segment("https://exa", linked), beside]),
        (1, 0, [Segment("mple.org/", linked), Segment("  "), beside]),
    ]
    begin, end = "\x1b]8;id=3437926341;https://example.org/\x1b\\", "\x1b]8;;\x1b\\"
    shown = Cells()
    assert differences(painted, "256", shown, links=True) == (
        f"\x1b[1H{begin}\x1b[1mhttps://exa\x1b[2Hmple.org/\x1b[1;12H{end}\x1b[0m│\x1bD\x1b[10G  │"
    )
    assert not differences(painted, "256", shown, links=True)
    other = [(0, 0, [Segment("https://exa", Style(link="https://example.com/", bold=True))])]
    assert "example.com" in differences(other, "256", shown, links=True)


def test_what_is_shown_is_not_written_again() -> None:
    painted, shown = [(2, 3, [Segment("Hama", BOLD), Segment(" fell")])], Cells()
    assert differences(painted, "256", shown) == (
        "\x1b[3;4H\x1b[1;38;5;110;48;5;233mHama\x1b[0m fell"
    )
    assert differences(painted, "256", shown) == ""


OPENING = ("down", "tab", "question_mark", "escape", "f", "h", "escape", "z", "escape")
CLOSING = (
    "M",
    "escape",
    "pagedown",
    "b",
    "escape",
    "end",
    "slash",
    "b",
    "r",
    "enter",
    "n",
    "space",
)
MOVING = (
    "space",
    "up",
    "home",
    "down",
    "tab",
    "down",
    "right",
    "pagedown",
    "tab",
    "right",
    "T",
    "l",
)
ENDING = ("escape", "1", "c", "f", "h", "a", "m", "enter", "c", "down", "escape", "escape", "2")
KEYS = (*OPENING, *CLOSING, *MOVING, *ENDING)


def feed(screen: pyte.Screen, data: str) -> None:
    """Show it; without left-to-right marks, behind which pyte leaves out what follows."""
    pyte.Stream(screen).feed(data.replace("\u200e", ""))


async def test_after_any_keys_the_terminal_shows_what_is_painted() -> None:
    app, written = started()
    terminal = pyte.Screen(120, 36)
    async with app.run_test(headless=False, size=(120, 36)) as pilot:
        for key in KEYS:
            await pilot.press(key)
            await settled(app, pilot)
            assert shows_what_is_painted(app, written, terminal), key
        app.theme = "light"
        await settled(app, pilot)
        await pilot.press("1", "up", "down")
        await settled(app, pilot)
        assert shows_what_is_painted(app, written, terminal), "another theme"
        await pilot.resize_terminal(70, 24)
        terminal = pyte.Screen(70, 24)
        await pilot.press("down", "tab", "down")
        await settled(app, pilot)
        assert shows_what_is_painted(app, written, terminal), "another size"


def shows_what_is_painted(app: Any, written: list[str], terminal: pyte.Screen) -> bool:
    """Feed a terminal; whether it shows then all that Textual would draw anew."""
    feed(terminal, "".join(written))
    written.clear()
    app.main.query(LineWidget).refresh()
    lines = [(y, 0, strip) for y, strip in enumerate(painted_strips(app.screen))]
    painted = pyte.Screen(*app.size)
    feed(painted, differences(lines, app.console.color_system, Cells()))
    return looks(terminal) == looks(painted)
