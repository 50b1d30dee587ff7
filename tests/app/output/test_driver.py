"""Driver, filters and guard under a small app in a pseudo-terminal, with every fault there is."""

import os
import re
import shlex
import shutil
import signal
import subprocess

import pytest

from tests.terminal.pty_harness import Terminal, python, surroundings
from tui.terminal.guard import ENDING

APP = python("-m", "tests.terminal.faulty_app")


def test_it_leaves_the_terminal_as_it_was():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        assert not terminal.restored
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


@pytest.mark.parametrize("number", ENDING)
def test_signals(number):
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        terminal.signal(number)
        assert terminal.finish() == 128 + number
        assert terminal.restored
        assert "Traceback" not in terminal.text()


def test_a_loop_that_hangs_is_ended_and_the_terminal_restored():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        terminal.send("h")
        terminal.wait_for("HANGING")
        terminal.signal(signal.SIGTERM)
        assert terminal.finish() == 143
        assert terminal.restored


def test_a_crash_says_little_and_nothing_a_terminal_obeys():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        terminal.send("x")
        assert terminal.finish() == 70
        assert terminal.restored
        said = terminal.text().strip()
        assert said.startswith("syria-timeline broke off: RuntimeError: boom ␛]52;c;UFdORUQ=␇")
        assert "do not show" not in said
        assert "Details, for you alone: /" in said
        assert said.endswith("/syria-timeline/last-fault.txt")
        assert "Traceback" not in said
        assert b"\x1b]52" not in terminal.raw
        assert "\x9b".encode() not in terminal.raw


def test_a_dropped_line_ends_it():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        terminal.hang_up()
        assert terminal.finish() == 129


def test_bad_bytes_and_malformed_reports_are_survived():
    reports = [
        b"\xff\xfe\xc3(",  # no UTF-8
        b"\x1b[99999999999u",  # a key beyond what chr() can make
        b"\x1b[1114112;1u",
        b"\x1b[55296u",  # a surrogate
        b"\x1b[48;0;0;0;0t\x1b[<0;1;1M",  # no size, no pixels, and a mouse in it
        b"\x1b[?2048;9$y",
    ]
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        for report in reports:
            terminal.send(report)
        terminal.send(b"\x1b[48;30;90;600;900t")
        terminal.wait_for("READY 90x30")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_suspended_and_resumed():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY")
        terminal.send("z")
        terminal.wait_stopped()
        terminal.wait(lambda: terminal.restored, "the shell's terminal")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("READY")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_stopped_from_elsewhere_and_continued():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY 120x36")  # its first size is dealt with
        terminal.signal(signal.SIGSTOP)
        terminal.wait_stopped()
        terminal.screen.reset()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("READY")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
def test_a_suspended_job_can_be_killed(tmp_path):
    os.mkfifo(tmp_path / "output")
    output = os.open(tmp_path / "output", os.O_RDONLY | os.O_NONBLOCK)
    with Terminal(["bash", "--norc", "-i"], env=surroundings(PS1="$ ")) as terminal:
        terminal.wait_for("$")
        terminal.send(f"{shlex.join(APP)} > {tmp_path}/output\r")
        terminal.wait_for("READY")
        terminal.send("z")
        terminal.wait_for("Stopped")
        terminal.send("kill %1\r")
        terminal.wait(lambda: ended(output), "the end of the job")
    os.close(output)


def ended(pipe):
    """Whether nobody writes to the pipe any more."""
    try:
        return os.read(pipe, 1) == b""
    except BlockingIOError:
        return False


def test_a_new_size_is_followed():
    with Terminal(APP) as terminal:
        terminal.wait_for("READY 120x36")
        terminal.resize(90, 30)
        terminal.wait_for("READY 90x30")
        terminal.send("q")
        assert terminal.finish() == 0


def test_the_size_is_that_of_the_screen_though_output_is_piped():
    with Terminal(APP, size=(101, 31), streams={"stdout": subprocess.DEVNULL}) as terminal:
        terminal.wait_for("READY 101x31")
        terminal.send("q")
        assert terminal.finish() == 0


def test_variables_do_not_steer_it():
    env = surroundings(
        COLUMNS="7", LINES="3", ESCDELAY="60000", TEXTUAL_DRIVER="evil:Driver", TEXTUAL_PRESS="x"
    )
    with Terminal(APP, env=env) as terminal:
        terminal.wait_for("READY 120x36")
        terminal.send("q")
        assert terminal.finish() == 0


HOSTILE = r"A\x1b]52;c;AA\x07 \x9b2J \x0e \x08\x08 \x7f \u202eB \u2028 \ud800 C"


def test_control_characters_do_not_come_out():
    with Terminal([*APP, HOSTILE]) as terminal:
        terminal.wait_for("READY")
        terminal.send("q")
        terminal.finish()
        for forbidden in ("\x1b]52", "\x9b", "\x0e", "\x08", "\x7f", "\u202e", "\u2028"):
            assert forbidden.encode() not in terminal.raw
        assert b"]52;c;AA" in terminal.raw


def test_no_colour_is_no_colour():
    with Terminal(APP, env=surroundings(NO_COLOR="1")) as terminal:
        terminal.wait_for("READY")
        terminal.send("q")
        terminal.finish()
        parameters = re.findall(rb"\x1b\[([\d;]*)m", terminal.raw)
        assert {each for one in parameters for each in one.split(b";")} <= set(
            b"0 1 2 3 4 7".split()
        )


def test_ascii_is_ascii():
    with Terminal([*APP, "حماة · “Hama”", "--ascii"]) as terminal:
        terminal.wait_for('???? . "Hama"')
        terminal.send("q")
        terminal.finish()
        assert terminal.raw.isascii()


@pytest.mark.parametrize("stream", ["stdin", "stderr"])
def test_without_a_terminal_it_says_what_to_do(stream):
    with Terminal(APP, streams={stream: subprocess.DEVNULL}) as terminal:
        assert terminal.finish() == 2
        assert ("syria-timeline list" in terminal.text()) is (stream == "stdin")
