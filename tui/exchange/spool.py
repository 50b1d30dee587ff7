"""Text kept aside, on disk if it is much, until what stands before it is known."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator
from typing import IO, Final

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
