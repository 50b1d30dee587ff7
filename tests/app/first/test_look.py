"""How the first screen looks: as Textual finds it to be, in every terminal."""

import pytest

from tui.app.app import TimelineApp
from tui.app.first.look import look_of
from tui.app.loader import Loader
from tui.app.output.segments import in_ascii, without_colour
from tui.kept.theme import Looks
from tui.log.reading.reader import sample


@pytest.mark.parametrize("looks", [Looks(), Looks("light"), Looks("terminal", "dark")], ids=str)
@pytest.mark.parametrize(
    "environ",
    [
        {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        {"TERM": "xterm-256color", "COLORTERM": " 24bit "},
        {"TERM": "xterm-256color"},
        {"TERM": "xterm"},
        {"TERM": "linux", "COLORTERM": "yes"},
        {"TERM": "xterm-256color", "NO_COLOR": ""},
    ],
    ids=str,
)
def test_theme_and_colours_are_those_of_the_app(looks, environ, monkeypatch):
    for name in ("TERM", "COLORTERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    app = TimelineApp(Loader(sample()))
    app.wear(looks)
    look = look_of(looks, environ, ascii_only=False, bidi="terminal")
    assert (look.theme, look.colours) == (app.theme, app.console.color_system)


def test_lines_go_through_the_steps_that_are_wanted():
    look = look_of(Looks(), {"NO_COLOR": "1"}, ascii_only=True, bidi="terminal")
    assert {in_ascii, without_colour} <= set(look.steps)
