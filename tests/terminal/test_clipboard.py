import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.hostile.victim import patience
from tests.hostile_cases import opened
from tui.log.text import clean
from tui.report.cite.cite import FORMS, cite
from tui.report.cite.facts import Subject
from tui.terminal import clipboard
from tui.terminal.clipboard import LARGEST, ClipboardError, copy, taken, tools

OSC_52 = "by OSC 52: your terminal must allow it"
TMUX = "with tmux: your terminal must allow it"


@pytest.fixture(autouse=True)
def _all_the_time_that_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no tool be given up while the machine is busy."""
    monkeypatch.setattr(clipboard, "PATIENCE", patience())


class Programs:
    """A folder of programs, each of which keeps what it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = f"{folder}{os.pathsep}{os.environ['PATH']}"

    def __call__(self, name: str, code: int = 0) -> Path:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "$@" > {path}.args\ncat > {path}.in\nexit {code}\n')
        path.chmod(0o755)
        return path


@pytest.fixture
def folder(tmp_path):
    return Programs(tmp_path)


def said_by(text, environ, run=None):
    asked: list[str] = []
    return copy(text, asked.append, environ, run), asked


def test_without_anything_else_the_terminal_is_asked():
    assert said_by("a\nb", {"PATH": "/nowhere"}) == (OSC_52, ["a\nb"])


def test_within_tmux_tmux_is(folder):
    tmux = folder("tmux")
    environ = {"PATH": folder.path, "TMUX": "/tmp/tmux-0/default,1,0", "SSH_TTY": "/dev/pts/1"}
    assert said_by("« $(id) `id` »", environ) == (TMUX, [])
    assert tmux.with_suffix(".args").read_text() == "load-buffer -w -\n"
    assert tmux.with_suffix(".in").read_text() == "« $(id) `id` »"


def test_a_tmux_that_cannot_leaves_it_to_the_terminal(folder):
    folder("tmux", code=1)
    assert said_by("a", {"PATH": folder.path, "TMUX": "x"}) == (OSC_52, ["a"])


@pytest.mark.parametrize(
    ("environ", "platform", "name"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", "wl-copy"),
        ({"DISPLAY": ":0"}, "linux", "xclip"),
        ({}, "darwin", "pbcopy"),
    ],
)
def test_the_clipboard_of_this_machine(folder, environ, platform, name):
    folder(name)
    environ = {"PATH": folder.path, **environ}
    (tool,) = tools(environ, platform)
    assert tool.name == Path(tool.command[0]).name == name
    # Over SSH it would be the clipboard of the machine that nobody sits at.
    assert tools({**environ, "SSH_CONNECTION": "1 2 3 4"}, platform) == []


def test_what_is_not_installed_is_not_used(folder):
    environ = {"PATH": "/nowhere", "TMUX": "x", "DISPLAY": ":0"}
    assert tools(environ, "linux") == []


def test_tmux_and_the_desktop_both_get_it(folder):
    folder("tmux")
    folder("xclip")
    environ = {"PATH": folder.path, "TMUX": "x", "DISPLAY": ":0"}
    said, asked = said_by("a", environ, lambda *call: True)
    assert (said, asked) == ("with tmux and xclip", [])


def test_a_tool_that_hangs_is_given_up(monkeypatch):
    def run(*_args, **_options):
        raise subprocess.TimeoutExpired("xclip", 2)

    monkeypatch.setattr(subprocess, "run", run)
    assert not taken(("xclip",), b"a", {})


def test_a_tool_that_vanished():
    assert not taken(("/nowhere/xclip",), b"a", {})


def test_too_much_is_not_written():
    asked: list[str] = []
    ran: list[object] = []

    def run(*call: object) -> bool:
        ran.append(call)
        return False

    environ = {"PATH": os.environ["PATH"]}
    with pytest.raises(ClipboardError, match="75,001 bytes are too many to copy, 75,000 would do"):
        copy("a" * (LARGEST + 1), asked.append, environ, run)
    assert asked == ran == []
    assert said_by("a" * LARGEST, {"PATH": "/nowhere"})[0] == OSC_52


def test_no_control_character_gets_there():
    assert said_by("a\x1b]52;c;eA==\x07\x9b\u202eb\td", {})[1] == ["a␛]52;c;eA==␇\ufffd\ufffdb\td"]


def test_a_hostile_quote_is_one_harmless_line():
    reading = opened("10_term_in_quote")
    event = reading.log.events[0]
    for form in FORMS:
        _, (text,) = said_by(cite(Subject(reading.log, event, event.quotes[0]), form), {})
        assert "\x1b" not in text
        assert text == clean(text)
    assert "\n" not in cite(Subject(reading.log, event, event.quotes[0]))


@pytest.mark.skipif(not shutil.which("tmux"), reason="no tmux")
def test_a_real_tmux_takes_it(tmp_path, monkeypatch):
    monkeypatch.setenv("TMUX_TMPDIR", str(tmp_path))
    monkeypatch.delenv("TMUX", raising=False)
    socket = ("tmux", "-L", "copying")
    try:
        subprocess.run([*socket, "-f", "/dev/null", "new-session", "-d", "cat"], check=True)
    except subprocess.CalledProcessError:
        pytest.skip("tmux does not start here")
    try:
        where = subprocess.run(
            [*socket, "display-message", "-p", "#{socket_path},#{pid},0"],
            capture_output=True,
            check=True,
        )
        environ = {"PATH": os.environ["PATH"], "TMUX": where.stdout.decode().strip()}
        monkeypatch.setattr(clipboard, "_local", lambda *_: [])
        assert said_by("«حماة»\nHama", environ) == (TMUX, [])
        shown = subprocess.run([*socket, "show-buffer"], capture_output=True, check=True)
        assert shown.stdout.decode() == "«حماة»\nHama"
    finally:
        subprocess.run([*socket, "kill-server"], check=False)
