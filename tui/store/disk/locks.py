"""Locks on files that are being written, which go with the process that holds them."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

_ABANDONED: Final = 3_600  # seconds after which a file is nobody's, where there are no locks


def lock(handle: int) -> None:
    """Lock an open file until it is closed; raises OSError."""
    if os.name == "posix":
        import fcntl  # noqa: PLC0415 (not everywhere)

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_locked(path: Path) -> bool:
    """Tell whether somebody writes a file still; False for one that is gone."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        if os.name != "posix":
            return time.time() - os.fstat(handle).st_mtime < _ABANDONED
        lock(handle)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return time.time() - os.fstat(handle).st_mtime < _ABANDONED
    finally:
        os.close(handle)
    return False
