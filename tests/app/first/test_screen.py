"""The first screen is cell by cell the one that Textual then draws, at every size."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.user import opened
from tests.shapes.shapes import shape
from tui.app.first.look import Look
from tui.app.first.screen import AFTER, AT_ONCE, FirstScreen, fits
from tui.app.output.differences import differences
from tui.app.output.private import painted_strips
from tui.app.output.segments import last_steps
from tui.app.state.file_status import WHOLE
from tui.app.state.session import Session
from tui.log.reading.reader import sample
from tui.terminal.cells import Cells

SIZES = ((120, 36), (80, 24), (40, 20), (40, 10), (190, 18), (101, 31), (60, 17), (99, 29))


def drawn(session: Session, user, ascii_only: bool = False) -> tuple[FirstScreen, Cells]:
    """The screen for the terminal of an app, and what a terminal shows then."""
    shown = Cells()
    steps = tuple(last_steps(False, ascii_only, "terminal"))
    look = Look(user.app.theme, user.app.console.color_system, steps)
    screen = FirstScreen(session.state, user.app.size, look, WHOLE, shown)
    assert screen.written()
    assert screen.written() == ""
    return screen, shown


def differing(user, shown: Cells) -> str:
    """What Textual would write on a terminal that shows this."""
    strips = painted_strips(user.app.screen)
    painted = [(y, 0, strip) for y, strip in enumerate(strips)]
    return differences(painted, user.app.console.color_system, shown)


@pytest.mark.parametrize("ascii_only", [False, True], ids=["", "ascii"])
@pytest.mark.parametrize(
    "name", ["", "no-actors", "right-to-left", "unicode-names", "no-title", "one-event", "eras"]
)
async def test_textual_draws_the_same(name: str, ascii_only: bool, tmp_path: Path) -> None:
    path = sample()
    if name:
        path = tmp_path / "log.yaml"
        path.write_text(shape(name), "utf-8")
    async with opened(path, ascii_only=ascii_only) as user:
        session = Session(user.main.state, user.main.keeper)
        for size in SIZES[:: 1 + 2 * ascii_only]:
            await user.pilot.resize_terminal(*size)
            await user.settle()
            _, shown = drawn(session, user, ascii_only)
            assert differing(user, shown) == "", size


async def test_it_moves_as_the_list_does_and_the_panes_follow() -> None:
    async with opened(sample()) as user:
        screen, shown = drawn(Session(user.main.state, user.main.keeper), user)
        for key, move in (("down", screen.timeline.move), ("pagedown", screen.timeline.page)):
            screen.move(move(1))
            await user.press(key)
            assert screen.written(*AT_ONCE)
            screen.follow()
            screen.written(*AFTER)
            assert screen.state.cursor == user.main.state.cursor
            assert differing(user, shown) == ""


def test_it_is_drawn_without_textual() -> None:
    loads = "import sys, tui.app.first.meanwhile, tui.app.first.screen, tui.app.first.look"
    said = "print([name for name in sys.modules if name.startswith('textual')])"
    done = subprocess.check_output([sys.executable, "-c", f"{loads}; {said}"])
    assert done == b"[]\n"


@pytest.mark.parametrize(("size", "does"), [((40, 10), True), ((39, 10), False), ((40, 9), False)])
def test_where_panes_have_no_room_it_is_left_to_textual(size, does):
    assert fits(size) is does
