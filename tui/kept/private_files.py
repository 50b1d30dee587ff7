"""Small files for their owner alone, in the folders of the XDG Base Directory Specification.

They are read with doubt and replaced in one step. What reads them comes before the first screen,
and loads as little as can be.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import ModuleType
    from typing import BinaryIO

PROGRAM = "syria-timeline"

NEW = ".new-"
"""What the names of files begin with that are being written."""


def folder_of(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """Say where the files of the program are; a relative path in the variable is ignored.

    `default` is for within the reader's own folder, where the variable says nothing.
    """
    from pathlib import Path  # noqa: PLC0415

    return Path(folder_name(environ, variable, default))


def folder_name(environ: Mapping[str, str], variable: str, default: str) -> str:
    """Say the same as text."""
    base = environ.get(variable, "")
    if not os.path.isabs(base):
        base = os.path.join(environ.get("HOME", ""), default)
    return os.path.join(base, PROGRAM)


def config_name(environ: Mapping[str, str]) -> str:
    """Say where the reader's own settings are, or would be."""
    return os.path.join(folder_name(environ, "XDG_CONFIG_HOME", ".config"), "config.toml")


class NotOursError(OSError):
    """What stands in the place of a file is none of ours: a link, no file, too large, another's."""


def read_private(path: str | os.PathLike[str], largest: int) -> bytes:
    """Read a file of at most `largest` bytes that nobody else could have written.

    Raises OSError, FileNotFoundError when there is none, NotOursError where something else is.
    """
    check_private_file(path)
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        _check_file(os.fstat(descriptor))  # it may have been changed since
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(largest + 1)
    finally:
        os.close(descriptor)
    if len(data) > largest:
        raise NotOursError(0, f"larger than {largest:,} bytes")
    return data


def check_private_file(path: str | os.PathLike[str]) -> os.stat_result:
    """Return what is known of a file that nobody else could have written, if there is such a one.

    Nothing is opened: pipes may be waited for, and devices act. Raises as `read_private` does.
    """
    check_private_folder(os.path.dirname(path))
    found = os.lstat(path)
    _check_file(found)
    return found


def _check_file(found: os.stat_result) -> None:
    if stat.S_ISLNK(found.st_mode):
        raise NotOursError(0, "a link")
    if not stat.S_ISREG(found.st_mode):
        raise NotOursError(0, "not a regular file")
    if _is_open(found):
        raise NotOursError(0, "others may write to it")


def replace_private(
    path: Path,
    data: bytes,
    *,
    lasting: bool = False,
    still: Callable[[], bool] = lambda: True,
) -> None:
    """Write a file, and the folder it is in if need be; at any time there is a whole one.

    What is `lasting` is waited for until it is on the disk, so that there is a whole one also when
    the power goes: what a reader made. What can be made again is not. `still` is asked last whether
    to do it. Raises OSError, OvertakenError where it says no.
    """
    make_private_folder(path.parent)
    descriptor, unfinished = new_file(path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _write(file, data, lasting)
        if not still():
            raise _durable().OvertakenError(0, "written by somebody else meanwhile")
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    if lasting:
        _durable().flush_path(path.parent)


def _write(file: BinaryIO, data: bytes, lasting: bool) -> None:
    file.write(data)
    if lasting:
        file.flush()
        _durable().flush_file(file.fileno())


def _durable() -> ModuleType:
    from tui.kept import durable  # noqa: PLC0415 - nothing is written before the first screen

    return durable


def new_file(folder: Path, suffix: str = "") -> tuple[int, Path]:
    """Open a file for its owner alone, of a name that nobody else has thought of; raises OSError.

    As `tempfile` makes them, which takes 3 ms to load, before the first screen.
    """
    path = folder / f"{NEW}{os.urandom(8).hex()}{suffix}"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    return os.open(path, flags, 0o600), path


def set_aside(path: Path) -> Path:
    """Give a file another name, which no other has; returns it. Raises OSError."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.damaged-{number}")
        if not os.path.lexists(aside):
            path.rename(aside)
            return aside
    raise OSError(0, "too many damaged files")


def make_private_folder(folder: Path) -> None:
    """Make a folder for the reader alone, and what it is in, if need be; raises OSError."""
    if folder.is_absolute():
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    check_private_folder(folder)


def check_private_folder(folder: str | os.PathLike[str]) -> None:
    """Refuse a folder that is not ours alone, or that depends on where the program was started."""
    if not os.path.isabs(folder):
        raise OSError(0, "not an absolute path: is HOME set?")
    found = os.lstat(folder)
    if stat.S_ISLNK(found.st_mode):
        raise OSError(0, "not a folder, but a link, which is not followed")
    if not stat.S_ISDIR(found.st_mode):
        raise OSError(0, "not a folder")
    if _is_open(found):
        raise OSError(0, "others may write to it")


def _is_open(found: os.stat_result) -> bool:
    return found.st_uid != os.geteuid() or bool(found.st_mode & 0o022)
