"""A screen, and keys that are answered, before Textual is there; what is typed is never lost."""

import re
import signal

import pytest

from tests.terminal.emulator import Screen, Stream, looks
from tests.terminal.pty_harness import Terminal, python, surroundings

SLOW = """
import os, sys
from tui.app import run
from tui.cli import main

load = run.load_app

def waiting():
    os.write(2, b"\\x1b]0;WAITING\\x07")
    while not os.path.exists({go!r}):
        pass
    load()

run.load_app = waiting
sys.exit(main([]))
"""
SLOW_TO_READ = """
import os
from tui.app.first.meanwhile import Meanwhile

begin = Meanwhile.begin

def beginning(self):
    while not os.path.exists({read!r}):
        pass
    begin(self)

Meanwhile.begin = beginning
"""
SLOW_TO_READ += SLOW
TEXTUAL = b"\x1b[?1004h"
"""What Textual writes when it starts, and nobody else."""


@pytest.mark.parametrize("opening", ["first", "later"])
def test_keys_that_move_are_answered_and_others_wait_for_the_app(opening, tmp_path):
    go = tmp_path / "go"
    env = surroundings(XDG_CACHE_HOME=str(tmp_path / opening))
    if opening == "later":
        with Terminal(python("-m", "tui"), env=env) as terminal:
            terminal.wait_for("1/")
            terminal.wait(lambda: list(tmp_path.rglob("screens/????????")), "a screen to be kept")
            terminal.send("q")
            assert terminal.finish() == 0
    with Terminal(python("-c", SLOW.format(go=str(go))), env=env) as terminal:
        terminal.send("j")
        terminal.wait_for(re.compile(r"━ 2/\d"))
        terminal.send("down", "\x1b[6~")
        terminal.wait_for(re.compile(r"━ 2[0-9]/\d"))
        before = terminal.text()
        terminal.send("G2/hama")  # the end, then what only the app can do
        terminal.wait(lambda: terminal.text() != before, "the end of the log")
        assert TEXTUAL not in terminal.raw
        go.touch()
        terminal.wait_for(re.compile(r"Search .*hama"))
        terminal.send("esc")
        terminal.wait_for(re.compile("┏━ 2 Quotes"))


def test_no_screen_is_kept_on_which_other_events_are_marked(tmp_path):
    env = surroundings(XDG_CACHE_HOME=str(tmp_path))
    with Terminal(python("-m", "tui"), env=env) as terminal:
        terminal.wait_for("1/")
        terminal.wait(lambda: list(tmp_path.rglob("screens/????????")), "a screen to be kept")
        terminal.send(" ")
        terminal.wait_for("1 marked")
        terminal.send("q")
        assert terminal.finish() == 0
    assert not list(tmp_path.rglob("screens/????????"))


def drawn(data, columns=120, rows=36):
    """What a screen that was empty shows after this."""
    screen = Screen(columns, rows)
    Stream(screen).feed(data.decode(errors="ignore"))
    return looks(screen)


def test_the_app_goes_on_in_the_same_window(tmp_path):
    go = tmp_path / "go"
    with Terminal(python("-c", SLOW.format(go=str(go)))) as terminal:
        terminal.send(*["down"] * 40)
        terminal.wait_for("━ 41/")
        terminal.wait_for("│   Army pushes insurgents")  # in the pane beside the list
        go.touch()
        terminal.wait(lambda: TEXTUAL in terminal.raw, "Textual")
        before, _ = terminal.raw.split(TEXTUAL)
        size = len(terminal.raw)
        terminal.send("\x0c")  # all is drawn anew
        terminal.wait(lambda: drawn(terminal.raw[size:]) == drawn(before), "the same screen")
        terminal.send("q")
        assert terminal.finish() == 0


@pytest.mark.parametrize("when", ["before the log is there", "before Textual is there"])
def test_another_size_while_it_starts_leaves_nothing_of_the_first(when, tmp_path):
    go, read = tmp_path / "go", tmp_path / "read"
    if when == "before Textual is there":
        read.touch()
    with Terminal(python("-c", SLOW_TO_READ.format(go=str(go), read=str(read)))) as terminal:
        if read.exists():
            terminal.wait_for("━ 1/")
        else:
            terminal.wait_for("reading")
        terminal.resize(90, 30)
        read.touch()
        terminal.send("G")
        go.touch()
        terminal.wait(lambda: TEXTUAL in terminal.raw, "Textual")
        terminal.wait_for(re.compile(r"━ (\d+)/\1 ━"))
        terminal.wait_for("│   UN removes Nusra")  # in the pane below the list
        before, size = looks(terminal.screen), len(terminal.raw)
        terminal.send("\x0c")  # all is drawn anew
        terminal.wait(lambda: drawn(terminal.raw[size:], 90, 30) == before, "the same screen")
        lines = terminal.text().splitlines()
        assert sum("Timeline" in line for line in lines) == 1
        assert sum("101 of 101" in line for line in lines) == 1
        terminal.send("q")
        assert terminal.finish() == 0


@pytest.mark.parametrize(("ends", "code"), [("q", 0), (signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_it_is_left_without_loading_the_app(ends, code, tmp_path):
    with Terminal(python("-c", SLOW.format(go=str(tmp_path / "never")))) as terminal:
        terminal.send("j")
        terminal.wait_for(re.compile(r"━ 2/\d"))
        if isinstance(ends, str):
            terminal.send(ends)
        else:
            terminal.wait(lambda: b"WAITING" in terminal.raw, "the app to be loaded")
            terminal.signal(ends)
        assert terminal.finish() == code
        assert terminal.restored
        assert TEXTUAL not in terminal.raw
        assert b"Traceback" not in terminal.raw
