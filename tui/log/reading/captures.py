"""The captures that are kept beside a log: hashed, and held against what the log says of them.

Berkeley Protocol on Digital Open Source Investigations (2020): a hash shows that what was collected
is unchanged. A path in a log is somebody else's word: only regular files in the folder of the log,
or below it, are read, and nothing is opened that may wait for another program.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from tui.log.model import Head
from tui.log.problems import Fault, Problem
from tui.log.reading.stream import open_log
from tui.log.text import backquoted

_BLOCK: Final = 1 << 20  # bytes read at a time, however large a file is
_SHA256: Final = re.compile(r"[0-9A-Fa-f]{64}")
_FLAGS: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY | os.O_NOFOLLOW


class Captures(NamedTuple):
    """How many captures a log names, how many of them have a hash, and what is wrong with them."""

    named: int
    hashed: int
    problems: tuple[Problem, ...]


class CaptureError(Exception):
    """A capture that cannot be read, and why."""


def check_captures(path: str | os.PathLike[str]) -> Captures:
    """Hash the captures of a log; raises LogError when nothing of the log can be shown."""
    with open_log(path) as stream:
        sources = [source for source in stream.head.sources.values() if source.file]
        hashed = sum(bool(source.sha256) for source in sources)
        faults = changed_captures(stream.head, Path(path).absolute().parent)
        return Captures(len(sources), hashed, tuple(sorted(stream.located(faults))))


def changed_captures(log: Head, folder: Path) -> Iterator[Fault]:
    """Find captures that are missing, cannot be read, or are not what was captured."""
    hash_of = lru_cache(maxsize=1)(_hash_of)  # entries of one capture often follow each other
    for key, source in log.sources.items():
        if not source.file:
            continue
        try:
            found = hash_of(_within(folder, source.file))
        except CaptureError as error:
            yield Fault(("sources", key, "file"), f"{backquoted(source.file)} {error}")
            continue
        if _SHA256.fullmatch(source.sha256) and found != source.sha256.lower():
            message = f"{backquoted(source.file)} is not what was captured: its SHA-256 is {found}"
            yield Fault(("sources", key, "sha256"), message)


def _within(folder: Path, name: str) -> str:
    """Return where a capture lies, links followed; raises CaptureError when that is elsewhere."""
    try:
        home, place = os.path.realpath(folder), os.path.realpath(folder / name)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise _unreadable(error) from None
    if os.path.commonpath((home, place)) != home:
        raise CaptureError("lies outside the log's folder: it is not read")
    return place


def _hash_of(place: str) -> str:
    """Return the SHA-256 of a regular file, read in pieces; raises CaptureError for any other."""
    try:
        # Before it is opened: to open a device may do something.
        _refuse_other_kinds(os.lstat(place).st_mode)
        handle = os.open(place, _FLAGS)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from None
    with os.fdopen(handle, "rb", buffering=0) as file:
        found = os.fstat(handle)
        _refuse_other_kinds(found.st_mode)
        try:
            return _digest(file.read, found.st_size)
        except OSError as error:
            raise _unreadable(error) from None


def _digest(read: Callable[[int], bytes | None], size: int) -> str:
    """Return the hash of so many bytes; raises CaptureError when there are more, or fewer."""
    digest, left = sha256(), size
    while block := read(min(_BLOCK, left + 1)):
        left -= len(block)
        if left < 0:
            break
        digest.update(block)
    if left:
        raise CaptureError("was changed while it was read")
    return digest.hexdigest()


def _refuse_other_kinds(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise CaptureError("is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise CaptureError("is not a regular file (a pipe, socket or device): it is not read")


def _unreadable(error: OSError | ValueError) -> CaptureError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CaptureError("is not there")
    return CaptureError(f"cannot be read: {getattr(error, 'strerror', None) or error}")
