"""What a guest's process may do: look, and nothing else; tried on the program, and over SSH."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shlex import quote

import pytest

from tests.hostile.victim import Victim, children_of
from tests.terminal.pty_harness import Terminal
from tui.app.keys import FOR_GUESTS_NOT, KEYS, LOCAL_KEYS, Keyboard, _character
from tui.app.screens.palette.commands import key_commands, other_commands
from tui.kept.theme import THEMES
from tui.report.cite.cite import FORMS
from tui.terminal.kiosk import KioskError, drop_environment, try_reading

ROOT = Path(__file__).parents[2]
SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")
STEERING = {
    "TEXTUAL_LOG": "log",
    "TEXTUAL_DRIVER": "tests:Nothing",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_DEVTOOLS_HOST": "127.0.0.1",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_SCREENSHOT": "1",
    "DISPLAY": ":0",
    "TMUX": "/tmp/none,1,1",
    "BROWSER": "touch browser",
    "EDITOR": "touch edited",
    "VISUAL": "touch edited",
}
PRESSED = {
    "escape": b"\x1b",
    "space": b" ",
    "tab": b"\t",
    "enter": b"\r",
    "shift+tab": b"\x1b[Z",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "f1": b"\x1bOP",
    "delete": b"\x1b[3~",
}
REFUSED = """
from tui.terminal.kiosk import shut_in
shut_in()
import os, socket, subprocess, sqlite3, tempfile
from pathlib import Path
tries = [
    lambda: open("new", "w"), lambda: Path("new").write_text("x"), lambda: os.open("new", 65),
    lambda: subprocess.run(["true"]), lambda: os.system("true"), lambda: os.fork(),
    lambda: socket.create_connection(("127.0.0.1", 9)), lambda: sqlite3.connect("new"),
    lambda: os.mkdir("new"), lambda: tempfile.mkstemp(), lambda: os.remove("new"),
]
for number, each in enumerate(tries):
    try:
        each()
    except OSError:
        continue
    print("allowed", number)
print(Path("/etc/passwd").exists(), sqlite3.connect(":memory:").execute("select 1").fetchone())
"""


def test_of_the_environment_nothing_is_left_but_terminal_and_language() -> None:
    kept = {"TERM": "xterm", "LC_ALL": "C", "LANG": "C", "SSH_CONNECTION": "x"}
    environ = kept | STEERING | {"HOME": "/x", "PATH": "/bin", "XDG_CACHE_HOME": "/x"}
    drop_environment(environ)
    assert environ == kept


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("TZ", "Asia/Damascus", True),
        ("TZ", "<+03>-3", True),
        ("TZ", ":/tmp/pipe", False),
        ("TZ", "../../tmp/pipe", False),
        ("NO_COLOR", "", True),
        ("LC_ALL", "ar_SY.UTF-8", True),
        ("LC_ALL", "../../../tmp/mine", False),
        ("LC_ALL", "a/../../tmp/mine", False),
        ("LANGUAGE", "ar:en", True),
        ("TERM", "xterm\x1b[2J", False),
        ("TERM", "xterm\n", False),
        ("SSH_CONNECTION", "::1 50000 fe80::1%eth0 22", True),
        ("SSH_AUTH_SOCK", "/tmp/agent", False),
    ],
)
def test_of_what_is_left_nothing_leads_to_a_file(name: str, value: str, kept: bool) -> None:
    environ = {name: value}
    drop_environment(environ)
    assert (name in environ) is kept


def test_writing_starting_and_connecting_are_refused(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REFUSED],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("True (1,)\n", "")
    assert not [*tmp_path.iterdir()]


def test_a_log_that_takes_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ValueError

    def take_memory() -> None:
        bytearray(1 << 40)

    def take_time() -> None:
        end = time.process_time() + 20  # so that a limit that is none fails, and does not hang
        while time.process_time() < end:
            pass

    try_reading(fail)  # said better by who reads next
    with pytest.raises(KioskError, match="time or memory"):
        try_reading(take_memory)
    monkeypatch.setattr("tui.terminal.kiosk.READING", 1)
    with pytest.raises(KioskError, match="time or memory"):
        try_reading(take_time)


def test_what_is_not_for_guests_is_no_key_of_theirs() -> None:
    theirs = Keyboard({}, guest=True)
    assert {key.id for key in KEYS} - {key.id for key in theirs.rows} == FOR_GUESTS_NOT - {"edit"}
    shown = {key.id for keys in theirs.grouped().values() for key in keys}
    assert not shown & FOR_GUESTS_NOT
    assert all(theirs.keymap[name] == "unbound" for name in FOR_GUESTS_NOT)


def typed(name: str) -> bytes:
    """What a terminal sends for a key, by Textual's name of it."""
    if name in PRESSED:
        return PRESSED[name]
    if name.startswith("ctrl+"):
        return bytes([ord(name[-1]) & 0x1F])
    return _character(name).encode()


