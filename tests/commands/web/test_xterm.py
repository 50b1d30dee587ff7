"""The terminal of the page is taken from the package that has it, or its lack is told."""

import re

import pytest

from tui.commands.errors import CommandError
from tui.commands.web import xterm

SCRIPT = (
    "new r.Terminal(e);class w{x(){new v.Terminal({}),new g.FitAddon,new C.Unicode11Addon}}"
    "window.onload=e=>{begin()}"
)


def test_classes_are_named_before_what_the_script_begins() -> None:
    made = xterm.exposed(SCRIPT)
    classes = "Terminal:v.Terminal,FitAddon:g.FitAddon,Unicode11Addon:C.Unicode11Addon"
    named = f"globalThis.xterm={{{classes}}};"
    assert made == SCRIPT.replace("window.onload", f"{named}window.onload")


@pytest.mark.parametrize("script", ["", "window.onload=1", SCRIPT.replace("FitAddon", "Fit")])
def test_a_script_of_another_shape_is_told(script: str) -> None:
    with pytest.raises(CommandError, match=r"pip install '\.\[web\]' in the checkout"):
        xterm.exposed(script)


def test_the_installed_package_is_of_that_shape() -> None:
    pytest.importorskip("textual_serve")
    assert re.search(r"globalThis\.xterm=\{Terminal:\w+\.Terminal,", xterm.terminal_script())
    assert ".xterm-accessibility" in xterm.terminal_style()


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xterm, "find_spec", lambda _: None)
    with pytest.raises(CommandError, match=r"pip install '\.\[web\]' in the checkout"):
        xterm.terminal_style()
