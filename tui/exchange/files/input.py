"""A file to be imported: its bytes, unpacked within bounds, and its text in the encoding it has."""

from __future__ import annotations

import codecs
import errno
import gzip
import io
import os
import re
import stat
import sys
import tempfile
import weakref
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import IO, Final

from tui.exchange.making.row import ImportFault
from tui.kept.imported import STANDARD_INPUT, shown
from tui.log.reading.files import NOT_REGULAR
from tui.log.reading.kinds import is_binary

HEAD: Final = 1 << 16
"""Bytes that a format is detected by."""

LARGEST: Final = 1 << 33  # bytes, unpacked
FREE: Final = 1 << 24
"""Bytes that anything may unpack to, however small it is."""

_MOST_WHOLE: Final = 1 << 30  # bytes of a file that has to be held whole
_STEEPEST: Final = 100  # times its packed size that a file may unpack to
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE: Final = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))
_CONTROL: Final = re.compile(r"[^\t\n\r -~\x85-\U0010ffff]|[\ufffe\uffff]")
_PLAIN: Final = 20  # of so many signs one at least is ASCII: a space, a comma, a digit
_CALLED: Final = {"cp1252": "Windows-1252", "latin-1": "Latin-1"}


class Input:
    """A regular file or standard input (`-`), unpacked where it is gzip.

    `strays` counts the bytes that were no UTF-8 in a file that else is.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.name = Path(self.shown(path)).name
        self.strays = 0
        self._is_text = False
        self._file = _opened(path)
        weakref.finalize(self, self._file.close)
        self.packed = os.pread(self._file.fileno(), 2, 0) == b"\x1f\x8b"

    @staticmethod
    def shown(path: str) -> str:
        """Return a path as a reader gave it: standard input may be a file that was kept of it."""
        return STANDARD_INPUT if path == "-" else shown(path)

    @cached_property
    def head(self) -> bytes:
        """The first bytes, unpacked."""
        with self.unpacked() as file:
            return _read(file, HEAD)

    @cached_property
    def encoding(self) -> str:
        """The encoding of the text, by a mark at its beginning or by what its bytes can be."""
        head = self.head
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        if b"\0" in head and (wide := _wide(head)):
            return wide
        try:
            codecs.getincrementaldecoder("utf-8")().decode(head)
        except UnicodeDecodeError:
            return _single_byte(head)
        return "utf-8"

    @cached_property
    def sample(self) -> str:
        """The beginning of the text, up to the last line that is whole."""
        text = codecs.getincrementaldecoder(self.encoding)("replace").decode(self.head)
        if len(self.head) < HEAD or "\n" not in text:
            return text
        return text[: text.rfind("\n") + 1]

    @property
    def is_wide(self) -> bool:
        """Whether the text is UTF-16 or UTF-32."""
        return self.encoding.startswith(("utf-16", "utf-32"))

    def told(self) -> Iterator[str]:
        """Yield what is to be told of how the bytes were read, if they were read as text."""
        if not self._is_text:
            return
        if self.is_wide:
            yield f"read as {self.encoding[:6].upper()}"
        elif self.encoding in _CALLED:
            yield f"is not UTF-8: read as {_CALLED[self.encoding]}"
        if self.strays:
            yield f"{self.strays:,} bytes are not UTF-8: read as Windows-1252"

    def unpacked(self) -> IO[bytes]:
        """Open the bytes, unpacked; reading raises ImportFault for what unpacks to too much."""
        file = io.BufferedReader(_FromStart(self._file.fileno()))
        if not self.packed:
            return file
        return io.BufferedReader(_Bounded(file, self._size()))

    def whole(self) -> bytes:
        """Return all bytes; raises ImportFault for too many."""
        with self.unpacked() as file:
            data = _read(file, _MOST_WHOLE + 1)
        if len(data) > _MOST_WHOLE:
            raise ImportFault(f"is larger than {_MOST_WHOLE >> 30} GiB: this format is read whole")
        return data

    def text(self) -> str:
        """Return all of the text; line ends become line feeds."""
        with self.lines() as lines:
            return lines.read().replace("\r\n", "\n").replace("\r", "\n")

    def lines(self) -> io.TextIOWrapper:
        """Open the text line by line, with the line ends that it has."""
        if len(self.head) == HEAD and self._size() > LARGEST:
            raise ImportFault(f"is larger than {LARGEST >> 30} GiB")
        self._is_text = True
        errors = f"syria-timeline.stray.{id(self)}"
        stray = weakref.WeakMethod(self._stray)  # Python keeps what is registered for good

        def read_stray(error: UnicodeError) -> tuple[str, int]:
            read = stray()
            if read is None:
                raise error
            return read(error)

        codecs.register_error(errors, read_stray)
        return io.TextIOWrapper(self.unpacked(), self.encoding, errors, newline="")

    def _stray(self, error: UnicodeError) -> tuple[str, int]:
        """Read bytes that are not in the encoding of the file as Windows-1252."""
        if not isinstance(error, UnicodeDecodeError):
            raise error
        bad = error.object[error.start : error.end]
        self.strays += len(bad)
        return bad.decode("cp1252", "replace"), error.end

    def _size(self) -> int:
        with suppress(OSError):
            return os.fstat(self._file.fileno()).st_size
        return 0


class _FromStart(io.RawIOBase):
    """Reads a file from its beginning, with a place of its own."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = os.pread(self._handle, len(buffer), self._at)
        self._at += len(data)
        buffer[: len(data)] = data
        return len(data)


