"""Small files for their owner alone, in the folders of the XDG Base Directory Specification.

They are read with doubt and replaced in one step.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

PROGRAM: Final = "syria-timeline"


def folder_of(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """Say where the files of the program are; a relative path in the variable is ignored.

    `default` is for within the reader's own folder, where the variable says nothing.
    """
    base = Path(environ.get(variable, ""))
    if not base.is_absolute():
        base = Path(environ.get("HOME", "")) / default
    return base / PROGRAM


def read_private(path: Path, largest: int) -> bytes:
    """Read a file of at most `largest` bytes that nobody else could have written.

    Raises OSError, FileNotFoundError when there is none.
    """
    check_private_folder(path.parent)
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(0, "not a regular file")
        _check_owner(found)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(largest + 1)
    finally:
        os.close(descriptor)
    if len(data) > largest:
        raise OSError(0, f"larger than {largest:,} bytes")
    return data


def replace_private(path: Path, data: bytes) -> None:
    """Write a file, and the folder it is in if need be; at any time there is a whole one.

    Raises OSError.
    """
    import tempfile  # noqa: PLC0415 - the start does not wait for it

    make_private_folder(path.parent)
    descriptor, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def make_private_folder(folder: Path) -> None:
    """Make a folder for the reader alone, and what it is in, if need be; raises OSError."""
    if folder.is_absolute():
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    check_private_folder(folder)


def check_private_folder(folder: Path) -> None:
    """Refuse a folder that is not ours alone, or that depends on where the program was started."""
    if not folder.is_absolute():
        raise OSError(0, "not an absolute path")
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise OSError(0, "not a folder")
    _check_owner(found)


def _check_owner(found: os.stat_result) -> None:
    if found.st_uid != os.geteuid() or found.st_mode & 0o022:
        raise OSError(0, "others may write to it")
