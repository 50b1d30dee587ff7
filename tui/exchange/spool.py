"""Events kept aside, on disk if they are many, until the head that stands before them is known."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable, Iterator
from typing import IO, Final

import msgspec

from tui.exchange.row import Row, Tree

_IN_MEMORY: Final = 1 << 24  # bytes
_BLOCK: Final = 1 << 20


class TextSpool:
    """Text that is written bit by bit and read again as a whole."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
        weakref.finalize(self, self._file.close)

    def add(self, text: str) -> None:
        """Add some text."""
        self._file.write(text.encode())

    def blocks(self) -> Iterator[bytes]:
        """Yield all of it, as UTF-8."""
        self._file.seek(0)
        while block := self._file.read(_BLOCK):
            yield block


class RowSpool:
    """Events that are added one by one and read again in their order."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.lines: list[int] = []
        self._ends: list[int] = []
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
        weakref.finalize(self, self._file.close)
        encode = msgspec.msgpack.Encoder().encode
        end = 0
        for line, event in rows:
            data = encode(event)
            self._file.write(data)
            end += len(data)
            self.lines.append(line)
            self._ends.append(end)

    def events(self) -> Iterator[Tree]:
        """Yield the events."""
        decode = msgspec.msgpack.Decoder().decode
        self._file.seek(0)
        start = 0
        for end in self._ends:
            yield decode(self._file.read(end - start))
            start = end
