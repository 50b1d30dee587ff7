"""All that the app uses of Textual though it is not public, in one place; a test holds the names.

Textual may change any of it in a minor version: `pyproject.toml` lets in none but the one tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, cast

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.strip import Strip

from tui.terminal.streams import ScreenOutput

__all__ = ["USED", "KeyParser", "PlainDriver", "QuietApp", "painted_strips"]

USED: Final[dict[type, tuple[str, ...]]] = {
    App: ("_exception", "_fatal_error", "_close_messages_no_wait", "_check_bindings"),
    Screen: ("_compositor",),
    LinuxDriver: (
        "_app",
        "_auto_restart",
        "_debug",
        "_file",
        "_get_terminal_size",
        "_must_signal_resume",
        "_sigcont_application",
    ),
    XTermParser: ("mouse_pixels", "terminal_size", "terminal_pixel_size", "last_x", "last_y"),
}
"""What is used of each class, of its instances too."""

_TOLD: Final = USED[XTermParser]


class QuietApp(App[None]):
    """An app that says nothing when it breaks, and acts on keys in the order typed."""

    @property
    def crash(self) -> Exception | None:
        """What broke the app, if anything did: Textual tells nobody but its own tests."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual prints the values of variables, which hold the log; the guard says it in short.
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """Leave at once; what is wrong is said once the terminal is back."""
        # `exit` waits for messages that a broken app may not take any more.
        self._close_messages_no_wait()

    @property
    def takes_text(self) -> bool:
        """Whether keys are letters of a text just now."""
        raise NotImplementedError

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        # Textual sends a key to the focused pane and acts on it when it comes back, by when those
        # typed after it have gone there too: with `/hama` in one piece, h would move the cursor.
        # `active_bindings`, which is public, works all of them out anew: 100 at every key.
        if await super()._check_bindings(key, priority):
            return True
        at_once = priority and not self.takes_text
        return at_once and await super()._check_bindings(key)


def painted_strips(screen: Screen[Any]) -> Sequence[Strip]:
    """Return the lines of all that is on a screen; Textual exports them as a picture only."""
    return screen._compositor.render_strips()


class KeyParser(XTermParser):
    """Makes events of what a terminal sends."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._is_debugged = debug

    def successor(self) -> KeyParser:
        """Make a parser that knows what the terminal has told this one of its size."""
        fresh = KeyParser(self._is_debugged)
        for name in _TOLD:
            setattr(fresh, name, getattr(self, name))
        return fresh


class PlainDriver(LinuxDriver):
    """Textual's driver for POSIX, its private hooks under names of ours."""

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
        self.screen = ScreenOutput(2)
        self._file = cast(Any, self.screen)

    @property
    def app(self) -> App[Any]:
        """The app that is driven."""
        return self._app

    @property
    def debugged(self) -> bool:
        """Whether Textual was asked to write down what it reads."""
        return self._debug

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.terminal_size()

    def terminal_size(self) -> tuple[int, int]:
        """Columns and rows of the terminal."""
        return super()._get_terminal_size()

    def _sigcont_application(self, *_: object) -> None:
        # Textual starts application mode again even if it never left it, after a SIGSTOP from
        # elsewhere: a second thread would read keys, and the modes to restore would be its own.
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()
        self.continued()

    def continued(self) -> None:
        """Act after a stop, when the screen is the app's again; nothing here."""
