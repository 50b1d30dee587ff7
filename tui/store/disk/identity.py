"""What tells whether a file is still the same: a digest of its content, or what the system says."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from sqlite3 import sqlite_version
from typing import Final

VERSION: Final = 6
"""Of the layout of an index file: one more for each change."""

_ROOMS: Final = ("log", "store")  # whose code decides what stands in an index

Stamp = tuple[int, int, int, int, int]
"""Device, inode, size, and the times of the last change of content and of anything, in ns.

No program but one that sets the clock can change a file and keep the last of these.
"""


def stamp_of(found: os.stat_result) -> Stamp:
    """Return the stamp of a file, from what the system says of it."""
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a regular file; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "not a regular file")
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def program_id() -> str:
    """Say which program this is: an index that another one made, or an older one, is not ours."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    code = sorted(each for room in _ROOMS for each in _modules(os.path.join(package, room)))
    about = (VERSION, sys.byteorder, sqlite_version, package, code)
    return hashlib.sha256(repr(about).encode()).hexdigest()


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield path, size and time of change of the modules in a folder and the folders in it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _modules(entry.path)
