"""Which of Textual's drivers to use: ours where there is a POSIX terminal."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
from codecs import getincrementaldecoder
from io import TextIOWrapper
from itertools import chain
from typing import Any, cast

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from tui.terminal.bidi import EXPLICIT, IMPLICIT
from tui.terminal.modes import Modes
from tui.terminal.output import Output
from tui.terminal.sgr import thin

# How often the thread looks whether it should stop, in seconds; as Textual does.
TICK = 0.1
_REPORTS = re.compile("(?=\x1b)")


class SafeDriver(LinuxDriver):
    """Survives bad bytes typed, malformed reports and a dropped line."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Textual's writer thread ends with a traceback at the first failed write; what the app
        # writes next fills the queue, and then the app waits for ever.
        self._screen = Output(2)
        self._file = cast(TextIOWrapper, self._screen)

    def write(self, data: str) -> None:
        """Write for fewer bytes than Textual would, which repeats each look in full."""
        super().write(thin(data))

    def start_application_mode(self) -> None:
        """Before the app's screen, tell the terminal not to reorder its text, if it is not to."""
        if self._keeps_order:
            self._screen.write(EXPLICIT)
            self._screen.flush()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """After it, let the terminal do as it did."""
        super().stop_application_mode()
        if self._keeps_order:
            self.write(IMPLICIT)
            self.flush()

    @property
    def _keeps_order(self) -> bool:
        return getattr(self._app, "bidi", "terminal") != "terminal"

    def _get_terminal_size(self) -> tuple[int, int]:
        # Textual asks standard output, which may be a pipe; the screen is on standard error.
        with contextlib.suppress(OSError):
            size = os.get_terminal_size(self._screen.fileno())
            return size.columns or 80, size.lines or 24
        return 80, 24

    def run_input_thread(self) -> None:
        """Read the keyboard until told to stop or the line drops.

        Textual ends with a traceback at a byte that is not UTF-8 and at a report it cannot
        make sense of, and spins at the end of input.
        """
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = XTermParser(self._debug)
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

    def _pass_on(self, text: str, parser: XTermParser) -> XTermParser:
        """Send on what was typed; give the parser to go on with, fresh after a malformed report."""
        try:
            for message in chain(parser.feed(text) if text else (), parser.tick()):
                self.process_message(message)
        except Exception:  # chr() of a huge number, a division by zero pixels, ...
            return _successor(parser, self._debug)
        return parser

    def _sigcont_application(self, *_: object) -> None:
        # Textual starts application mode again even if it never left it, after a SIGSTOP from
        # elsewhere: a second thread would read keys, and the modes to restore would be its own.
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()
        # Textual tells the app that it is back and repaints nothing, on a screen that is empty.
        self._app.call_later(self._app.refresh, layout=True)


def handed_over(modes: Modes) -> type[SafeDriver]:
    """Make a driver that takes the screen over from what has been shown on it before."""

    class HandedOver(SafeDriver):
        def start_application_mode(self) -> None:
            with modes.handing_over():
                super().start_application_mode()

    return HandedOver


def _successor(parser: XTermParser, debug: bool) -> XTermParser:
    """Make a parser that knows what the terminal has told the old one of its size."""
    fresh = XTermParser(debug)
    for name in ("mouse_pixels", "terminal_size", "terminal_pixel_size", "last_x", "last_y"):
        setattr(fresh, name, getattr(parser, name))
    return fresh


def driver_class() -> type[Driver] | None:
    """Choose for `App(driver_class=...)`; None leaves the choice to Textual."""
    if os.name != "posix":
        return None
    from tui.app.output.driver import SafeDriver  # noqa: PLC0415 - needs termios

    return SafeDriver
