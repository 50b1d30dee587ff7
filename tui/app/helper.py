"""Reads a small log that is not kept yet in a process of its own, while this one loads Textual.

Python runs one thread at a time, so that a thread would make both wait. The process leaves an index
file; what keeps it from that is met again where the log is read in this process, and said there.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

SMALLEST = 16 << 10
"""Bytes of a log from which on it is kept, as `tui.store.opening` has it."""

LARGEST = 1 << 20
"""Bytes from which on a log is better shown while it is being read."""


class Helper:
    """The process: waited for by one thread, ended by any."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.ended = False

    def wait(self) -> None:
        """Wait until it has ended, well or not."""
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)
        self.ended = True

    def end(self) -> None:
        """End it, if it has not ended."""
        if not self.ended:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGTERM)


def begin_reading(log: str | os.PathLike[str]) -> Helper | None:
    """Begin to read a log beside this process; None where that is of no use, or cannot be done.

    To be called before there are threads, of which a process that is forked has none.
    """
    try:
        if not SMALLEST <= os.stat(log).st_size < LARGEST or _processors() < 2:
            return None
        pid = os.fork()
    except (OSError, ValueError, AttributeError):  # AttributeError: not POSIX
        return None
    if not pid:
        _read(log)
    return Helper(pid)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read(log: str | os.PathLike[str]) -> NoReturn:
    """Read a log, keep it, and end: without a word, whatever happens."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):  # the terminal is the app's
            os.dup2(nowhere, descriptor)
        from pathlib import Path  # noqa: PLC0415

        from tui.store.opening import cache_of, open_store  # noqa: PLC0415

        open_store(Path(log), cache_of()).keep()
    finally:
        os._exit(0)
