"""Writing to the screen on a line that may be slow, or gone."""

from __future__ import annotations

import os
import select


class ScreenOutput:
    """The part of a text file that Textual's writer thread uses, over a file descriptor.

    UTF-8 whatever the locale; what was written goes out at `flush`, all of it, without an error:
    when the line is gone it is lost. The descriptor may be non-blocking, as a parent or a sharer
    of the terminal may have made it.
    """

    def __init__(self, fileno: int) -> None:
        self._fileno = fileno
        self._pending: list[str] = []

    def fileno(self) -> int:
        """Give the descriptor."""
        return self._fileno

    def write(self, text: str) -> None:
        """Keep `text` for the next flush."""
        self._pending.append(text)

    def flush(self) -> None:
        """Send what was kept; waits for a slow terminal."""
        data = memoryview("".join(self._pending).encode("utf-8", "replace"))
        self._pending.clear()
        while data:
            try:
                data = data[os.write(self._fileno, data) :]
            except BlockingIOError:
                select.select([], [self._fileno], [])
            except OSError:
                return
