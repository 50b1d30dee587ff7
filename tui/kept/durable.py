"""What is on the disk once it is said to be written, also when the power goes a moment later.

A file that gets another's name is on the disk before the name is, or the name may be left with
nothing (fsync(2), rename(2)). What can be made again needs none of it.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# What file systems say that have no such thing: it is as durable there as it can be.
_REFUSED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EROFS})


class OvertakenError(OSError):
    """Somebody else has written the file meanwhile."""


State = tuple[int, int, int]
NO_FILE: Final[State] = 0, 0, 0


def state_of(path: str | os.PathLike[str]) -> State:
    """Say what tells one state of a file from another: inode, changed in ns, bytes; or NO_FILE."""
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116 - also of a text
        return found.st_ino, found.st_mtime_ns, found.st_size
    return NO_FILE


def flush_file(descriptor: int) -> None:
    """Wait until what was written to an open file is on the disk; raises OSError if it is not.

    Some file systems say here alone that there is no room, or that the disk is broken.
    """
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _REFUSED:
            raise


def flush_path(path: str | os.PathLike[str]) -> None:
    """Wait until a file, or the names in a folder, are on the disk; raises OSError if they are not.

    One that cannot be opened is as durable as it can be.
    """
    descriptor = -1
    with suppress(OSError):  # may be written and not read, or no folders are opened here
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    if descriptor < 0:
        return
    try:
        flush_file(descriptor)
    finally:
        os.close(descriptor)


def flush_tree(folder: Path) -> None:
    """Wait until a folder and all that is in it are on the disk; raises OSError."""
    for path in (*folder.rglob("*"), folder):
        flush_path(path)


def write_new(path: Path, texts: Iterable[str]) -> None:
    """Write a new file, and wait until it is on the disk.

    Raises OSError, and leaves nothing of one that could not be written.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(texts)
            file.flush()
            flush_file(handle)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    flush_path(path.parent)
