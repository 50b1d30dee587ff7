import io
import sys

import pytest

from tui.terminal.environment import fills_ground, over_ssh, require_terminal, scrub, wants_ascii


class FakeTerminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr(sys, "__stdin__", FakeTerminal())
    monkeypatch.setattr(sys, "__stderr__", FakeTerminal())
    monkeypatch.setenv("TERM", "xterm")


def test_scrub_drops_what_steers_textual_and_nothing_else():
    environ = {
        "TEXTUAL": "devtools",
        "TEXTUAL_DRIVER": "evil:Driver",
        "TEXTUAL_LOG": "/tmp/log",
        "COLUMNS": "7",
        "LINES": "3",
        "ESCDELAY": "60000",
        "TERM": "xterm",
        "NO_COLOR": "1",
        "EDITOR": "vi",
    }
    scrub(environ)
    assert environ == {"TERM": "xterm", "NO_COLOR": "1", "EDITOR": "vi"}
    environ["NO_COLOR"] = ""
    scrub(environ)
    assert environ == {"TERM": "xterm", "EDITOR": "vi"}


def test_a_terminal_on_both_ends_will_do(terminal):
    assert require_terminal() is None


@pytest.mark.parametrize("stream", ["__stdin__", "__stderr__"])
@pytest.mark.parametrize("instead", [None, io.StringIO()])
def test_without_a_terminal_one_line_names_list(terminal, monkeypatch, stream, instead):
    monkeypatch.setattr(sys, stream, instead)
    reason = require_terminal()
    assert reason
    assert "syria-timeline list" in reason
    assert "\n" not in reason


@pytest.mark.parametrize("term", ["dumb", "", "unknown", None])
def test_a_terminal_that_cannot_move_its_cursor_will_not_do(terminal, monkeypatch, term):
    monkeypatch.delenv("TERM")
    if term is not None:
        monkeypatch.setenv("TERM", term)
    reason = require_terminal()
    assert reason
    assert (f"TERM={term}" if term else "TERM is not set") in reason
    assert "syria-timeline list" in reason


@pytest.mark.parametrize(
    ("environ", "ascii_only"),
    [
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "ca_ES.UTF-8@valencia"}, False),
        ({"LANG": "en_US.ISO-8859-1"}, True),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, True),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C.ISO-8859-1"}, True),
        ({"LANG": "en_US.ISO-8859-1", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "en_US.ISO-8859-1", "LC_CTYPE": "C.UTF-8", "LC_ALL": ""}, False),
        ({"LANG": "C.UTF-8", "TERM": "linux"}, False),
    ],
)
def test_the_first_locale_that_is_set_decides(environ, ascii_only):
    assert wants_ascii(environ) is ascii_only


@pytest.mark.parametrize(("codeset", "ascii_only"), [("UTF-8", False), ("ANSI_X3.4-1968", True)])
@pytest.mark.parametrize("environ", [{}, {"LANG": "en_US"}, {"LC_ALL": "C"}])
def test_a_locale_without_a_codeset_is_looked_up(monkeypatch, environ, codeset, ascii_only):
    monkeypatch.setattr("locale.nl_langinfo", lambda _: codeset)
    assert wants_ascii(environ) is ascii_only


def test_over_ssh():
    assert over_ssh({"SSH_TTY": "/dev/pts/3"})
    assert over_ssh({"SSH_CONNECTION": "::1 1 ::1 22"})
    assert not over_ssh({"SSH_AUTH_SOCK": "/tmp/agent", "SSH_TTY": ""})


@pytest.mark.parametrize(
    ("term", "fills"),
    [
        ("xterm-256color", True),
        ("tmux-256color", True),
        ("screen-256color", False),
        ("vt220", False),
    ],
)
def test_a_few_terminals_do_not_keep_the_ground_of_erased_cells(term: str, fills: bool) -> None:
    assert fills_ground({"TERM": term}) == fills
