"""All that the app uses of Textual though it is not public, in one place; a test holds the names.

Textual may change any of it in a minor version: `pyproject.toml` lets in none but the one tried.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import NoneType
from typing import Any, Final, TypeVar, cast

from rich.console import RenderableType
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Event, Resize, ScreenResume
from textual.geometry import Size
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import Toast, ToastHolder, ToastRack

from tui.app.output.differences import Painted
from tui.app.output.direct import DirectLines, Places
from tui.terminal.cells import Cells
from tui.terminal.handlers import Handlers
from tui.terminal.streams import ScreenOutput

__all__ = [
    "USED",
    "KeyParser",
    "OverlaidScreen",
    "PlacedWidget",
    "PlainDriver",
    "QuietApp",
    "after",
    "keep_below",
    "painted_strips",
]

Result = TypeVar("Result")

NOTICES: Final = 6
"""How many notices there may be at once: there is room for no more, and each is a widget."""

_FRAMES: Final = 10  # that wait to be written
_BEHIND: Final = 0.1  # seconds, then it is looked whether the terminal has caught up

USED: Final[dict[type, tuple[str, ...]]] = {
    App: (
        "_batch_count",
        "_check_bindings",
        "_close_messages_no_wait",
        "_display",
        "_driver",
        "_exception",
        "_fatal_error",
        "_handle_exception",
        "_notifications",
        "_refresh_notifications",
        "_sync_available",
    ),
    Compositor: ("_full_map", "_full_map_invalidated", "size", "visible_widgets"),
    StylesCache: ("get_inner_outer",),
    Toast: ("_notification",),
    Widget: ("_layout_required",),
    MessagePump: ("_closed", "_closing", "_running"),
    ChopsUpdate: ("chops", "chop_ends", "spans"),
    LayoutUpdate: ("strips", "region"),
    Screen: (
        "_compositor",
        "_layout_required",
        "_on_screen_resume",
        "_refresh_layout",
        "_repaint_required",
        "_screen_resized",
        "_scroll_required",
    ),
    LinuxDriver: (
        "_app",
        "_auto_restart",
        "_debug",
        "_file",
        "_get_terminal_size",
        "_must_signal_resume",
        "_sigcont_application",
        "_sigtstp_application",
        "_writer_thread",
    ),
    WriterThread: ("_queue",),
    XTermParser: ("mouse_pixels", "terminal_size", "terminal_pixel_size", "last_x", "last_y"),
}
"""What is used of each class, of its instances too."""

_TOLD: Final = USED[XTermParser]


class QuietApp(App[None]):
    """An app that says nothing when it breaks, and acts on keys in the order typed.

    What it writes to the screen it is asked for (`written`).
    """

    # Textual's marking of text by the mouse breaks on what is just being removed, as a notice may
    # be; the terminal's own marks all that is shown.
    ALLOW_SELECT = False

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self.shown = Cells()
        self._direct = DirectLines()
        self._cursor_at = (-1, -1)
        self._repaints_later = False

    async def on_event(self, event: Event) -> None:
        """Textual's hook: a terminal that gets another size may show anything.

        One that tells its size at the start has not changed it.
        """
        if isinstance(event, Resize) and not (self.is_starting and event.size == self.size):
            self.shown.forget()
            if self.screen_stack:
                self.screen.refresh()
        await super().on_event(event)

    def give_back(self) -> None:
        """Give the terminal back before the app is taken down, which takes longer."""
        if isinstance(self._driver, PlainDriver):
            self._driver.give_back()

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

    def _refresh_notifications(self) -> None:
        # A key that is held may say something each time. And where a notice is over on one screen
        # while another still has it, Textual leaves the widget around it there for good.
        for old in [*self._notifications][:-NOTICES]:
            del self._notifications[old]
        for holder in self._holders:
            if not any(toast._notification in self._notifications for toast in _toasts(holder)):
                holder.remove()
        # Called for each screen that comes to the top, too. By the widget Textual remembers two
        # colours, and so keeps all that was painted of a thousand widgets that are gone.
        StylesCache.get_inner_outer.cache_clear()
        super()._refresh_notifications()

    @property
    def _holders(self) -> list[ToastHolder]:
        """What is around each notice, on all screens."""
        children = chain.from_iterable(screen.children for screen in self.screen_stack)
        racks = (each for each in children if isinstance(each, ToastRack))
        inside = chain.from_iterable(rack.children for rack in racks)
        return [each for each in inside if isinstance(each, ToastHolder)]

    def written(self, painted: Painted) -> str:
        """Return what is to be written so that the terminal shows what was painted."""
        raise NotImplementedError

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if self._is_waited_for():
            return
        if screen._compositor.size != self.size:
            # Painted for the size that the terminal had: its lines would be cut, or run on.
            screen.refresh()
            return
        # Textual writes all that it has painted, most of which is on the screen already.
        if self._batch_count or not isinstance(renderable, (ChopsUpdate, LayoutUpdate, NoneType)):
            super()._display(screen, renderable)
        else:
            places = screen._compositor.visible_widgets  # it has just been laid out, if need be
            self._write(chain(_lines(renderable), self._direct.take(places)))

    def paint_lines(self, widget: Widget, lines: Iterable[int]) -> None:
        """Write lines of a widget of ours at the end of this turn of the event loop."""
        if self._direct.add(widget, lines):
            after(self, 0, self._write_direct)

    def _write_direct(self) -> None:
        places = self._places
        if places is not None and not self._is_waited_for():
            self._write(self._direct.take(places))

    def _is_waited_for(self) -> bool:
        """Whether the terminal is far behind; then all is painted anew in a moment, at once.

        Else what is typed would wait for the terminal, `q` too, which may stand still for good.
        """
        driver = self._driver
        if not isinstance(driver, PlainDriver) or not driver.is_behind:
            return False
        if not self._repaints_later:
            self._repaints_later = True
            after(self, _BEHIND, self._repaint)
        return True

    def _repaint(self) -> None:
        self._repaints_later = False
        if self.screen_stack:
            self.screen.refresh()

    def _write(self, painted: Painted) -> None:
        """Write what differs, in one piece; nothing at all if nothing does."""
        driver = self._driver
        if driver is None or self.is_headless or self._closed or not self.screen_stack:
            return
        x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
        data = self.written(painted)
        if not data and (self._cursor_at == (x, y) or self._direct.waiting):
            return
        self._cursor_at = x, y  # where input methods look
        data = f"{data}\x1b[{y + 1};{x + 1}H"
        driver.write(f"{SYNC_START}{data}{SYNC_END}" if self._sync_available else data)
        driver.flush()

    @property
    def _places(self) -> Places | None:
        """Where widgets are seen; None while that is about to change: the next frame tells."""
        if self._batch_count or not self.screen_stack:
            return None
        screen = self.screen
        if screen._layout_required or screen._scroll_required or screen.size != self.size:
            return None
        return screen._compositor.visible_widgets

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


def after(app: App[Any], seconds: float, callback: Callable[[], None]) -> asyncio.TimerHandle:
    """Call back from the event loop, which takes a fiftieth of what a timer of Textual does."""

    def called() -> None:
        if not app._running or app._closing:
            return
        try:
            callback()
        except Exception as error:
            app._handle_exception(error)

    return asyncio.get_running_loop().call_later(seconds, called)


class PlacedWidget(Widget):
    """A widget that asks for its size once a layout.

    Textual looks for the screen and in its map each time: a line that is painted asks five times.
    """

    _layout_of_size: object = None
    _size_there = Size()
    _screen_there: Screen[Any] | None = None

    @property
    def size(self) -> Size:
        """Textual's: columns and rows, none while it is not laid out."""
        screen = self._screen_there
        if screen is None:
            if not self.is_attached:
                return super().size
            screen = self._screen_there = self.screen
        compositor = screen._compositor
        layout = compositor._full_map
        if layout is not self._layout_of_size or compositor._full_map_invalidated:
            self._size_there = super().size
            self._layout_of_size = layout if self in layout else None
        return self._size_there


