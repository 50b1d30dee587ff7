"""All that the app uses of Textual though it is not public, in one place; a test holds the names.

Textual may change any of it in a minor version: `pyproject.toml` lets in none but the one tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Final, cast

from rich.console import Console, RenderableType
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Event, Resize
from textual.screen import Screen
from textual.strip import Strip

from tui.terminal.cells import Cells
from tui.terminal.streams import ScreenOutput

__all__ = ["USED", "KeyParser", "Painted", "PlainDriver", "QuietApp", "painted_strips"]

Painted = Iterable[tuple[int, int, Iterable[Segment]]]
"""What was painted: row and column from 0, and what begins there."""

USED: Final[dict[type, tuple[str, ...]]] = {
    App: ("_exception", "_fatal_error", "_close_messages_no_wait", "_check_bindings", "_display"),
    ChopsUpdate: ("chops", "chop_ends", "spans", "render_segments"),
    LayoutUpdate: ("strips", "region", "render_segments"),
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
    """An app that says nothing when it breaks, and acts on keys in the order typed.

    What it writes to the screen it is asked for (`written`).
    """

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self.shown = Cells()

    async def on_event(self, event: Event) -> None:
        """Textual's hook: a terminal that gets another size may show anything.

        One that tells its size at the start has not changed it.
        """
        if isinstance(event, Resize) and not (self.is_starting and event.size == self.size):
            self.shown.forget()
        await super().on_event(event)

    @property
    def is_starting(self) -> bool:
        """Whether the app is not ready for keys yet."""
        return False

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

    def written(self, painted: Painted) -> str:
        """Return what is to be written so that the terminal shows what was painted."""
        raise NotImplementedError

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        # Textual writes all that it has painted, most of which is on the screen already.
        update: Any = renderable
        if isinstance(update, (ChopsUpdate, LayoutUpdate)):
            update = _Rewritten(self, update)
        super()._display(screen, update)

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


class _Rewritten(CompositorUpdate):
    """An update of Textual's, to be written as the app has it."""

    def __init__(self, app: QuietApp, update: ChopsUpdate | LayoutUpdate) -> None:
        self._app, self._update = app, update

    def render_segments(self, console: Console) -> str:
        """Textual's hook: what is written for it."""
        if isinstance(self._update, LayoutUpdate):
            return self._app.written(_lines(self._update))
        return self._app.written(_pieces(self._update))


def _lines(update: LayoutUpdate) -> Painted:
    """Yield the lines of an update of the whole screen.

    A piece that nothing has painted is None: while the terminal gets another size, a widget may
    give fewer lines than it has room for.
    """
    for y, strips in enumerate(update.strips, update.region.y):
        if all(strip is not None for strip in strips):
            yield y, update.region.x, chain.from_iterable(strips)
            continue
        by_column: Mapping[int, Strip | None] = getattr(strips, "mapping", {})
        yield from ((y, x, strip) for x, strip in by_column.items() if strip is not None)


def _pieces(update: ChopsUpdate) -> Painted:
    """Yield the pieces of an update of parts of it, as Textual would write them."""
    for y, start, end in update.spans:
        for behind, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= end and behind > start:
                yield y, x, strip if behind <= end else strip.crop(0, end - x)


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
