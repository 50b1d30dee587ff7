"""Keeps the terminal restorable: signals, a dropped line and a crash end the app in good order.

The app is made and run within `with Guard(leave)`, and what broke it is raised there: the guard
says it in a few lines once the terminal is back. For that the app itself must say nothing, as
Textual would with the values of variables. The exit code is that of the guard, if it has one.
Nothing of the log is said that a terminal would obey.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time

from tui.log.text import clean, one_line
from tui.terminal.modes import Modes, in_foreground

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType, TracebackType
    from typing import Any

_PACKAGE = "/tui/"
_PLACES = 3


def crash_message(error: BaseException) -> str:
    """Say in a few lines what `error` is: name, text cut and cleaned, innermost places of ours.

    No values of variables: they hold the log, and may be long or private.
    """
    lines = [f"syria-timeline broke off: {_summary(error)}", *_places(error)]
    return "\n".join([*lines, "The log was not touched."])


def _kept(error: BaseException) -> Iterator[str]:
    """Keep the details, and say where; nothing where there is no place for them."""
    from tui.kept.details import keep_details  # noqa: PLC0415 - when something broke

    with contextlib.suppress(OSError):
        yield f"Details, for you alone: {one_line(clean(str(keep_details(error))), 200)}"


def _summary(error: BaseException) -> str:
    try:
        text = one_line(clean(str(error)))
    except Exception:  # a broken __str__ must not hide the crash
        text = ""
    return ": ".join(filter(None, (type(error).__name__, text)))


def _places(error: BaseException) -> list[str]:
    import traceback  # noqa: PLC0415 - when something broke

    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _PACKAGE in frame.filename] or frames[-1:]
    return [f"  in {each.name}, {_short(each.filename)}:{each.lineno}" for each in ours[-_PLACES:]]


def _short(path: str) -> str:
    """Name a file from our package on, another by its last part: folders are the reader's own."""
    _, package, rest = path.rpartition(_PACKAGE)
    if package:
        return clean(f"tui/{rest}")
    return clean(path.rpartition(os.sep)[2])


# How long a polite exit may take, in seconds.
PATIENCE = 2.0
# EX_SOFTWARE of sysexits.h: an error inside the program.
CRASHED = 70
_STOP = 0  # no signal has this number
ENDING = (
    *(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU, signal.SIGVTALRM, signal.SIGPROF),
)
"""What `kill`, a dropped line, ctrl+c and ctrl+\\ send; the app takes the last two as keys.

And what else ends a program unless it listens: `killall -USR1`, a limit of processor time. Not
SIGALRM, by which expressions that take long are ended.
"""


class Guard:
    """Within `with`: the signals that end a program make the app leave with exit code 128 + n.

    `leave(code)` is called first, from a thread of ours, and should return at once. If the
    process has not ended `patience` seconds later, because its loop or its shutdown hangs, the
    terminal is restored and `end(code)` called. An exception within `with` is said in a few
    lines and gives 70; `code` is 0 where nothing of this happened. `modes` is for a caller that
    shows something before the app does.
    """

    def __init__(
        self,
        leave: Callable[[int], object],
        *,
        patience: float = PATIENCE,
        end: Callable[[int], object] = os._exit,
        modes: Modes | None = None,
    ) -> None:
        self.code = 0
        self._leave = leave
        self._patience = patience
        self._end = end
        self._modes = modes or Modes()
        self._kept: dict[int, Any] = {}
        self._late: threading.Timer | None = None

    def __enter__(self) -> Guard:
        if os.name == "posix":
            self._listen()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        self._modes.restore()
        if os.name == "posix":
            self._hush()
        if not isinstance(error, Exception):
            return False
        self.code = self.code or CRASHED
        with contextlib.suppress(OSError, ValueError):
            print("\n".join((crash_message(error), *_kept(error))), file=sys.__stderr__)
        return True

    def hasten(self, code: int) -> None:
        """Be told that the app is leaving with a code of its own.

        On a terminal that takes nothing any more, it would wait for ever to say goodbye.
        """
        if self._late is None:
            self._late = threading.Timer(self._patience, self._end_late, [code])
            self._late.daemon = True
            self._late.start()

    def end_now(self, code: int, last: Callable[[], object]) -> None:
        """Give the terminal back, do what is `last`, and end the process, from any thread.

        For the time before the app takes keys: nothing of it need be taken down.
        """
        self.hasten(code)
        self._modes.give_back(self._patience)
        with contextlib.suppress(Exception):  # the reader has left, and nobody could read of it
            last()
        self._end(code)

    def _end_late(self, code: int) -> None:
        self._modes.restore()
        self._end(code)

    def left(self) -> None:
        """Be told that the app has left."""
        if self._late is not None:
            self._late.cancel()

    def _listen(self) -> None:
        """Hear of signals in a thread.

        Python runs a handler between two steps of the main thread, which may be stuck; the
        number of the signal is written to the wakeup descriptor at once.
        """
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)
        self._wakeup = signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        for number in ENDING:
            self._kept[number] = signal.signal(number, self._on_signal)
        self._thread = threading.Thread(target=self._wait, name="guard", daemon=True)
        self._thread.start()

    def _hush(self) -> None:
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._kept.items():
            signal.signal(number, handler)
        if self.code:
            return  # the thread sees to it that the rest of the process ends, too
        os.write(self._writer, bytes([_STOP]))
        self._thread.join()
        os.close(self._reader)
        os.close(self._writer)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if not in_foreground():
            # Suspended: the terminal was given back then. `kill %1` continues the job after the
            # signal, and the app would stop again as soon as it touched the shell's terminal.
            self._end(128 + number)
        with contextlib.suppress(OSError):
            # Again, in case somebody else has taken the wakeup descriptor.
            os.write(self._writer, bytes([number]))

    def _wait(self) -> None:
        # Signals are for the main thread: one that came here, as that of `fg` might, would not
        # end its wait for the next key, and until then the screen would stay the shell's.
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        while True:
            for number in os.read(self._reader, 64):
                if number == _STOP:
                    return
                if number in self._kept:
                    self._see_off(128 + number)
                    return

    def _see_off(self, code: int) -> None:
        self.code = code
        with contextlib.suppress(Exception):
            self._leave(code)
        time.sleep(self._patience)
        self._modes.restore()
        self._end(code)
