"""The driver: Textual's for POSIX terminals, made to survive what comes over a line."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
from codecs import getincrementaldecoder
from itertools import chain

from tui.app.output.private import KeyParser, PlainDriver
from tui.terminal.bidi import EXPLICIT, IMPLICIT
from tui.terminal.modes import Modes

# How often the thread looks whether it should stop, in seconds; as Textual does.
TICK = 0.1
_ALTERNATE = "\x1b[?1049h"
_REPORTS = re.compile("(?=\x1b)")


class SafeDriver(PlainDriver):
    """Survives bad bytes typed, malformed reports and a dropped line."""

    def start_application_mode(self) -> None:
        """Before the app's screen, tell the terminal not to reorder its text, if it is not to."""
        self.know_screen()
        if self._keeps_order:
            self.screen.write(EXPLICIT)
            self.screen.flush()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """After it, let the terminal do as it did."""
        super().stop_application_mode()
        if self._keeps_order:
            self.write(IMPLICIT)
            self.flush()

    def know_screen(self, screen: str = "") -> None:
        """Tell the app what the terminal shows, by default nothing, so that it writes the rest."""
        shown = getattr(self.app, "shown", None)
        if shown is not None:
            shown.read(screen)

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
        parser = KeyParser(self.debugged)
        while not self.exit_event.is_set():
            data = b""
            if select.select([self.fileno], [], [], TICK)[0]:
                data = self._read()
                if not data:
                    # Say it the way the system does, so that there is one way out (terminal.guard).
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
            # Cut before each ESC, so that a malformed report takes nothing else with it.
            for part in _REPORTS.split(decode(data)):
                parser = self._pass_on(part, parser)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:  # EIO: the other end is gone
            return b""

    def _pass_on(self, text: str, parser: KeyParser) -> KeyParser:
        """Send on what was typed; give the parser to go on with, fresh after a malformed report."""
        try:
            for message in chain(parser.feed(text) if text else (), parser.tick()):
                self.process_message(message)
        except Exception:  # chr() of a huge number, a division by zero pixels, ...
            return parser.successor()
        return parser

    def continued(self) -> None:
        """Repaint: Textual tells the app that it is back, on a screen that is empty."""
        self.app.call_later(self.app.refresh, layout=True)


def handed_over(modes: Modes, screen: str = "") -> type[SafeDriver]:
    """Make a driver that takes the terminal over from what has shown a screen on it before."""

    class HandedOver(SafeDriver):
        _before = screen

        def start_application_mode(self) -> None:
            with modes.handing_over():
                super().start_application_mode()
            self._before = ""

        def write(self, data: str) -> None:
            # It is in the alternate screen already, which this would clear.
            if not (self._before and data == _ALTERNATE):
                super().write(data)

        def know_screen(self, screen: str = "") -> None:
            super().know_screen(screen or self._before)

    return HandedOver
