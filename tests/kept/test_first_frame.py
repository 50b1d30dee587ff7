"""The first screen of last time: when it is shown, when it is passed over, and what it leaves."""

import os
import re
import signal
import stat
from pathlib import Path

import pytest

from tests.terminal.emulator import Screen, Stream, looks
from tests.terminal.pty_harness import Terminal, python, surroundings
from tui.kept.first_frame import MOST, FirstFrame, screens_folder

SCREEN = "\x1b[1;38;5;7mHama\x1b[0m · حماة\u200e\r\n“fell”"
SAMPLE = "The fall of Hama"


@pytest.fixture
def size(monkeypatch):
    """A terminal of 80 by 24, or of what is put here."""
    found = [os.terminal_size((80, 24))]
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: found[-1])
    return found


@pytest.fixture
def environ(tmp_path):
    return {"XDG_CACHE_HOME": str(tmp_path / "cache"), "TERM": "xterm"}


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log.yaml"
    path.write_text("events: []")
    return path


@pytest.fixture
def kept(log, environ, size):
    """Keeps the screen; where it lies."""
    FirstFrame(log, environ).keep(SCREEN)
    (path,) = Path(screens_folder(environ)).iterdir()
    return path


def shown(frame, capfd):
    """What was shown, "" when nothing was and nothing needs to be restored."""
    taken = []
    was_shown = frame.show(lambda: taken.append(True))
    said = capfd.readouterr().err
    assert was_shown == bool(taken) == bool(said)
    return said


def test_what_was_kept_is_shown_again_for_its_owner_alone(log, environ, kept, capfd):
    assert shown(FirstFrame(log, environ), capfd) == "\x1b[?1049h\x1b[?25l\x1b[H" + SCREEN
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_nothing_is_shown_of_a_log_that_was_not_opened_before(log, environ, size, capfd):
    assert shown(FirstFrame(log, environ), capfd) == ""


def test_nor_of_one_that_was_changed(log, environ, kept, capfd):
    log.write_text("events: [] # more")
    assert shown(FirstFrame(log, environ), capfd) == ""


def test_nor_in_a_terminal_of_another_size_or_kind(log, environ, kept, size, capfd):
    assert shown(FirstFrame(log, environ | {"TERM": "linux"}), capfd) == ""
    assert shown(FirstFrame(log, environ, "ascii True"), capfd) == ""
    size.append(os.terminal_size((81, 24)))
    assert shown(FirstFrame(log, environ), capfd) == ""


def test_nor_where_the_size_cannot_be_told(log, environ, kept, monkeypatch, capfd):
    def unknown(_descriptor):
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", unknown)
    frame = FirstFrame(log, environ)
    frame.keep(SCREEN)
    assert shown(frame, capfd) == ""


def test_one_that_holds_no_longer_is_dropped(log, environ, kept, capfd):
    frame = FirstFrame(log, environ)
    frame.drop()
    frame.drop()  # there is none by now
    assert shown(frame, capfd) == ""


def test_nothing_is_kept_when_log_or_window_changed_meanwhile(log, environ, size):
    frame = FirstFrame(log, environ)
    log.write_text("events: [] # more")
    frame.keep(SCREEN)
    frame = FirstFrame(log, environ)
    size.append(os.terminal_size((81, 24)))
    frame.keep(SCREEN)
    assert not Path(screens_folder(environ)).exists()


DOUBTFUL = [
    "\x1b[2J",
    "\x1b]52;c;AA\x07",
    "\x1b]0;title\x1b\\",
    "\x1b[6n",
    "\x1b[4:3m",
    "\x9b2J",
    "\x07",
    "a\nb",
    "a\tb",
    "\u202eb",
]


@pytest.mark.parametrize("doubtful", [each.encode() for each in DOUBTFUL] + [b"\xff"], ids=repr)
def test_what_a_terminal_would_obey_is_passed_over(log, environ, kept, doubtful, capfd):
    kept.write_bytes(kept.read_bytes() + doubtful)
    assert shown(FirstFrame(log, environ), capfd) == ""


@pytest.mark.parametrize("doubtful", [*DOUBTFUL, "\ud800"], ids=repr)
def test_nor_is_it_kept(log, environ, size, doubtful):
    FirstFrame(log, environ).keep(SCREEN + doubtful)
    assert not Path(screens_folder(environ)).exists()


def test_links_are_left_out(log, environ, size, capfd):
    link = "\x1b]8;id=1;https://example.org/\x1b\\here\x1b]8;;\x1b\\"
    FirstFrame(log, environ).keep(link)
    assert shown(FirstFrame(log, environ), capfd).endswith("\x1b[Hhere")


def test_a_file_or_folder_that_others_may_write_to_is_not_used(log, environ, kept, capfd):
    for path, mode in ((kept, 0o622), (kept.parent, 0o777)):
        before = path.stat().st_mode
        path.chmod(mode)
        assert shown(FirstFrame(log, environ), capfd) == ""
        path.chmod(before)
    assert shown(FirstFrame(log, environ), capfd)


