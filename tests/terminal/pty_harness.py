"""A command in a pseudo-terminal: keys in, screen and raw bytes out, waiting with deadlines."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.hostile.victim import patience
from tests.terminal.emulator import Screen, Stream

# Opens the terminal as the first act of a new session, which makes it the controlling one, so
# that job control works and closing the other end hangs up.
LEAD = ["/bin/sh", "-c", ': <>"$0"; exec "$@"']
# A query the app sends at start, and an answer: mode 2026, synchronised output, can be set.
QUERY, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
KEYS = {"up": "\x1b[A", "down": "\x1b[B", "enter": "\r", "esc": "\x1b", "ctrl+z": "\x1a"}


def surroundings(**changes: str | None) -> dict[str, str]:
    """A plain environment, the same on every machine; None takes a variable out."""
    base = {
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }
    merged = base | changes
    return {name: value for name, value in merged.items() if value is not None}


class Terminal:
    """One command under one pseudo-terminal."""

    def __init__(
        self,
        command: list[str],
        size: tuple[int, int] = (120, 36),
        env: Mapping[str, str] | None = None,
        streams: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        columns, rows = size
        self.raw = b""
        self.screen = Screen(columns, rows)
        self._stream = Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._master, self._slave = os.openpty()
        self.resize(columns, rows)
        self.modes = self.now()
        self._home = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            [*LEAD, os.ttyname(self._slave), *command],
            env=self._private() | dict(env or surroundings()),
            start_new_session=True,
            close_fds=True,
            stdin=streams.get("stdin", self._slave),
            stdout=streams.get("stdout", self._slave),
            stderr=streams.get("stderr", self._slave),
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.hang_up()
        self._home.cleanup()

    def _private(self) -> dict[str, str]:
        """Folders of its own, so that nothing kept by one run is found by another."""
        names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        return dict.fromkeys(names, self._home.name)

    def now(self) -> list[object]:
        """The modes of the terminal at this moment."""
        return termios.tcgetattr(self._slave)

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was before the command."""
        screen = self.screen
        return self.now() == self.modes and screen.cursor_shown and not screen.alternate

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window, of which the system tells the command."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Close both ends: the line drops."""
        for name in ("_slave", "_master"):
            if getattr(self, name) >= 0:
                os.close(getattr(self, name))
                setattr(self, name, -1)

    def send(self, *keys: str | bytes) -> None:
        """Type keys by name, text as it is, or raw bytes."""
        for key in keys:
            data = KEYS.get(key, key).encode() if isinstance(key, str) else key
            os.write(self._master, data)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    def text(self) -> str:
        """What is on the screen, spaces at the ends of lines taken off."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, wanted: str | re.Pattern[str]) -> str:
        """Wait until `wanted` is on the screen, and all that came with it; the screen."""
        pattern = re.compile(re.escape(wanted)) if isinstance(wanted, str) else wanted
        return self.wait(
            lambda: self.is_whole and pattern.search(self.text()), f"{pattern.pattern!r}"
        )

    def wait(self, test: Callable[[], object], what: str = "that") -> str:
        """Read until `test` holds; the screen. Fails when the time or the output is over."""
        start = time.monotonic()
        while not test():
            over = self.process.poll() is not None
            if not self._read() and (over or time.monotonic() - start > patience()) and not test():
                raise AssertionError(
                    f"waited for {what} in vain, exit code {self.process.returncode}:\n"
                    f"{self.text()}\n{self.raw[-400:]!r}"
                )
        return self.text()

    def wait_stopped(self) -> None:
        """Wait until the process has stopped, as after ctrl+z."""
        options = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        pid = self.process.pid
        self.wait(lambda: os.waitid(os.P_PID, pid, options), "a stop")

    def finish(self) -> int:
        """Wait for the end of the process; its exit code, negative for a signal."""
        start = time.monotonic()
        while self.process.poll() is None:
            self._read()
            if time.monotonic() - start > patience():
                raise AssertionError(f"still running:\n{self.text()}")
        while self._read(0):
            pass
        return self.process.returncode

    def look(self, seconds: float = 0.05) -> bool:
        """Read what comes within `seconds`; whether a whole frame is shown now."""
        self._read(seconds)
        self.raw = self.raw[-(1 << 16) :]
        return self.is_whole

    @property
    def is_whole(self) -> bool:
        """Whether no frame has begun of which the rest is still to come."""
        return self.raw.rfind(b"\x1b[?2026l") >= self.raw.rfind(b"\x1b[?2026h")

    def _read(self, seconds: float = 0.05) -> bool:
        """Read once; False if nothing came within `seconds`."""
        if self._master < 0:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
            return False
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 65536)
        self._take(data)
        return True

    def _take(self, data: bytes) -> None:
        before, self.raw = len(self.raw), self.raw + data
        if QUERY in self.raw[max(0, before - len(QUERY) + 1) :]:  # it may come in two pieces
            os.write(self._master, ANSWER)
        self._stream.feed(self._decode(data))


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