class OverlaidScreen(ModalScreen[Result]):
    """A screen over another, opened once over: Textual lays it out and styles it twice."""

    def _on_screen_resume(self, event: ScreenResume) -> None:
        # All of it has just been styled, as it was put on.
        if not self.stack_updates:
            event.refresh_styles = False

    def _screen_resized(self, size: Size) -> None:
        # Its first layout tells it that it has another size now.
        if self._compositor.size != size:
            super()._screen_resized(size)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        super()._refresh_layout(size, scroll)
        # Each widget that has got a size asks for a layout, in which it would get the same again.
        for node in self.walk_children(Widget, with_self=True):
            node._layout_required = False


def keep_below(screen: Screen[Any]) -> None:
    """Repaint nothing of a screen over which another has come: Textual repaints all of both."""
    screen._repaint_required = False


def _toasts(holder: ToastHolder) -> Iterator[Toast]:
    return (each for each in holder.children if isinstance(each, Toast))


def _lines(update: ChopsUpdate | LayoutUpdate | None) -> Painted:
    """Yield what of a screen an update of Textual's is for.

    A piece that nothing has painted is None: while the terminal gets another size, a widget may
    give fewer lines than it has room for.
    """
    if update is None:
        return
    if isinstance(update, ChopsUpdate):
        yield from _pieces(update)
        return
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
        # Amid a write, a stop or going on would wait for ever for the lock that it holds.
        self._handlers = Handlers()
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Textual's writer thread ends with a traceback at the first failed write; what the app
        # writes next fills the queue, and then the app waits for ever.
        self.screen = ScreenOutput(2)
        self._file = cast(Any, self.screen)

    def write(self, data: str) -> None:
        """Have the thread that writes do so."""
        with self._handlers.undisturbed():
            super().write(data)

    def suspend_application_mode(self) -> None:
        """Give the terminal to another program."""
        with self._handlers.undisturbed():
            super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take it again."""
        with self._handlers.undisturbed():
            super().resume_application_mode()

    def _sigtstp_application(self, *_: object) -> None:
        self._handlers.when_free(super()._sigtstp_application)

    def _sigcont_application(self, *_: object) -> None:
        self._handlers.drop()  # to go on takes a stop back that waits still, as in POSIX
        self._handlers.when_free(self._go_on)

    def _go_on(self) -> None:
        # Textual starts application mode again even if it never left it, after a SIGSTOP from
        # elsewhere: a second thread would read keys, and the modes to restore would be its own.
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()
        self.continued()

    def continued(self) -> None:
        """Act after a stop, when the screen is the app's again; nothing here."""

    def give_back(self) -> None:
        """Give the terminal back for good; here, when the app has ended."""

    @property
    def app(self) -> App[Any]:
        """The app that is driven."""
        return self._app

    @property
    def is_behind(self) -> bool:
        """Whether many frames wait to be written: Textual waits itself when there are 30."""
        thread = self._writer_thread
        return thread is not None and len(thread._queue.queue) > _FRAMES  # without its lock

    @property
    def debugged(self) -> bool:
        """Whether Textual was asked to write down what it reads."""
        return self._debug

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.terminal_size()

    def terminal_size(self) -> tuple[int, int]:
        """Columns and rows of the terminal."""
        return super()._get_terminal_size()
