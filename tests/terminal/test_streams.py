"""Standard streams that are closed or full: whole data or a sentence, and no talk in data."""

import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.victim import patience
from tests.terminal.pty_harness import Terminal, surroundings
from tui.terminal.streams import accept_all, say, say_past

ROOT = Path(__file__).parent.parent.parent
LOG = "tests/report/hama.yaml"
FULL = Path("/dev/full")
PYTHON = shlex.quote(sys.executable)
NO_SPACE = "syria-timeline: standard output: No space left on device\n"
CLOSED = "syria-timeline: standard output: Bad file descriptor\n"
COMMANDS = [
    f"list {LOG}",
    f"list {LOG} --format json",
    f"show {LOG} golani-message",
    f"stats {LOG}",
    f"sources {LOG}",
    "--help",
    "list --help",
    "--version",
]


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A log of which there is something to say besides its data."""
    log = tmp_path / "faulty.yaml"
    log.write_text("events:\n- {id: a, date: 2024, title: A}\n- {id: b, date: never, title: B}\n")
    return log


def run(words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a shell, for what a shell can do to its streams."""
    return subprocess.run(
        ["/bin/sh", "-c", f"{PYTHON} -m tui {words}"],
        cwd=ROOT,
        env=surroundings(PYTHONPATH=str(ROOT), **changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=patience(),
    )


@pytest.mark.skipif(not FULL.exists(), reason="no such device")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_said_in_a_sentence(command: str) -> None:
    ended = run(f"{command} > /dev/full")
    assert ended.returncode == 2
    assert ended.stderr.endswith(NO_SPACE)
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no such device")
def test_help_that_is_written_at_once_is_no_exception() -> None:
    ended = run("list --help > /dev/full", PYTHONUNBUFFERED="1")
    assert ended.returncode == 2
    assert ended.stderr.endswith(NO_SPACE)


@pytest.mark.parametrize("command", COMMANDS)
def test_so_is_an_output_that_is_closed(command: str) -> None:
    ended = run(f"{command} >&-")
    assert ended.returncode == 2
    assert ended.stderr.endswith(CLOSED)
    assert "Traceback" not in ended.stderr


def test_what_has_nothing_to_write_needs_no_output() -> None:
    assert run(f"check {LOG} >&-").returncode == 0


def test_problems_that_cannot_be_listed_are_not_passed_over(faulty: Path) -> None:
    ended = run(f"check {shlex.quote(str(faulty))} >&-")
    assert ended.returncode == 2
    assert ended.stderr.endswith(CLOSED)


@pytest.mark.parametrize("to", ["2>&-", "2> /dev/full"])
def test_talk_that_has_no_place_is_lost_and_the_data_is_whole(to: str, faulty: Path) -> None:
    words = f"list {shlex.quote(str(faulty))} --format json"
    told = run(words)
    assert "1 problem" in told.stderr
    ended = run(f"{words} {to}")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout) == json.loads(told.stdout)


@pytest.mark.parametrize("to", [">&- 2>&-", ">&- 2>&- <&-", "> /dev/full 2> /dev/full"])
def test_where_nothing_can_be_said_the_exit_code_says_it(to: str) -> None:
    assert run(f"list {LOG} {to}").returncode == 2
    assert run(f"list {LOG} --limit none {to}").returncode == 2
    assert run(f"nowhere.yaml {to}").returncode == 2


def test_the_app_needs_no_output() -> None:
    command = ["/bin/sh", "-c", f"exec {PYTHON} -m tui >&-"]
    with Terminal(command, env=surroundings(PYTHONPATH=str(ROOT))) as terminal:
        terminal.wait_for("The fall of Hama")
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_the_app_opens_what_is_piped_and_has_its_keys_from_the_terminal() -> None:
    command = [
        "/bin/sh",
        "-c",
        f"printf 'date,title\\n2024,Piped\\n' | {PYTHON} -m tui - --where Piped",
    ]
    with Terminal(command, env=surroundings(PYTHONPATH=str(ROOT))) as terminal:
        terminal.wait_for("1 of 1 events")
        terminal.send("?")
        terminal.wait_for("Letters and signs")
        terminal.send("esc", "q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_a_file_that_is_opened_takes_no_number_of_a_stream(tmp_path: Path) -> None:
    code = (
        "from tui.terminal.streams import stand_in; stand_in()\n"
        f"import os; file = os.open({str(tmp_path)!r}, os.O_RDONLY)\n"
        "import sys; sys.exit(file < 3 or sys.stdout is None or sys.stderr is None)"
    )
    script = tmp_path / "script.py"
    script.write_text(code)
    words = f"{PYTHON} {shlex.quote(str(script))} <&- >&- 2>&-"
    env = surroundings(PYTHONPATH=str(ROOT))
    assert subprocess.run(["/bin/sh", "-c", words], env=env, check=False).returncode == 0


def test_what_cannot_be_encoded_becomes_its_likeness() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="latin-1")
    accept_all(stream, ascii_only=False)
    stream.write("é “Hama”")
    accept_all(stream, ascii_only=True)
    stream.write(" é")
    stream.flush()
    assert raw.getvalue() == b'\xe9 "Hama" e'


def test_a_stream_without_an_encoding_stays_as_it_is() -> None:
    stream = io.StringIO()
    accept_all(stream, ascii_only=True)
    stream.write("é")
    assert stream.getvalue() == "é"


def test_talk_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("something")
    say("quoted \x1b[31m")
    assert capsys.readouterr() == ("", "something\nquoted \u241b[31m\n")


def test_talk_goes_past_the_buffer_of_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    say_past("1 came, حماة")
    assert capfd.readouterr().err == "1 came, حماة\n"


@pytest.mark.skipif(not FULL.exists(), reason="no such device")
def test_talk_is_lost_once_and_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    with FULL.open("w") as full:
        monkeypatch.setattr(sys, "stderr", full)
        say("something")
        say("more")
