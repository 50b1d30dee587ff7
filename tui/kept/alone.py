"""One window at a time in a folder: a lock on a file that nobody else can hold.

Who can open a file can lock it (flock(2)), and a folder that others can list, they can open. So a
file is locked that is for its owner alone; it is opened for writing, as locks over NFS ask for.
"""

from __future__ import annotations

import os
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from tui.kept.private_files import NEW, make_private_folder, set_aside

try:
    import fcntl
except ImportError:  # not POSIX: two windows at once are on their own
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK: Final = ".lock"
"""The file that is locked."""

PATIENCE: Final = 5.0
"""Seconds that another window is waited for, which may write again and again."""

BRIEFLY: Final = 0.2
"""Seconds that the lock of a folder is waited for that others could hold as well."""

_FORGOTTEN: Final = 60.0  # seconds after which nobody writes to a new file any more


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Within `with` no other window changes what is in a folder, which is made if need be.

    One that was stopped meanwhile is not waited for. Raises OSError where there can be no folder.
    """
    make_private_folder(folder)
    end = time.monotonic() + PATIENCE
    ours = _opened(folder / LOCK)
    try:
        _lock(ours, end)
        with _as_before(folder, end):
            _sweep(folder)
            yield
    finally:
        os.close(ours)


def _opened(path: Path) -> int:
    """Open the file to lock, which is made if need be; what is none of ours is put aside."""
    with suppress(FileNotFoundError):
        if not _is_private(path.lstat()):
            set_aside(path)
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
    return os.open(path, flags, 0o600)


def _is_private(found: os.stat_result) -> bool:
    """Whether it is a file that nobody else can open."""
    own = stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid()
    return own and not found.st_mode & 0o077


@contextmanager
def _as_before(folder: Path, end: float) -> Iterator[None]:
    """Lock the folder too, as older versions did, which know no other lock and may be running."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if os.fstat(descriptor).st_mode & 0o044:
            end = min(end, time.monotonic() + BRIEFLY)
        _lock(descriptor, end)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, end: float) -> None:
    """Wait for a lock until a moment of the monotonic clock, at least once."""
    while fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return
            time.sleep(0.002)
        except OSError:  # no locks on this file system
            return
        else:
            return


def _sweep(folder: Path) -> None:
    """Take away what a window that was killed had begun to write."""
    for path in folder.glob(f"{NEW}*"):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _FORGOTTEN:
                path.unlink()
