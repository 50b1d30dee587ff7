"""The modes of the terminal as they were before the app, and the way back to them."""

from __future__ import annotations

import contextlib
import os
import select

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

try:
    import termios
except ImportError:  # not POSIX: nothing to save, and nothing of ours to undo
    termios = None  # type: ignore[assignment]

# Undoes all that Textual 8.2 switches on, whatever it was doing: ends a cut-off string (ST),
# synchronised output, bracketed paste, no-wrap, in-band resize, mouse and its encodings, focus
# reports, the keyboard protocol (before the alternate screen, which has its own), hidden cursor,
# colours. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html. Then who orders text (bidi).
RESET = (
    b"\x1b\\\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    b"\x1b[?1016l\x1b[?1004l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[0m\x1b[8h"
)


class Modes:
    """Remembers how the terminal was set when it was made."""

    def __init__(self, keyboard: int = 0, screen: int = 2) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._before = self._now()
        self._taken = False

    def changed(self) -> bool:
        """Whether the terminal is set otherwise than before; False where there is none."""
        return self._before is not None and self._now() not in (None, self._before)

    def restore(self) -> None:
        """Put the terminal back as it was, if it is not; never blocks and never raises.

        An app that left in good order is let alone: popping the keyboard protocol twice
        would take the shell's own.
        """
        if not (self._taken or self.changed()) or not in_foreground(self._keyboard):
            return
        self._taken = False
        self._write(RESET)
        if self._before is None:
            return
        with contextlib.suppress(termios.error):
            # Mouse and key reports still on their way would be typed into the shell.
            termios.tcflush(self._keyboard, termios.TCIFLUSH)
            termios.tcsetattr(self._keyboard, termios.TCSANOW, self._before)

    def give_back(self, patience: float) -> None:
        """Put the terminal back once it takes what is written; nothing else acts on it after that.

        It is waited for as many seconds as `patience`. Other threads may be drawing still, or
        setting its modes: they are cut off first.
        """
        with contextlib.suppress(OSError, ValueError):
            select.select([], [self._screen], [], patience)
        with contextlib.suppress(OSError):
            self._keyboard, self._screen = _cut_off(self._keyboard), _cut_off(self._screen)
        self.restore()

    def take(self) -> None:
        """Be told that something will be shown before the app: keys typed then are not."""
        self._taken = True
        if self._before is not None:
            _set_raw(self._keyboard, self._before)

    @contextlib.contextmanager
    def handing_over(self) -> Iterator[list[Any] | None]:
        """Within `with` the app takes the screen; yields what it has to leave the modes as.

        That is None where nothing was taken, and the app finds them itself. They stay as they
        are until the app sets its own: keys typed meanwhile are kept, and not written on the
        screen, which until the end of `with` is still ours to restore.
        """
        yield self._before if self._taken else None
        self._taken = False

    def _now(self) -> list[Any] | None:
        return _modes_of(self._keyboard)

    def _write(self, data: bytes) -> None:
        """Write without waiting for a terminal that is stopped or gone."""
        with contextlib.suppress(OSError):
            os.set_blocking(self._screen, False)
            try:
                os.write(self._screen, data)
            finally:
                # The shell shares this file and expects it to block.
                os.set_blocking(self._screen, True)


def silence(keyboard: int) -> list[Any] | None:
    """Have nothing that is typed written on the screen; returns the modes as they were, if any."""
    modes = _modes_of(keyboard)
    if modes is not None:
        _set_raw(keyboard, modes)
    return modes


def set_modes(keyboard: int, modes: list[Any]) -> None:
    """Set the modes of a terminal, if it is ours to set and there still."""
    if in_foreground(keyboard):
        with contextlib.suppress(termios.error):
            termios.tcsetattr(keyboard, termios.TCSANOW, modes)


def _modes_of(keyboard: int) -> list[Any] | None:
    if termios is None:
        return None
    try:
        return termios.tcgetattr(keyboard)
    except termios.error:
        return None


def _set_raw(keyboard: int, modes: list[Any]) -> None:
    """Set modes as they were, but that what is typed is not written, and is had at once."""
    raw = [*modes[:6], [*modes[6]]]
    # Without ICRNL, or Enter would reach the app as ctrl+j; and without ctrl+s, which would keep
    # all that is drawn from the terminal, and what gives it back too.
    raw[0] &= ~(termios.ICRNL | termios.IXON)
    raw[3] &= ~(termios.ECHO | termios.ICANON)
    # Without ctrl+z, or the shell would get the app's screen; the app suspends when it can.
    with contextlib.suppress(OSError):
        raw[6][termios.VSUSP] = bytes([os.fpathconf(keyboard, "PC_VDISABLE")])
    set_modes(keyboard, raw)


def _cut_off(descriptor: int) -> int:
    """Return what a descriptor was of under another number; by its own it now leads nowhere."""
    kept = os.dup(descriptor)
    nowhere = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return kept


def in_foreground(keyboard: int = 0) -> bool:
    """Whether the terminal is ours to set: False for a job that was suspended or sent to the back.

    True where that cannot be said, as on a line that dropped.
    """
    try:
        return os.tcgetpgrp(keyboard) == os.getpgrp()
    except (AttributeError, OSError):
        return True