class _Bounded(io.RawIOBase):
    """Unpacks gzip, all of its members; raises ImportFault when it becomes far more than it was."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        self._packed = gzip.GzipFile(fileobj=file)
        self._most = self._left = min(LARGEST, max(FREE, size * _STEEPEST))

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._packed.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._packed.read(len(buffer))
        except EOFError:
            raise ImportFault(
                "is gzip data that is cut off: get the whole file, or unpack what there is of it"
            ) from None
        except (OSError, zlib.error) as error:
            raise ImportFault(
                f"is damaged gzip data, or has something else behind it ({error}): unpack it first"
            ) from None
        self._left -= len(data)
        if self._left < 0:
            raise ImportFault(self._too_much())
        buffer[: len(data)] = data
        return len(data)

    def _too_much(self) -> str:
        if self._most == LARGEST:
            return f"is larger than {LARGEST >> 30} GiB, unpacked"
        return (
            f"unpacks to far more than it is, over {self._most >> 20} MiB: refused (a gzip bomb?); "
            "if it is sound, unpack it first"
        )


def _opened(path: str) -> IO[bytes]:
    if path == "-":
        return _spooled()
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except (OSError, ValueError) as error:
        if getattr(error, "errno", 0) == errno.ENXIO:  # a socket, or a device that is not there
            raise ImportFault(NOT_REGULAR) from None
        reason = getattr(error, "strerror", None) or error
        raise ImportFault(f"cannot be read: {reason}") from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise ImportFault(NOT_REGULAR)
    return os.fdopen(handle, "rb")


def _spooled() -> IO[bytes]:
    """Return standard input as a file that can be read again."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - stays open as long as the input
    left = LARGEST
    while block := sys.stdin.buffer.read(1 << 20):
        left -= len(block)
        if left < 0:
            raise ImportFault(f"is larger than {LARGEST >> 30} GiB")
        file.write(block)
    file.flush()
    return file


def _read(file: IO[bytes], most: int) -> bytes:
    """Return up to so many bytes, fewer only where the file ends."""
    parts: list[bytes] = []
    while most > 0 and (part := file.read(min(most, 1 << 20))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _wide(head: bytes) -> str:
    """Return UTF-16 or UTF-32 without a mark, by what its bytes are then; "" for other bytes."""
    for name, width in _WIDE if is_binary(head) else ():
        if _reads_as_text(head[: len(head) // width * width], name):
            return name
    even, odd = head[0::2].count(0), head[1::2].count(0)
    least = len(head) // 5
    if odd > least and even * 8 < odd:
        return "utf-16-le"
    if even > least and odd * 8 < even:
        return "utf-16-be"
    return ""


def _reads_as_text(head: bytes, encoding: str) -> bool:
    """Tell whether bytes are text in an encoding: without control characters, and with spaces.

    In the other byte order every sign of ASCII is another one, or none.
    """
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    plain = sum(char <= "~" for char in text)
    return not _CONTROL.search(text) and plain * _PLAIN > len(text)


def _single_byte(head: bytes) -> str:
    """Return the encoding of text that is not UTF-8; UTF-8 all the same for a few stray bytes."""
    good = head.decode("utf-8", "replace")
    bad = good.count("\ufffd")
    others = sum(char > "\x7f" for char in good) - bad
    if others > bad:
        return "utf-8"
    try:
        head.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"
