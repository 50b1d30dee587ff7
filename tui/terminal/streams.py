"""Standard output for data, standard error for talk, and the screen on a line that may be slow.

Either may be closed, as after `>&-`, or full, or of a character set that has few characters.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import select
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

_HANDLER = "syria-timeline.fold"
# How to open what stands in for input, output and error.
_MODES = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)


def stand_in() -> None:
    """Put something in place of the standard streams that are closed.

    Else the next file to be opened would get their number: talk would end up in a file of the
    reader's, and `print` sends to standard output what is meant for a standard error that is None.
    What is written to the output in place of the closed one fails; talk is lost.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            # The lowest number that is free is this one.
            os.open(os.devnull, _MODES[descriptor])
    if sys.stdout is None:
        sys.stdout = os.fdopen(1, "w", closefd=False)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", closefd=False)


def read_keys_from_terminal() -> None:
    """Put the terminal in place of a standard input that was read as a log, if there is one."""
    with contextlib.suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)


def say(words: str) -> None:
    """Print talk on standard error, clean; it is lost where there is no room for it."""
    with contextlib.suppress(OSError):
        print(_clean(words), file=sys.stderr)
    flush_talk()


def say_past(words: str) -> None:
    """Print talk past the buffer of standard error: for a thread that may be held up.

    One that waits for a terminal within `print` would keep the stream locked, also at exit.
    """
    with contextlib.suppress(OSError):
        os.write(2, f"{_clean(words)}\n".encode(sys.stderr.encoding, "replace"))


def _clean(words: str) -> str:
    """Return talk that no terminal obeys, whatever it quotes: options, names of files."""
    from tui.log.text import clean  # noqa: PLC0415 - with the first words that are said

    return clean(words)


def flush_talk() -> None:
    """Send talk on its way, or nowhere."""
    try:
        sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


@contextlib.contextmanager
def while_read() -> Iterator[None]:
    """Print what is printed within until the reader of standard output goes, as `head` does.

    What was found out stays so: the exit code is that of all that would have been printed.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        give_up(sys.stdout)


def give_up(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: Python would try to write it at exit, and fail."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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


def as_data(stream: TextIO) -> None:
    """Make a stream write UTF-8 whatever the terminal is, and line ends as they are given."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="")


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for a run of characters that cannot be encoded, and where to go on."""
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few streams need it

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


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
                _until_writable(self._fileno)
            except OSError:
                return


def _until_writable(fileno: int) -> None:
    """Wait for a descriptor; unlike `select`, whatever its number is."""
    waiting = select.poll()
    waiting.register(fileno, select.POLLOUT)
    waiting.poll()
