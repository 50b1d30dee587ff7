"""Ends what takes too long, even in the middle of a regular expression.

Python looks for signals while `re` tries its ways, so that an alarm ends what would take years
(`(a+)+$`). Alarms are for the main thread, and for systems that have them.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

CAN_WAIT = hasattr(signal, "setitimer")
"""Whether this system has alarms."""


class TooLong(Exception):  # noqa: N818 - it is no fault
    """It took longer than there was patience for."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise TooLong in what is done within, after so many seconds; not one within another.

    Raises RuntimeError where there are no alarms: elsewhere than in the main thread.
    """
    if not CAN_WAIT or threading.current_thread() is not threading.main_thread():
        raise RuntimeError("there is no alarm to end it")
    before = signal.signal(signal.SIGALRM, _end)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
