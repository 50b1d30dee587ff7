"""From a path to text: a regular file, read once, as UTF-8."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import closing
from pathlib import Path
from typing import Final

from tui.log.problems import LogError
from tui.log.reading.kinds import is_binary, kind_of
from tui.log.sample import sample_name

LARGEST: Final = 1 << 30
NOT_REGULAR: Final = "is not a regular file (a pipe, socket or device): use - for a pipe"

_BLOCK: Final = 1 << 20
_LOOKED_AT: Final = 4096  # bytes, for what they are
_BYTE_ORDER_MARKS: Final = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def sample() -> Path:
    """Return the path of the sample log, beside the package or, when installed, inside it."""
    return Path(sample_name())


class LogFile:
    """A regular file of at most 1 GiB, open for reading; LogError for anything else."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        try:
            # O_NONBLOCK: opening a pipe or a device must not hang before we can see what it is.
            flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
            self.handle = os.open(path, flags)
        except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
            raise _unreadable(error) from None
        try:
            self._found = os.fstat(self.handle)
            _refuse_other_kinds(self._found)
        except BaseException:
            self.close()
            raise

    @property
    def size(self) -> int:
        """Bytes of the file when it was opened."""
        return self._found.st_size

    def part(self, start: int, end: int) -> bytes:
        """Return the bytes from `start` to before `end`, fewer where the file ends."""
        try:
            return os.pread(self.handle, end - start, start)
        except OSError as error:
            raise _unreadable(error) from None

    def whole(self) -> bytes:
        """Return all bytes, also of a file that says it has none; raises LogError for too many."""
        parts: list[bytes] = []
        read = 0
        while part := self.part(read, min(read + _BLOCK, LARGEST + 1)):
            parts.append(part)
            read += len(part)
        if read > LARGEST:
            raise _too_large()
        return b"".join(parts)

    def check_unchanged(self) -> None:
        """Raise FileChangedError when the file was written to since it was opened."""
        now = os.fstat(self.handle)
        if (now.st_size, now.st_mtime_ns) != (self._found.st_size, self._found.st_mtime_ns):
            raise FileChangedError("it was changed while it was read: open it again")

    def close(self) -> None:
        """Close the file."""
        os.close(self.handle)


class FileChangedError(LogError):
    """A file that was changed while it was read."""


def read_file(path: str | os.PathLike[str]) -> str:
    """Read a regular file of at most 1 GiB as text; raises LogError for anything else."""
    with closing(LogFile(path)) as file:
        return decode(file.whole())


def decode(data: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark; raises LogError with the line."""
    if kind := kind_of(data):
        raise LogError(f"this file is {kind}", 1)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise LogError(f"this file is {encoding}: save it as UTF-8", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad_byte(data, error) from None
    if "\0" in text:
        raise _with_nul(data)
    return text


def _unreadable(error: OSError | ValueError) -> LogError:
    if getattr(error, "errno", 0) == errno.ENXIO:
        return LogError(NOT_REGULAR)
    reason = getattr(error, "strerror", None) or error
    return LogError(f"cannot be read: {reason}")


def _refuse_other_kinds(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise LogError("is a folder, not a file")
    if not stat.S_ISREG(found.st_mode):
        raise LogError(NOT_REGULAR)
    if found.st_size > LARGEST:
        raise _too_large()


def _too_large() -> LogError:
    return LogError(f"is larger than {LARGEST >> 30} GiB, the most that is read")


def _bad_byte(data: bytes, error: UnicodeDecodeError) -> LogError:
    """Return why these bytes are not UTF-8, with the place of the first bad one."""
    start = data.rfind(b"\n", 0, error.start) + 1
    line = data.count(b"\n", 0, error.start) + 1
    column = len(data[start : error.start].decode("utf-8", "replace")) + 1
    byte = f"byte 0x{data[error.start]:02x} is not UTF-8"
    if _looks_wide(data):
        return LogError(f"{byte}: this looks like UTF-16; save the file as UTF-8", line, column)
    if is_binary(data, _LOOKED_AT):
        return LogError(f"{byte}: this file is not text", line, column)
    if error.reason == "unexpected end of data":
        return LogError(f"{byte}: the file ends inside a character; it was cut", line, column)
    if data[error.start] == 0xED:
        return LogError(f"{byte}: half a surrogate pair (CESU-8)", line, column)
    hint = "this looks like Latin-1 or Windows-1252; save the file as UTF-8"
    return LogError(f"{byte}: {hint}", line, column)


def _with_nul(data: bytes) -> LogError:
    at = data.index(b"\0")
    line = data.count(b"\n", 0, at) + 1
    if _looks_wide(data):
        return LogError("this looks like UTF-16; save the file as UTF-8", line)
    return LogError("NUL byte: this file is not text", line)


def _looks_wide(data: bytes) -> bool:
    """Return whether every second byte is mostly NUL, as in UTF-16 of European text."""
    head = data[:_LOOKED_AT]
    zeros = sorted((head[0::2].count(0), head[1::2].count(0)))
    return zeros[1] > len(head) // 5 and zeros[0] * 8 < zeros[1]
