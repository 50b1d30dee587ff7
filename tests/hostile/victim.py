"""The program in a pseudo-terminal: whatever is typed, is it there still, and what does it cost.

Linux: memory, threads and descriptors are read from /proc.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LOGS = Path(__file__).parent
PATIENCE = 30.0
"""Seconds within which the program has to answer, on a machine that has little else to do."""


_ADDRESS = 2.0
"""Seconds after which a program that draws nothing may be showing an address."""


def patience(most: float = PATIENCE) -> float:
    """Seconds within which it has to answer now: more where many others want the processors."""
    return most * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


FRAME = rb"\x1b\[\?2026l"
"""What each frame ends with."""

GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h")
"""What gives the terminal back: the main screen, and the cursor."""

_QUERIES = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[c": b"\x1b[?62;22c"}
# What the program has reason to write besides text: positions, colours, modes, queries, the
# keyboard protocol, links to the web, copies to the clipboard, the shape of the mouse pointer.
_MEANT = re.compile(
    r"\x1b\[[\d;]*[CGHXmJK]|\x1bD|\x1b\[\?[\d;]+[hl]|\x1b\[\d*[hl]|\x1b\[\?\d+\$p|\x1b\[[<>]\d*u|\x1b\\"
    r"|\x1b\]8;id=[\d-]+;https?://[!-~]+\x1b\\|\x1b\]8;;\x1b\\|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"
    r"|\x1b\]22;[a-z-]+\x07|\x1b\]11;\?\x1b\\|\r\n|\x07"
)
# What has begun and is not ended: the next that is read ends it.
_BEGUN = re.compile(r"\x1b(?:\[[\d;?<>$]*|\][^\x07\x1b]*\x1b?)?\Z")
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Cost(NamedTuple):
    """Resident memory in MB, threads and open files of the program."""

    memory: float
    threads: int
    files: int

    def is_open_as(self, before: Cost) -> bool:
        """Whether no more threads and files are open, but for a reading of the log under way."""
        return self.threads <= before.threads + 2 and self.files <= before.files + 4


class Victim:
    """One run of the program; `words` are its arguments, `before` is called when it has a home."""

    def __init__(
        self,
        words: Sequence[str] = (),
        environ: Mapping[str, str] | None = None,
        size: tuple[int, int] = (120, 36),
        before: Callable[[Victim], object] = lambda _: None,
    ) -> None:
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.home = Path(self._home.name)
        self.code: int | None = None
        self.output = b""  # the last of it
        self._came = 0  # bytes of it in all
        self._tail, self._inside = "", False
        self.obeyed: list[str] = []
        before(self)
        self.pid, self._fd = pty.fork()
        if not self.pid:
            _become([sys.executable, "-m", "tui", *words], self._surroundings(environ or {}), size)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> Victim:
        return self

    def __exit__(self, *_: object) -> None:
        if self.code is None:
            self.signal(signal.SIGKILL)
            self.end()
        os.close(self._fd)
        self._home.cleanup()

    def _surroundings(self, changes: Mapping[str, str]) -> dict[str, str]:
        """An environment in which nothing of the user's is opened or written."""
        names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR")
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(LOGS.parents[1]),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "EDITOR": "true",
            "VISUAL": "true",
            "SSH_CONNECTION": "guest",  # so that no browser is started
            **dict.fromkeys(names, self._home.name),
            **changes,
        }

    def signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of its terminal."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, data: bytes) -> None:
        """Type bytes, reading what comes meanwhile; gives up where it takes none any more."""
        end = time.monotonic() + patience()
        while data and self.alive and time.monotonic() < end:
            self.read(0)
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:
                select.select([], [self._fd], [], 0.05)
            except OSError:
                return

    def type_blindly(self, data: bytes) -> int:
        """Type without reading; how many bytes were taken."""
        try:
            return os.write(self._fd, data)
        except OSError:
            return 0

    def read(self, patience: float) -> bool:
        """Read once, and answer what is asked of a terminal; whether anything came."""
        if not select.select([self._fd], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # the other end is closed
            time.sleep(min(patience, 0.01))
            return False
        for query, answer in _QUERIES.items():
            if query in data:
                self.type_blindly(answer)
        self.output = (self.output + data)[-(1 << 18) :]
        self._came += len(data)
        self._look_at(data)
        return True

    def _look_at(self, data: bytes) -> None:
        """Note what a terminal would obey and the program has no reason to write.

        Outside of its screen the terminal itself echoes what is typed.
        """
        text = self._tail + data.decode(errors="ignore")
        begun = _BEGUN.search(text)
        cut = begun.start() if begun else len(text)
        whole, self._tail = text[:cut], text[cut:]
        for inside, part in self._parts(whole):
            left = _MEANT.sub("", part) if inside else ""
            for at in _OBEYED.finditer(left):
                self.obeyed.append(left[max(0, at.start() - 20) : at.end() + 20])

    def _parts(self, text: str) -> Iterator[tuple[bool, str]]:
        """Yield what was written in the alternate screen, and outside it."""
        for part in re.split(r"(?=\x1b\[\?1049[hl])", text):
            if part.startswith(("\x1b[?1049h", "\x1b[?1049l")):
                self._inside = part[7] == "h"
            yield self._inside, part

    def settle(self, quiet: float = 0.05, most: float = PATIENCE) -> None:
        """Read until nothing comes for `quiet` seconds."""
        end = time.monotonic() + most
        while self.read(quiet) and time.monotonic() < end:
            pass

    def wait_for(self, pattern: bytes, most: float | None = None) -> float | None:
        """Seconds until it writes something, of all it writes from now; None if it does not."""
        start, before = time.monotonic(), self._came
        most = most or patience()
        while not re.search(pattern, self._since(before)):
            if time.monotonic() - start > most or not (self.read(0.02) or self.alive):
                return None
        return time.monotonic() - start

    def _since(self, before: int) -> bytes:
        """What came behind so many bytes, of as much as is kept."""
        return self.output[max(0, len(self.output) - self._came + before) :]

    def opens(self) -> str:
        """Wait until it shows a screen, by the app or before it; what is wrong, if it does not."""
        if self.wait_for(rb"\x1b\[\d+;?\d*H") is None:
            return f"does not open: {self.code}, {self.output[-300:]!r}"
        self.settle(0.2)
        return ""

    def answers(self, columns: int, rows: int) -> float | None:
        """Seconds until it draws itself in another size; None if it does not.

        Not until the end of a frame: a broken report may have told it that these have no marks.
        Where an address is shown whole, Enter alone goes back, and none that came before it.
        """
        self.settle()
        self.resize(columns, rows)
        start = time.monotonic()
        while self.wait_for(rb"\x1b\[\d+;?\d*H", _ADDRESS) is None:
            if not self.alive or time.monotonic() - start > patience():
                return None
            self.type(b"\r")
        return time.monotonic() - start

    @property
    def alive(self) -> bool:
        """Whether it runs still."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is None

    def wait_stopped(self) -> None:
        """Wait until the job stands still, as a shell does before it lets one go on."""
        end = time.monotonic() + patience()
        state = Path(f"/proc/{self.pid}/stat")
        while self.alive and time.monotonic() < end:
            if state.read_text().rpartition(")")[2].split()[0] == "T":
                return
            self.read(0.01)

    def leave(self) -> int | None:
        """Close what is open, and what a busy machine opens late, and leave; the exit code."""
        end = time.monotonic() + patience()
        while self.alive and time.monotonic() < end:
            for key in (b"\x1b", b"q", b"\r"):  # Enter is for an address shown whole
                self.type(key)
                self.settle(0.2)
        return self.end()

    def end(self, most: float | None = None) -> int | None:
        """Wait for its end; the exit code, negative for a signal, None if it does not end."""
        end = time.monotonic() + (most or patience())
        while self.alive and time.monotonic() < end:
            self.read(0.02)
        while self.read(0):
            pass
        return self.code

    def cost(self) -> Cost:
        """What it holds now."""
        return cost_of(self.pid)


def cost_of(pid: int) -> Cost:
    """What a process holds now."""
    proc = Path(f"/proc/{pid}")
    pages = int((proc / "statm").read_text().split()[1])
    threads = len(list((proc / "task").iterdir()))
    files = len(list((proc / "fd").iterdir()))
    return Cost(pages * os.sysconf("SC_PAGESIZE") / 1e6, threads, files)


def children_of(pid: int) -> list[int]:
    """The processes that any thread of a process has started, and that it has still."""
    lists = Path(f"/proc/{pid}").glob("task/*/children")
    return [int(word) for each in lists for word in each.read_text().split()]


def _become(command: list[str], environ: dict[str, str], size: tuple[int, int]) -> None:
    columns, rows = size
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    try:
        os.execve(command[0], command, environ)
    finally:
        os._exit(127)
