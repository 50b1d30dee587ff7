"""Opening the app: only on a terminal, and when the first screen may be that of the last time."""

import pytest

from tests.terminal.pty_harness import Terminal, python
from tui.app import run as running
from tui.app.run import CANNOT, Options, run


def test_without_a_terminal_it_says_so_and_opens_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(running, "require_terminal", lambda: "no terminal: try list")
    assert run(None, Options()) == CANNOT
    assert capsys.readouterr().err == "no terminal: try list\n"


@pytest.mark.parametrize(
    ("options", "plain"),
    [
        (Options(), True),
        (Options(ascii=True, cached=False), True),
        (Options(view="city"), False),
        (Options(resume=True), False),
        (Options(group="place"), False),
        (Options(sort="sources"), False),
        (Options(bidi="app"), False),
        (Options(bidi="off"), False),
    ],
)
def test_the_last_first_screen_is_shown_where_the_next_will_be_the_same(
    options: Options, plain: bool
) -> None:
    assert options.plain == plain


BREAKING = """
import sys
from tui.cli import main
from tui.kept.state_file import StateFile

def fault(*_):
    raise RuntimeError("boom")

StateFile.change = fault
sys.exit(main([]))
"""


@pytest.mark.parametrize("keys", [" ", "jq"])
def test_a_fault_in_keeping_marks_or_the_last_place_is_told_in_few_words(keys: str) -> None:
    with Terminal(python("-c", BREAKING)) as terminal:
        terminal.wait_for("q Quit")
        terminal.send("?")
        terminal.wait_for("Letters and signs")
        terminal.send("esc", keys)
        assert terminal.finish() == 70
        assert terminal.restored
        said = terminal.text().strip()
        assert said.startswith("syria-timeline broke off: RuntimeError: boom")
        assert "Traceback" not in said
