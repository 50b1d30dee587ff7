"""The app itself in a pseudo-terminal: what it writes there, and how it leaves."""

import re
import signal
import subprocess
import unicodedata
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hostile.victim import patience
from tests.terminal.pty_harness import Terminal, python, surroundings

APP = python("-m", "tui")
SAMPLE = "The fall of Hama"
# The app has taken the screen, and it is drawn: by the app, or before it where no cell differs.
TAKEN = b"\x1b[?2004h"
DRAWN = re.compile(rb"\x1b\[(?:0m|\?2026l)")
PROBLEMS = re.compile(r"\d problems? in ")
HOSTILE = sorted((Path(__file__).parents[1] / "hostile").glob("10_term_*.yaml"))
# All that the app has reason to write besides text: positions, cells blanked, colours, modes,
# queries, that for the background among them, the keyboard protocol, links to the web, the shape
# of the mouse pointer.
MEANT = re.compile(
    r"\x1b\[[\d;]*[CGHXm]|\x1bD"
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[>25u|\x1b\[<u"
    r"|\x1b\]8;id=[\d-]+;https?://[!-~]+\x1b\\|\x1b\]8;;\x1b\\"
    r"|\x1b\]22;[a-z-]+\x07|\x1b\]11;\?\x1b\\|\r\n"
)


def not_meant(raw):
    """What is left of an output that a terminal would obey."""
    text = MEANT.sub("", raw.decode())
    return [each for each in text if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]


@contextmanager
def opened(*arguments, shows=SAMPLE, **options):
    with Terminal([*APP, *arguments], **options) as terminal:
        terminal.wait_for(shows)
        yield terminal


def test_it_opens_the_sample_and_follows_the_keys():
    with opened() as terminal:
        terminal.wait_for(re.compile(r"\b(\d+) of \1 events"))
        terminal.wait_for(re.compile(r"\b1/\d+"))
        terminal.send("down")
        terminal.wait_for(re.compile(r"\b2/\d+"))
        before = terminal.text()
        terminal.send("f")
        terminal.wait(lambda: terminal.text() != before, "the filter line")
        terminal.send("Jolani")
        terminal.wait_for(re.compile(r"\b(\d+) of (?!\1)\d+ events"))
        terminal.send("esc")
        terminal.wait_for(re.compile(r"\b(\d+) of \1 events"))
        terminal.send("q")
        assert terminal.finish() == 0
        assert not_meant(terminal.raw) == []


def test_there_are_hostile_logs():
    assert len(HOSTILE) >= 18


@pytest.mark.parametrize("log", HOSTILE, ids=lambda log: log.stem)
def test_hostile_text_does_not_come_out(log):
    with opened(str(log), shows=re.compile(r"(\d) of \1 events")) as terminal:
        terminal.wait_for("“")  # a quote of the first event
        terminal.send("G", "!")
        terminal.wait_for(PROBLEMS)
        terminal.send("esc")
        # Not at once: Esc and a letter together are alt and the letter.
        terminal.wait(lambda: not PROBLEMS.search(terminal.text()), "the list to close")
        terminal.send("q")
        assert terminal.finish() == 0
        assert not_meant(terminal.raw) == []
        assert terminal.restored


def test_q_leaves_the_terminal_as_it_was():
    with opened() as terminal:
        assert not terminal.restored
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_signals_leave_it_so_too(number):
    with opened() as terminal:
        terminal.signal(number)
        assert terminal.finish() == 128 + number
        assert terminal.restored


def test_a_signal_while_a_long_log_is_read(tmp_path):
    log = tmp_path / "long.yaml"
    event = "- {{id: e{0}, date: 2024-12-05, title: Event {0}}}\n"
    log.write_text("title: Long\nevents:\n" + "".join(event.format(i) for i in range(60_000)))
    with opened(str(log), shows="reading long.yaml") as terminal:
        terminal.signal(signal.SIGTERM)
        assert terminal.finish() == 143
        assert terminal.restored


def test_a_signal_after_a_stop_finds_the_terminal_of_the_shell():
    with opened() as terminal:
        terminal.send("ctrl+z")
        terminal.wait_stopped()
        terminal.signal(signal.SIGQUIT)
        terminal.signal(signal.SIGCONT)
        assert terminal.finish() == 131
        assert terminal.restored


def test_a_dropped_line_ends_it():
    with opened() as terminal:
        terminal.hang_up()
        assert terminal.finish() == 129


def test_on_a_terminal_that_takes_nothing_q_ends_it_all_the_same():
    with opened() as terminal:
        terminal.send("Gg" * 100, "q")
        assert terminal.process.wait(patience()) == 0


def test_suspended_it_gives_the_terminal_back_and_repaints_when_resumed():
    with opened() as terminal:
        terminal.send("\x1afg")  # for the shell: no filter is typed with it afterwards
        terminal.wait_stopped()
        terminal.wait(lambda: terminal.restored, "the shell's terminal")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(SAMPLE)
        terminal.wait(lambda: all(terminal.text().splitlines()), "every line")
        assert "Filter g" not in terminal.text()
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


@pytest.mark.parametrize("missing", ["stdin", "stderr"])
def test_without_a_terminal_one_line_names_list(missing):
    with Terminal(APP, streams={missing: subprocess.PIPE}) as terminal:
        assert terminal.finish() == 2
        _, piped = terminal.process.communicate()
        said = piped.decode() if missing == "stderr" else terminal.text().rstrip()
        assert "syria-timeline list" in said
        assert "\n" not in said.rstrip("\n")


@pytest.mark.parametrize("term", ["dumb", None])
def test_nor_on_one_that_cannot_move_its_cursor(term):
    with Terminal(APP, env=surroundings(TERM=term)) as terminal:
        assert terminal.finish() == 2
        assert "syria-timeline list" in terminal.text()
        assert b"\x1b" not in terminal.raw


def test_no_color_is_without_colour():
    with opened(env=surroundings(NO_COLOR="1")) as terminal:
        terminal.send("down")
        terminal.wait_for(re.compile(r"\b2/\d+"))
        terminal.send("q")
        assert terminal.finish() == 0
        styles = re.findall(r"\x1b\[([\d;]*)m", terminal.raw.decode())
        parameters = {each for style in styles for each in style.split(";")}
        # Bold to reverse and their ends; nothing of 30 to 49 and 90 to 107.
        assert parameters <= {"", *map(str, (*range(10), *range(21, 30)))}
        assert {"1", "7"} & parameters


@pytest.mark.parametrize(
    ("arguments", "locale"), [(["--ascii"], "C.UTF-8"), ([], "C.ISO-8859-1"), ([], "C")]
)
def test_ascii_is_ascii(arguments, locale):
    with opened(*arguments, env=surroundings(LC_ALL=locale)) as terminal:
        terminal.wait_for("Timeline")
        terminal.send("down")
        terminal.wait_for(re.compile(r"\b2/\d+"))
        assert terminal.raw.isascii()


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (20, 4), (1, 1)], ids=str)
def test_no_window_is_too_small(size):
    with Terminal(APP, size=size) as terminal:
        terminal.wait(lambda: TAKEN in terminal.raw and DRAWN.search(terminal.raw), "a screen")
        terminal.resize(120, 36)
        terminal.wait_for(SAMPLE)
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored
