"""The Textual app: themes, filters on the way out, commands, loading."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome
from textual.screen import Screen
from textual.widgets import Input

from tui.app.keys import Keyboard, Own
from tui.app.loader import Loader
from tui.app.main_screen import MainScreen
from tui.app.notify import notify
from tui.app.output.differences import Painted, differences
from tui.app.output.filters import last_filters
from tui.app.output.keys import BackgroundTold
from tui.app.output.layouts import key_of
from tui.app.output.theme import PALETTES, follows_background, theme_of
from tui.app.pointer import PointerApp
from tui.app.screens.dialog import open_over
from tui.app.screens.loading import EarlyKeys, LoadingScreen
from tui.app.turns import Turns, Typed
from tui.commands.settings.keys import key_name
from tui.kept.background import BACKGROUND
from tui.kept.theme import THEMES, Looks, keep_looks, load_looks
from tui.log.problems import LogError
from tui.terminal.background import may_be_asked
from tui.terminal.bidi import Bidi
from tui.terminal.environment import fills_ground, has_links

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui.app.screens.palette.commands import Command


MOMENT = 0.25
"""Seconds that a log being read is waited for before there is a screen that says so."""


class TimelineApp(PointerApp):
    """Shows one log."""

    TITLE = "syria-timeline"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        loader: Loader,
        ascii_only: bool = False,
        bidi: Bidi = "terminal",
        driver: type[Driver] | None = None,
    ) -> None:
        self._outgoing: list[LineFilter] = []
        super().__init__(driver_class=driver)
        self.shown.fills = fills_ground(os.environ)
        self.keyboard = Keyboard()
        self.leaving: Callable[[int], object] = lambda _code: None
        self._trouble = ""
        self.hears_from = 0.0  # seconds of the monotonic clock, as events have their times
        self.animation_level = "none"
        self.error: LogError | None = None
        self.early = EarlyKeys()
        self.turns = Turns(self, self._act, lambda: self.focused or self.screen)
        self._loader = loader
        self.bidi = bidi
        self.ascii_only = ascii_only
        self._outgoing = [*last_filters(self.no_color, ascii_only, bidi)]
        for palette in PALETTES.values():
            self.register_theme(palette.theme)
        self._has_links = has_links(os.environ)
        self._looks = Looks()
        self.wear(Looks("auto"))

    def use(self, own: Own) -> None:
        """Take what the reader has set, before the app runs."""
        self.keyboard = Keyboard(own.keys, own.guest)
        self.guest = own.guest
        self.set_keymap(self.keyboard.keymap)
        self._trouble = own.trouble

    def wear(self, looks: Looks) -> None:
        """Take the colours of a theme on a background; few colours, or none, are the terminal's."""
        self._looks = looks
        self.theme = theme_of(looks, self.no_color, self.console.color_system)

    @property
    def asks_for_background(self) -> bool:
        """Whether to ask the terminal for its background."""
        theme = self._looks.theme or "auto"
        return not self.no_color and follows_background(theme) and may_be_asked(os.environ)

    @on(BackgroundTold)
    def _background_told(self, message: BackgroundTold) -> None:
        """Take the colours for it, and have them from the beginning the next time."""
        if message.background != self._looks.background:
            self._change_looks(self._looks._replace(background=message.background))
            told = message.background
            BACKGROUND.do(lambda: keep_looks(load_looks()._replace(background=told)))

    def _change_looks(self, looks: Looks) -> None:
        self.wear(looks)
        self.screen.refresh(layout=True)

    def get_default_screen(self) -> Screen[None]:
        """The main screen, if the log has been read by now, or is in a moment.

        Meanwhile the terminal shows what it did the last time, or what is being read.
        """
        if self._loader.is_alive():
            self._loader.begun.wait(MOMENT)
        if self._loader.session is None:
            return LoadingScreen(self._loader)
        return MainScreen(self._loader.session, self._loader.status, self._loader.top)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then ours: nothing reaches the terminal past them."""
        unwanted = (Monochrome, ANSIToTruecolor)
        stock = [each for each in super().get_line_filters() if not isinstance(each, unwanted)]
        return [*stock, *self._outgoing]

    def written(self, painted: Painted) -> str:
        """What differs from what the terminal shows; a guest gets no links."""
        links = self._has_links and not self.guest
        return differences(painted, self.console.color_system, self.shown, links)

    async def on_event(self, event: events.Event) -> None:
        """Textual's hook: keys wait for the log and the panes, then act in the order typed.

        What is typed or clicked while the app is being left does nothing.
        """
        self.seen(event)
        left = isinstance(event, events.InputEvent | events.Paste) and not self.screen_stack
        if left or self.early.takes(event):
            return
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            await self.turns.take(event)
        else:
            await super().on_event(event)

    async def _act(self, event: Typed) -> bool:
        """Let Textual hand on what was typed or clicked, if there is still something to take it.

        Keys that move do so at once, without Textual: whether this was one. What was typed before
        another program had the terminal was meant for that one, or typed in haste.
        """
        if not self.screen_stack or event.time < self.hears_from or self.copies_again(event):
            return True
        event = self._on_its_key(event)
        if isinstance(event, events.Key) and isinstance(self.screen, MainScreen):
            self.screen.catch_up(event.key)
            if self.app_focus and self.screen.move_by(event.key):
                return True
        await super().on_event(event)
        return False

    def _on_its_key(self, event: Typed) -> Typed:
        """Return a letter of another keyboard as the key it stands on, unless it is for a text."""
        if not isinstance(event, events.Key) or not event.character or event.character.isascii():
            return event
        if self.takes_text or getattr(self.screen, "takes_text", False):
            return event
        character = key_of(event.character)
        return events.Key(key_name(character) or event.key, character)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Leave; whoever waits for that is told before the terminal is."""
        self.leaving(return_code)
        super().exit(result, return_code, message)
        if threading.current_thread() is threading.main_thread():
            self.give_back()
        else:  # Textual takes signals back in the main thread alone
            self.call_later(self.give_back)

    @property
    def is_starting(self) -> bool:
        """Whether keys wait still."""
        return self.early.waiting

    async def _catch_up(self) -> None:
        await self.turns.take(*self.early.end())

    @property
    def takes_text(self) -> bool:
        """Whether keys are letters of a text just now."""
        return isinstance(self.focused, Input) or getattr(self.screen, "reads_line", False)

    def on_mount(self) -> None:
        """Take keys, unless there is nothing yet that they could be for."""
        self.welcome()
        if isinstance(self.screen, MainScreen):
            self.call_after_refresh(self._settle)

    @on(LoadingScreen.Long)
    def _takes_long(self) -> None:
        self.early.leave_by("escape")

    @on(LoadingScreen.Ended)
    async def _loaded(self) -> None:
        """Show the log that has been read, or end with what is wrong with it."""
        loader = self._loader
        if loader.crash is not None:
            raise loader.crash
        if loader.session is None:
            self.error = loader.error
            self.exit(return_code=2)
            return
        main = MainScreen(loader.session, loader.status, loader.top)
        self.add_mode("log", lambda: main)
        await self.switch_mode("log")
        self.call_after_refresh(self._settle)

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever lies over it; there must be one by now."""
        return next(each for each in self.screen_stack if isinstance(each, MainScreen))

    def copy_text(self, text: str) -> None:
        """Copy what was selected with the mouse."""
        self.main.copy.text(text, "what is selected")

    def _settle(self) -> None:
        """Let the collector run again, and leave alone what is here to stay."""
        self.main.tell_trouble()
        if self._trouble:
            notify(self.main, self._trouble, "warning")
        self.call_later(self._catch_up)
        gc.enable()
        gc.freeze()
        self.main.live.attend(self._loader)
        self._loader.leisure.set()

    def commands(self) -> Iterator[Command]:
        """The key table, forms to copy in, the themes and the sources to audit, for the palette."""
        from tui.app.screens.palette.commands import key_commands, other_commands  # noqa: PLC0415
        from tui.report.cite.cite import FORMS  # noqa: PLC0415 - when the palette is opened

        run = partial(_runner, self)
        yield from key_commands(self.keyboard, run)
        themes = {each: each.capitalize() for each in THEMES}
        yield from other_commands({str(form): name for form, name in FORMS.items()}, themes, run)
        if isinstance(self.screen, MainScreen):
            yield from self.screen.audit.commands()

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        from tui.app.screens.palette.palette import Palette  # noqa: PLC0415 - when it is opened

        if not isinstance(self.screen, Palette):
            open_over(self.screen, Palette([*self.commands()]))

    def action_redraw(self) -> None:
        """Draw the screen anew, whatever somebody else has written on it."""
        self.shown.forget()
        self.screen.refresh()

    def action_use_theme(self, name: str) -> None:
        """Change the colours, from now on."""
        self._change_looks(self._looks._replace(theme=name))
        BACKGROUND.do(partial(keep_looks, self._looks))


def _runner(app: TimelineApp, action: str) -> Callable[[], None]:
    """A call of an action on the screen that was there before the palette opened."""

    def run() -> None:
        app.call_later(app.screen.run_action, action)

    return run