def test_nor_one_that_is_somebody_else_s(log, environ, kept, monkeypatch, capfd):
    monkeypatch.setattr("tui.kept.private_files.os.geteuid", lambda: kept.stat().st_uid + 1)
    before = kept.stat().st_mtime_ns
    frame = FirstFrame(log, environ)
    frame.keep(SCREEN)
    assert shown(frame, capfd) == ""
    assert kept.stat().st_mtime_ns == before


def test_the_oldest_screens_are_dropped_and_nothing_else(log, environ, kept):
    others = [kept.parent / name for name in ("README", "0123456", "01234567.bak")]
    screens = [kept.parent / f"{number:08x}" for number in range(MOST + 3)]
    for age, path in enumerate([*others, *screens]):
        path.touch()
        os.utime(path, (age, age))
    (in_place := kept.parent / "ffffffff").mkdir()
    os.utime(in_place, (0, 0))
    FirstFrame(log, environ).keep(SCREEN)
    left = set(kept.parent.iterdir())
    assert left == {kept, in_place, *others, *screens[-MOST + 1 :]}


# In a terminal.


@pytest.fixture
def env(tmp_path):
    """Surroundings in which the sample has been opened once."""
    found = surroundings(XDG_CACHE_HOME=str(tmp_path))
    with Terminal(python("-m", "tui"), env=found) as terminal:
        terminal.wait_for(SAMPLE)
        terminal.wait(
            lambda: list(Path(screens_folder(found)).glob("????????")), "a screen to be kept"
        )
        terminal.send("q")
        assert terminal.finish() == 0
    return found


TEXTUAL = b"\x1b[?1004h"
"""What Textual writes when it starts, and nobody else."""


def drawn(data):
    """What a screen that was empty shows after this."""
    screen = Screen(120, 36)
    Stream(screen).feed(data.decode(errors="ignore"))
    return looks(screen)


def test_the_second_start_shows_the_log_before_textual_and_textual_changes_no_cell(env):
    with Terminal(python("-m", "tui"), env=env) as terminal:
        terminal.wait(lambda: TEXTUAL in terminal.raw, "Textual")
        frame, _ = terminal.raw.split(TEXTUAL)
        assert SAMPLE in re.sub(r"\x1b\[[\d;]*m", "", frame.decode())
        kept = drawn(frame)
        # All is drawn anew, as Textual has it and not as it was kept.
        size = len(terminal.raw)
        terminal.send(b"\x0c")
        terminal.wait(lambda: drawn(terminal.raw[size:]) == kept, "the same screen")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored
        assert terminal.raw.count(b"\x1b[?1049h") == terminal.raw.count(b"\x1b[?1049l") == 1


BREAKING = """
import os, sys, time
from tui.app import app
from tui.app.output import driver as safe_driver
from tui.cli import main

def fault(_self):
    os.write(2, b"WAITING")
    {fault}

{place} = fault
sys.exit(main([]))
"""
PLACES = ["app.TimelineApp.run", "safe_driver.SafeDriver.start_application_mode"]


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_before_the_app_has_the_screen_leaves_the_terminal_as_it_was(env, place):
    program = BREAKING.format(place=place, fault="raise RuntimeError('no start')")
    with Terminal(python("-c", program), env=env) as terminal:
        assert terminal.finish() == 70
        assert b"\x1b[?1049h" in terminal.raw
        assert terminal.restored
        assert "no start" in terminal.text()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGQUIT, 131)]
)
def test_so_does_a_signal(env, place, number, code):
    program = BREAKING.format(place=place, fault="time.sleep(60)")
    with Terminal(python("-c", program), env=env) as terminal:
        terminal.wait_for("WAITING")
        terminal.signal(number)
        assert terminal.finish() == code
        assert b"\x1b[?1049h" in terminal.raw
        assert terminal.restored


@pytest.mark.parametrize(("key", "code"), [(b"\x03", 130), (b"\x1c", 131)], ids=["c", "backslash"])
def test_so_do_the_keys_that_send_one_while_it_starts(env, key, code):
    program = BREAKING.format(place=PLACES[0], fault="time.sleep(60)")
    with Terminal(python("-c", program), env=env) as terminal:
        terminal.wait_for("WAITING")
        terminal.send(key)
        assert terminal.finish() == code
        assert terminal.restored


def test_suspending_waits_for_the_app(env):
    program = BREAKING.format(place=PLACES[0], fault="time.sleep(60)")
    with Terminal(python("-c", program), env=env) as terminal:
        terminal.wait_for("WAITING")
        terminal.send("ctrl+z", b"\x03")  # a process that has stopped would not end
        assert terminal.finish() == 130
        assert terminal.restored


def test_it_suspends_when_it_is_there(env):
    with Terminal(python("-m", "tui"), env=env) as terminal:
        terminal.wait_for(SAMPLE)
        terminal.send("ctrl+z")
        terminal.wait_stopped()
        terminal.wait(lambda: terminal.restored, "the shell's terminal")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(SAMPLE)
        terminal.send("q")
        assert terminal.finish() == 0
