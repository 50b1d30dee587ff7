"""What is worked out once for a log, and kept until another log is asked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tui.log.model import Head

_T = TypeVar("_T")


def once_per_log(make: Callable[[Head], _T]) -> Callable[[Head], _T]:
    """Return `make`, asked anew only for another log than the last one.

    Logs are told apart by what they are, not by what they say: to compare them would cost more.
    """
    kept: tuple[Head, _T] | None = None

    def made(log: Head) -> _T:
        nonlocal kept
        last = kept  # another thread may put another log there meanwhile
        if last is None or last[0] is not log:
            last = kept = (log, make(log))
        return last[1]

    return made
