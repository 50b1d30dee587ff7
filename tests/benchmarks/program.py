"""A program in a pseudo-terminal, timed from outside: when bytes come, how many, and CPU spent.

Bytes are stamped when they are read and shown to a model of a screen only while the program is
silent, so that the model costs the program nothing. CPU is that of all threads (Linux: /proc).
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.terminal.emulator import Screen, Stream

QUIET = 0.12
"""Seconds without a byte after which an answer is over: the panes follow 0.035 s after a key."""

_RESTING = 5.0  # milliseconds of CPU in half a second or more, which no start takes so few of

KEYS = {"down": "\x1b[B", "pagedown": "\x1b[6~", "tab": "\t", "escape": "\x1b", "enter": "\r"}
_QUERIES = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[0c": b"\x1b[?62;22c",
}


class Answer(NamedTuple):
    """What a key cost: milliseconds to the first and the last byte, bytes, milliseconds of CPU."""

    first: float | None
    last: float | None
    size: int
    cpu: float


class Program:
    """One run of a command."""

    def __init__(
        self, command: Sequence[str], environ: Mapping[str, str], size: tuple[int, int] = (120, 36)
    ) -> None:
        self.written, self._text = 0, ""
        self.screen = Screen(*size)
        self._stream = Stream(self.screen)
        self._unseen = b""
        self._is_over = False
        self._start = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if not self.pid:
            _set_size(0, size)
            try:
                os.execvpe(command[0], list(command), dict(environ))
            finally:
                os._exit(127)
        _set_size(self._fd, size)

    def _read(self, patience: float) -> bool:
        """Read once; whether something came. Answers what the program asks of a terminal."""
        if not select.select([self._fd], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            self._is_over = True
            return False
        self.written += len(data)
        self._unseen += data
        for query, answer in _QUERIES.items():
            if query in data:
                os.write(self._fd, answer)
        return bool(data)

    def shown(self) -> str:
        """The screen as text."""
        self._stream.feed(self._unseen.decode(errors="replace"))
        self._unseen = b""
        return "\n".join(self.screen.display)

    def wait(self, test: Callable[[str], object], most: float = 60) -> float | None:
        """Milliseconds since the start until the screen passes a test; None if it never does.

        Raises RuntimeError, with what it showed, if the program ends meanwhile.
        """
        end, now = time.perf_counter() + most, time.perf_counter()
        while not test(self.shown()):
            if self._is_over:
                raise RuntimeError(f"it ended by itself:\n{self.shown()}")
            if time.perf_counter() > end:
                return None
            while self._read(0.001):
                now = time.perf_counter()
            self._read(0.005)
            now = time.perf_counter()
        return (now - self._start) * 1000

    def settle(self, quiet: float = QUIET) -> tuple[float | None, float | None]:
        """Read until nothing comes any more; seconds of the first and the last byte."""
        first = last = None
        mark = time.perf_counter()
        while time.perf_counter() - mark < (quiet if first else 4 * quiet):
            if self._read(0.002):
                mark = last = time.perf_counter()
                first = first or last
        return first, last

    def rest(self, most: float = 60) -> None:
        """Wait until it does nothing any more: what it loads at the start may come after a key."""
        end = time.perf_counter() + most
        while time.perf_counter() < end:
            before = self.cpu()
            self.settle(2 * QUIET)
            if self.cpu() - before < _RESTING:
                return

    def press(self, key: str, quiet: float = QUIET) -> Answer:
        """Type a key and wait for all that it brings about."""
        size, cpu, start = self.written, self.cpu(), time.perf_counter()
        self.send(key)
        first, last = self.settle(quiet)
        spent = self.cpu() - cpu
        return Answer(_since(start, first), _since(start, last), self.written - size, spent)

    def send(self, key: str) -> None:
        """Type a key."""
        os.write(self._fd, KEYS.get(key, key).encode())

    def cpu(self) -> float:
        """Milliseconds of CPU that were spent so far."""
        total = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0])
        return total / 1e6

    def leave(self, key: str) -> tuple[float, float]:
        """Type the key that quits; milliseconds until the screen is given back, and to the end."""
        start, restored = time.perf_counter(), 0.0
        self.send(key)
        while time.perf_counter() - start < 10:
            self._read(0.0005)
            if not restored and b"\x1b[?1049l" in self._unseen:
                restored = time.perf_counter() - start
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self._fd)
                return restored * 1000, (time.perf_counter() - start) * 1000
        self.kill()
        return restored * 1000, 10_000

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)


def surroundings(home: Path) -> dict[str, str]:
    """An environment with a home of its own, on a terminal with all colours."""
    homes = dict.fromkeys(
        ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), str(home)
    )
    looks = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    path = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    return path | looks | homes


def _since(start: float, moment: float | None) -> float | None:
    return None if moment is None else (moment - start) * 1000


def _set_size(descriptor: int, size: tuple[int, int]) -> None:
    columns, rows = size
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
