"""Writing to the screen on a line that may be slow, or gone."""

from __future__ import annotations

import codecs
import os
import select
from typing import TextIO

_HANDLER = "syria-timeline.fold"


def accept_all(stream: TextIO, ascii_only: bool) -> None:
    """Make a stream write the nearest likeness of what it cannot encode.

    With `ascii_only` that is all that is not ASCII. Streams without an encoding stay as they are.
    """
    codecs.register_error(_HANDLER, _fold)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if ascii_only:
        reconfigure(encoding="ascii", errors=_HANDLER)
    else:
        reconfigure(errors=_HANDLER)


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for a run of characters that cannot be encoded, and where to go on."""
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few streams need it

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


class Output:
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
