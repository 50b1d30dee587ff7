"""The driver: Textual's for POSIX terminals, made to survive what comes over a line."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from codecs import getincrementaldecoder
from collections.abc import Callable
from time import monotonic
from typing import Any, Protocol

from tui.app.output.keys import ESCAPE, Keys
from tui.app.output.private import KeyParser, PlainDriver
from tui.terminal.background import ASK
from tui.terminal.bidi import EXPLICIT, IMPLICIT
from tui.terminal.cells import Cells
from tui.terminal.modes import Modes, set_modes, silence

# How often the thread looks whether it should stop, in seconds; as Textual does.
TICK = 0.1
_ALTERNATE = "\x1b[?1049h"


class Meanwhile(Protocol):
    """What has shown a screen before the app: whether, what, and what was typed for the app."""

    is_shown: bool
    cells: Cells
    typed: bytes

    @property
    def is_resized(self) -> bool:
        """Whether the terminal has got another size since."""
        ...


class SafeDriver(PlainDriver):
    """Survives bad bytes typed, malformed reports and a dropped line."""

    _woken = _waker = -1  # the ends of a pipe
    _has_asked = False
    _has_terminal = _is_given_back = False
    _found: list[Any] | None = None
    """The modes of the terminal to leave it with, until it is left with them."""

    typed = b""
    """What was typed before, and answered by nobody."""

    def start_application_mode(self) -> None:
        """Before the app's screen, tell the terminal not to reorder its text, if it is not to.

        Nor to write there what is typed, which Textual sees to only after.
        """
        if self._is_given_back:
            return
        self.know_screen()
        self._forget_typed()
        if self._keeps_order:
            self.screen.write(EXPLICIT)
            self.screen.flush()
        self._found = silence(self.fileno)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # Textual would set the modes while frames wait to be written: keys were written in these.
        self.attrs_before = None
        self._has_terminal = True
        self._ask_for_background()

    def _ask_for_background(self) -> None:
        """Ask the terminal once, if the theme depends on it; the app is told when it answers."""
        if not self._has_asked and getattr(self.app, "asks_for_background", False):
            self._has_asked = True
            self.write(ASK)
            self.flush()

    def write(self, data: str) -> None:
        """Write, unless the terminal has been given back."""
        if not self._is_given_back:
            super().write(data)

    def give_back(self) -> None:
        """Give the terminal back for good: nothing is written any more, nor is it taken again.

        An app that was suspended has not got it, and would take it when the job goes on.
        """
        if self._has_terminal:
            self.stop_application_mode()
            self._leave_as_found()
        self._is_given_back = True

    def stop_application_mode(self) -> None:
        """After it, let the terminal do as it did."""
        if self._is_given_back:
            return
        self._has_terminal = False
        super().stop_application_mode()
        if self._keeps_order:
            self.write(IMPLICIT)
            self.flush()

    def close(self) -> None:
        """Leave the terminal in the modes it was found in, when all is written."""
        super().close()
        self._leave_as_found()

    def _leave_as_found(self) -> None:
        if self._found is not None:
            set_modes(self.fileno, self._found)
        self._found = None

    def know_screen(self, cells: Cells | None = None) -> None:
        """Tell the app what the terminal shows, by default nothing, so that it writes the rest."""
        shown = getattr(self.app, "shown", None)
        if shown is not None:
            shown.take(cells or Cells())

    def _forget_typed(self) -> None:
        """Tell the app not to act on what was typed before another program had the terminal."""
        if hasattr(self.app, "hears_from"):
            self.app.hears_from = monotonic()

    @property
    def _keeps_order(self) -> bool:
        return getattr(self.app, "bidi", "terminal") != "terminal"

    def terminal_size(self) -> tuple[int, int]:
        """Columns and rows: Textual asks standard output, which may be a pipe."""
        with contextlib.suppress(OSError):
            size = os.get_terminal_size(self.screen.fileno())
            return size.columns or 80, size.lines or 24
        return 80, 24

    def run_input_thread(self) -> None:
        """Read the keyboard until told to stop or the line drops.

        Textual ends with a traceback at a byte that is not UTF-8 and at a report it cannot
        make sense of, and spins at the end of input.
        """
        decode = getincrementaldecoder("utf-8")("replace").decode
        keys = Keys(KeyParser(self.debugged), self.process_message)
        self._woken, self._waker = os.pipe()
        typed, self.typed = self.typed, b""
        is_first = not typed
        keys.take(decode(typed))
        while not self.exit_event.is_set():
            patience = TICK
            if keys.is_escape_pending:
                patience = ESCAPE
            ready, _, _ = select.select([self.fileno, self._woken], [], [], patience)
            if self.fileno not in ready:
                keys.wait_no_longer()
                continue
            data = self._read()
            if not data:
                # Say it the way the system does, so that there is one way out (terminal.guard).
                os.kill(os.getpid(), signal.SIGHUP)
                return
            is_first = is_first and getattr(self.app, "is_starting", False)
            if is_first:
                self.typed_first(data)
            is_first = is_first and data.startswith(b"\x1b")
            keys.take(decode(data))

    def disable_input(self) -> None:
        """Stop reading at once: Textual would wait until the thread looks again."""
        if self._waker >= 0:
            os.write(self._waker, b".")
        super().disable_input()
        for each in (self._woken, self._waker):
            if each >= 0:
                os.close(each)
        self._woken = self._waker = -1

    def typed_first(self, data: bytes) -> None:
        """Be told of what is typed while the app starts, and no text before it.

        The app gets it afterwards, when it comes to it; nothing is done with it here.
        """

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:  # EIO: the other end is gone
            return b""

    def continued(self) -> None:
        """Repaint: Textual tells the app that it is back, on a screen that is empty."""
        self.app.call_later(self.app.refresh, layout=True)


def handed_over(
    modes: Modes, before: Meanwhile | None = None, hear: Callable[[bytes], object] = bytes
) -> type[SafeDriver]:
    """Make a driver that takes the terminal over from what has shown a screen on it before.

    `hear` is given what is typed first while the app starts, in the thread that reads keys.
    """

    class HandedOver(SafeDriver):
        _before = before

        def start_application_mode(self) -> None:
            with modes.handing_over() as found:
                super().start_application_mode()
                if found is not None and self._has_terminal:
                    self._found = found
            if self._before is not None and self._before.is_resized:
                # Textual was not told of sizes yet; of its first it cannot say that it is new.
                super().know_screen()
            self._before = None

        def typed_first(self, data: bytes) -> None:
            hear(data)

        def write(self, data: str) -> None:
            # It is in the alternate screen already, which this would clear.
            if not (self._before and self._before.is_shown and data == _ALTERNATE):
                super().write(data)

        def know_screen(self, cells: Cells | None = None) -> None:
            if self._before is not None:
                cells, self.typed = self._before.cells, self._before.typed
            super().know_screen(cells)

    return HandedOver
