"""What is shown, and which keys are answered, from the start until Textual has been loaded.

Where nothing is kept of the last time, the screen is drawn as soon as the log is there. Keys that
move are answered, and one that leaves ends the program; the first that does anything else, and
all behind it, are left to the app.
"""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Final

from tui.app.first.keys import first_move, leaving
from tui.app.keys import FOLLOW
from tui.app.loader import Loader, short_turns
from tui.app.state.file_status import WHOLE
from tui.app.state.session import Session, opened
from tui.terminal.cells import Cells
from tui.terminal.environment import fills_ground
from tui.terminal.streams import ScreenOutput

if TYPE_CHECKING:  # loaded when something is drawn: a screen that was kept is not
    from tui.app.first.look import Look
    from tui.app.first.screen import FirstScreen

PATIENCE: Final = 5.0
"""Seconds that a log is waited for before Textual is loaded beside it."""

_LOOK: Final = 0.02  # seconds between two looks whether the log is there


class Meanwhile(Thread):
    """Draws the first screen and answers keys on it; afterwards the app goes on from there.

    `kept` is the screen of the last time, if that is shown, in a terminal of this `size`; `first`
    what may be kept of this one. Once the terminal has another size, it is left to the app.
    `leave` is called, in any thread, when a key says so before any that is left to the app.
    """

    def __init__(
        self,
        loader: Loader,
        look: Callable[[], Look],
        kept: str = "",
        size: os.terminal_size | None = None,
        leave: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(name="meanwhile", daemon=True)
        self._loader = loader
        self._look = look
        self._leave = leave
        self._size = size or os.get_terminal_size(2)
        self.cells = Cells()
        self.cells.fills = fills_ground(os.environ)
        self.cells.read(kept)
        self.typed = b""
        self.first = ""
        self._is_kept = self.is_shown = bool(kept)
        self._screen: FirstScreen | None = None
        self._out = ScreenOutput(2)
        self._is_behind = False  # the panes have not followed
        self._crash: Exception | None = None
        self._woken, self._waker = os.pipe()

    @property
    def is_resized(self) -> bool:
        """Whether the terminal has got another size, so that it may show anything, or is gone."""
        try:
            return os.get_terminal_size(2) != self._size
        except OSError:
            return True

    def begin(self) -> None:
        """Show the log as soon as it is there, if it is there soon; then go on in a thread.

        A screen that is shown already waits for nothing, unless something was typed.
        """
        if not self.is_shown or self._is_typed(0):
            self._wait()
            if self._loader.session is not None:
                self._open(self._loader.session)
                self._loader.drawn.set()
                if not self.typed or self._moved():
                    while self._is_typed(0) and self._answer():
                        pass
        self._loader.drawn.set()
        self.start()

    def _wait(self) -> None:
        """Wait for the log, while a key that leaves is heard."""
        end = time.monotonic() + PATIENCE
        while not self._loader.begun.wait(_LOOK) and time.monotonic() < end:
            if self._is_typed(0) and not self._hear():
                return

    def _hear(self) -> bool:
        """Take what was typed, and leave if that says so; False when the line has dropped."""
        data = os.read(0, 4096)
        self.typed += data
        if self.typed.startswith(leaving()):
            self._leave()
        return bool(data)

    def end(self) -> None:
        """Answer no more keys; the session goes on where the reader is."""
        os.write(self._waker, b".")
        self.join()
        for each in (self._woken, self._waker):
            os.close(each)
        if self._crash is not None:
            raise self._crash
        self.settle()

    def settle(self) -> None:
        """Let the session go on where the reader is."""
        if self._screen is not None and self._loader.session is not None:
            self._loader.session = self._loader.session._replace(state=self._screen.state)
            self._loader.top = self._screen.timeline.top

    def run(self) -> None:
        """Answer keys until one is for the app, or the app is there; never raises."""
        try:
            while not self._is_ended(_LOOK):
                if self._loader.session is not None:
                    with short_turns():
                        self._answer_all()
                    return
                if self._is_typed(0) and not self._hear():
                    return
        except Exception as error:  # a fault of the program, raised at the end
            self._crash = error

    def _answer_all(self) -> None:
        if not self.typed or self._moved():
            while not self._is_ended(0) and self._answer():
                pass

    def first_screen(self) -> str:
        """Return the screen as the log opens, now that all of it is known, to be kept.

        "" where it is kept already, cannot be drawn, or may lie elsewhere by then.
        """
        if not self.first and not self._is_kept:
            self.first = _certain(self._drawn())
        return self.first

    def _drawn(self) -> str:
        """Draw the screen of a log of which only a part was there when it was shown."""
        from tui.app.first.screen import FirstScreen, fits  # noqa: PLC0415

        loader = self._loader
        if loader.portion is None or loader.session is None or not fits(self._size):
            return ""
        state = opened(loader.portion.store, loader.session.state.marks)
        cells = Cells()
        FirstScreen(state, self._size, self._look(), WHOLE, cells).written()
        return cells.text()

    def _is_ended(self, patience: float) -> bool:
        return bool(select.select([self._woken], [], [], patience)[0])

    def _is_typed(self, patience: float) -> bool:
        return bool(select.select([0], [], [], patience)[0])

    def _open(self, session: Session) -> None:
        """Draw what has been read; of a screen that is shown, nothing but what differs."""
        from tui.app.first.screen import FirstScreen, fits  # noqa: PLC0415

        if not fits(self._size) or self.is_resized:
            return
        status = self._loader.status
        self._screen = FirstScreen(session.state, self._size, self._look(), status, self.cells)
        self._write()
        self.is_shown = True
        if status == WHOLE:
            self.first = _certain(self.cells.text())

    def _write(self, *names: str) -> None:
        if self._screen is not None and not self.is_resized:
            self._out.write(self._screen.written(*names))
            self._out.flush()

    def _answer(self) -> bool:
        """Wait for a key, or until the panes are to follow; whether to go on."""
        patience = FOLLOW if self._is_behind else None
        ready, _, _ = select.select([0, self._woken], [], [], patience)
        if 0 in ready:
            return self._hear() and self._moved()
        if not ready:
            self._follow()
        return self._woken not in ready

    def _moved(self) -> bool:
        """Do what was typed as far as it moves; whether that is all of it."""
        from tui.app.first.screen import AT_ONCE  # noqa: PLC0415

        if self._screen is None and self._loader.session is not None:
            self._open(self._loader.session)
        if self._screen is None or self.is_resized:
            return False
        while found := first_move(self.typed):
            move, length = found
            self.typed = self.typed[length:]
            self._screen.move(getattr(self._screen.timeline, move.method)(move.distance))
        if self.typed.startswith(leaving()):
            self._leave()
        self._write(*AT_ONCE)
        self._is_behind = True
        return not self.typed

    def _follow(self) -> None:
        from tui.app.first.screen import AFTER  # noqa: PLC0415

        self._is_behind = False
        if self._screen is not None:
            self._screen.follow()
            self._write(*AFTER)


def _certain(screen: str) -> str:
    """Return a screen, "" where something on it may lie elsewhere the next time."""
    from tui.terminal.contested import is_contested  # noqa: PLC0415 - behind the first screen

    return "" if is_contested(screen) else screen
