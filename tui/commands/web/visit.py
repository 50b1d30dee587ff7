"""A visit: the app for a guest in a process of its own, on a terminal of its own (a pty)."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import signal
import struct
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import tui

PATIENCE: Final = 2.0
"""Seconds that the app has to end when it is asked to, before it is made to."""

_MOST: Final = (500, 200)  # columns and rows of a terminal
_AT_ONCE: Final = 1 << 16  # bytes

# The process makes the pty its terminal, so that resizing and hanging up are told to it; and finds
# the program where this one has it, also in a checkout that is not installed.
_BEGIN: Final = """\
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.path[0] = sys.argv.pop(1)
from tui.cli import script
script()
"""
_KEPT: Final = ("TZ", "PYTHONPATH")


def guest_command(words: Sequence[str]) -> tuple[str, ...]:
    """Return what runs the app for a guest, with the words of its command line."""
    home = str(Path(tui.__path__[0]).parent)
    return (sys.executable, "-c", _BEGIN, home, "--kiosk", *words)


def surroundings(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a guest: what the terminal is and can show, and the zone."""
    kept = {name: environ[name] for name in _KEPT if name in environ}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}


class Visit:
    """One run of a command on a terminal; made by `begin`, over with `end`."""

    def __init__(self, process: asyncio.subprocess.Process, terminal: int) -> None:
        self._process = process
        self._terminal = terminal

    @classmethod
    async def begin(
        cls, command: Sequence[str], environ: Mapping[str, str], columns: int, rows: int
    ) -> Visit:
        """Start a command on a terminal of so many columns and rows; raises OSError."""
        ours, theirs = pty.openpty()
        try:
            os.set_blocking(ours, False)
            _set_size(ours, columns, rows)
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=theirs,
                stdout=theirs,
                stderr=theirs,
                cwd="/",
                env=dict(environ),
                start_new_session=True,
            )
        except BaseException:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        return cls(process, ours)

    @property
    def pid(self) -> int:
        """The process, which leads a session and a group of its own."""
        return self._process.pid

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, which the app is told by the system."""
        _set_size(self._terminal, columns, rows)

    async def read(self) -> bytes:
        """Wait for what the app writes; nothing when it has ended."""
        loop = asyncio.get_running_loop()
        while True:
            try:
                return os.read(self._terminal, _AT_ONCE)
            except BlockingIOError:
                await self._until(loop.add_reader, loop.remove_reader)
            except OSError:  # EIO: nobody has the other end any more
                return b""

    async def write(self, data: bytes) -> None:
        """Type bytes; waits while the app takes none, and loses them when it has ended."""
        loop = asyncio.get_running_loop()
        while data:
            try:
                data = data[os.write(self._terminal, data) :]
            except BlockingIOError:
                await self._until(loop.add_writer, loop.remove_writer)
            except OSError:
                return

    async def end(self) -> None:
        """Hang up, as a terminal that is closed does; make an end of what goes on all the same."""
        self._signal(signal.SIGHUP)
        try:
            await asyncio.wait_for(self._process.wait(), PATIENCE)
        except TimeoutError:
            self._signal(signal.SIGKILL)
            await self._process.wait()
        finally:
            os.close(self._terminal)

    def _signal(self, number: int) -> None:
        """Send the group a signal, while its number cannot be that of another."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self.pid, number)

    async def _until(self, add: Callable[..., object], remove: Callable[[int], object]) -> None:
        """Wait until the terminal can be read or written, as the loop tells."""
        ready = asyncio.get_running_loop().create_future()
        add(self._terminal, _settle, ready)
        try:
            await ready
        finally:
            remove(self._terminal)


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


def _set_size(terminal: int, columns: int, rows: int) -> None:
    columns, rows = (
        max(1, min(each, most)) for each, most in zip((columns, rows), _MOST, strict=True)
    )
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