def titles() -> list[str]:
    """All that the palette offers anybody, but for what leaves."""
    forms = {str(form): name for form, name in FORMS.items()}
    others = other_commands(forms, {each: each.capitalize() for each in THEMES}, _nothing)
    found = [each.title for each in (*key_commands(Keyboard(), _nothing), *others)]
    return [each for each in found if each != "Quit"]


def _nothing(_action: str) -> Callable[[], None]:
    return lambda: None


def opens(victim: Victim) -> None:
    assert victim.wait_for(rb"\x1b\[\?2026l(?s:.*)") is not None, victim.output
    victim.settle(0.2)


def held(victim: Victim) -> tuple[int, list[str], list[str]]:
    """Children of the program, its sockets, and the files of its home and folder."""
    files = [str(each.readlink()) for each in Path(f"/proc/{victim.pid}/fd").iterdir()]
    sockets = sorted(each for each in files if each.startswith("socket:"))
    return (
        len(children_of(victim.pid)),
        sockets,
        sorted(str(each) for each in victim.home.rglob("*")),
    )


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc of Linux")
def test_no_key_and_no_command_makes_a_file_a_child_or_a_socket() -> None:
    with Victim(["--kiosk", str(ROOT / "events.yaml")], STEERING) as victim:
        opens(victim)
        before = held(victim)
        for name in sorted({name for key in (*KEYS, *LOCAL_KEYS) for name in key.names.split(",")}):
            if name not in ("q", "ctrl+c"):
                victim.type(typed(name))
                victim.settle(0.01)
                victim.type(b"\x1b")
                victim.settle(0.02)
        for title in titles():
            victim.type(b"\x1b:\x1b[200~" + title.encode() + b"\x1b[201~")
            victim.settle(0.02)
            victim.type(b"\r")
            victim.settle(0.02)
            victim.type(b"\x1b")
            victim.settle(0.02)
        victim.settle(1)  # a busy machine is behind
        assert victim.alive, victim.output
        assert held(victim) == before
        assert before[0] == 0
        assert before[2] == []
        assert victim.leave() == 0
        assert not [*victim.home.rglob("*")]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[list[str]]:
    """An SSH server whose only key opens the kiosk; yields the client's command."""
    if SSHD is None or shutil.which("ssh") is None:
        pytest.skip("there is no sshd")
    tmp_path.chmod(0o700)
    for name in ("host", "guest"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)]
        subprocess.run(command, check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "conf").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {tmp_path}/host\nPidFile none\n"
        f"AuthorizedKeysFile {tmp_path}/keys\nStrictModes no\nPasswordAuthentication no\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    process = subprocess.Popen([SSHD, "-D", "-e", "-f", f"{tmp_path}/conf"], stderr=subprocess.PIPE)
    try:
        assert process.stderr is not None
        if b"listening" not in process.stderr.readline():
            pytest.skip("sshd does not start here")
        client = client_of(tmp_path, port)
        allow(tmp_path, "echo here")
        tried = subprocess.run(client, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if b"here" not in tried.stdout:
            pytest.skip("sshd has no terminal to give here")
        allow(
            tmp_path,
            f"cd {quote(str(ROOT))} && exec {quote(sys.executable)} -m tui --kiosk events.yaml",
        )
        yield client
    finally:
        process.kill()
        process.communicate()


def allow(folder: Path, command: str) -> None:
    """Let the guest's key do nothing but this."""
    key = (folder / "guest.pub").read_text().strip()
    (folder / "keys").write_text(f'restrict,pty,command="{command}" {key}\n')


def client_of(folder: Path, port: int) -> list[str]:
    options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR")
    asked = [word for each in options for word in ("-o", each)]
    who = f"{pwd.getpwuid(os.geteuid()).pw_name}@127.0.0.1"
    return ["ssh", "-F", "none", "-p", str(port), "-i", f"{folder}/guest", *asked, "-tt", who]


def test_a_guest_over_ssh_has_the_log_and_nothing_else(server: list[str]) -> None:
    with Terminal([*server, "touch /tmp/syria-timeline-PWNED; sh"]) as terminal:
        terminal.wait_for(re.compile("1/101"))
        terminal.send("e", "X", "down")
        terminal.wait_for(re.compile("2/101"))
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored
    assert not Path("/tmp/syria-timeline-PWNED").exists()
