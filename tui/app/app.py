"""The Textual app: themes, filters on the way out, commands, loading."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from textual import events
from textual.app import SystemCommand
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome
from textual.screen import Screen
from textual.widgets import Input

from tui.app.controllers.audit import audit_commands
from tui.app.keys import KEYS
from tui.app.loading import Loader
from tui.app.output.filters import AsciiFilter, ControlFilter, NoColourFilter, direction_filters
from tui.app.output.private import QuietApp, painted_strips
from tui.app.output.theme import DARK, LIGHT, PALETTES, TERMINAL
from tui.app.screens.dialog import open_over
from tui.app.screens.main import MainScreen
from tui.app.screens.palette.palette import Palette
from tui.log.reading.reader import LogError
from tui.log.text import clean, one_line
from tui.report.cite.cite import FORMS
from tui.terminal.bidi import Bidi
from tui.terminal.first_frame import FirstFrame
from tui.terminal.sgr import thin

# Keys that leave, or put the app aside: these never wait.
AT_ONCE = frozenset({"ctrl+c", "ctrl+z"})
# Keys after which letters are text, and q no longer quits.
ASKING = frozenset({"f", "slash", "t", "w", "b", "colon", "ctrl+p"})


class EarlyKeys:
    """Keeps keys in the order typed until they can be acted on."""

    def __init__(self) -> None:
        self.waiting = True
        self._keys: list[events.Key] = []

    def takes(self, event: events.Event) -> bool:
        """Whether this is a key that has to wait; it is kept then."""
        if not self.waiting or not isinstance(event, events.Key) or self._leaves(event.key):
            return False
        self._keys.append(event)
        return True

    def _leaves(self, key: str) -> bool:
        return key in AT_ONCE or (key == "q" and ASKING.isdisjoint(each.key for each in self._keys))

    def end(self) -> list[events.Key]:
        """Let keys through from now on; those kept."""
        self.waiting = False
        kept, self._keys = self._keys, []
        return kept


# How often a log being read is looked at, in seconds.
LOOK = 0.02


class TimelineApp(QuietApp):
    """Shows one log."""

    TITLE = "syria-timeline"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    ANIMATION_LEVEL = "none"

    def __init__(
        self,
        loader: Loader,
        ascii_only: bool = False,
        frame: FirstFrame | None = None,
        bidi: Bidi = "terminal",
    ) -> None:
        self._outgoing: list[LineFilter] = []
        super().__init__()
        self.animation_level = "none"
        self.error: LogError | None = None
        self.early = EarlyKeys()
        self._loader = loader
        self._frame = frame
        self.bidi = bidi
        self._outgoing = [ControlFilter()]
        self._outgoing += [NoColourFilter()] if self.no_color else []
        self._outgoing += [AsciiFilter()] if ascii_only else direction_filters(bidi)
        for palette in PALETTES.values():
            self.register_theme(palette.theme)
        few_colours = self.no_color or self.console.color_system == "standard"
        self.theme = (TERMINAL if few_colours else DARK).theme.name

    def get_default_screen(self) -> MainScreen:
        """The main screen, with the log if it has been read by now."""
        return MainScreen(self._loader.session)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then ours: nothing reaches the terminal past them."""
        unwanted = (Monochrome, ANSIToTruecolor)
        stock = [each for each in super().get_line_filters() if not isinstance(each, unwanted)]
        return [*stock, *self._outgoing]

    async def on_event(self, event: events.Event) -> None:
        """Textual's hook: keys wait for the log and the panes, then act in the order typed."""
        if self.early.takes(event):
            return
        await super().on_event(event)

    async def _catch_up(self) -> None:
        for key in self.early.end():
            await super().on_event(key)

    @property
    def takes_text(self) -> bool:
        """Whether keys are letters of a text just now."""
        return isinstance(self.focused, Input)

    def on_mount(self) -> None:
        """Wait for the log, unless it has been read by now."""
        if self.main.state is not None:
            self.call_after_refresh(self._settle)
            return
        self._look = self.set_interval(LOOK, self._look_for_log)
        self._look_for_log()

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever lies over it."""
        return cast(MainScreen, self.screen_stack[0])

    def _look_for_log(self) -> None:
        loader = self._loader
        if loader.crash is not None:
            raise loader.crash
        if loader.error is not None:
            self.error = loader.error
            self.exit(return_code=2)
        elif loader.session is not None:
            self._look.stop()
            self.main.open(loader.session)
            self.call_after_refresh(self._settle)
        else:
            words = f"reading {one_line(clean(loader.path.name))} {loader.fraction:.0%}"
            self.main.waiting = words

    def _settle(self) -> None:
        """Let the collector run again, and leave alone what is here to stay."""
        self.main.tell_trouble()
        self.call_later(self._catch_up)
        gc.enable()
        gc.freeze()
        if self._frame is not None and self.screen is self.main and self.main.at_beginning:
            self._frame.keep(self._drawn())

    def _drawn(self) -> str:
        """The screen as it would be written to the terminal."""
        lines = (strip.render(self.console) for strip in painted_strips(self.screen))
        return thin("\r\n".join(lines))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The key table, the themes and the sources to audit, as commands of the palette."""
        for key in KEYS:
            if key.group != "Moving":
                title = key.does[0].upper() + key.does[1:]
                yield SystemCommand(title, f"key {key.shown}", _runner(self, key.action))
        for form, name in FORMS.items():
            yield SystemCommand(f"Copy as {name}", "key y", _runner(self, f"copy('{form}')"))
        for palette, name in ((DARK, "Dark"), (LIGHT, "Light"), (TERMINAL, "Terminal")):
            action = f"use_theme('{palette.theme.name}')"
            yield SystemCommand(f"{name} theme", "colours", _runner(self, f"app.{action}"))

        if isinstance(screen, MainScreen):
            yield from audit_commands(screen)

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        if not isinstance(self.screen, Palette):
            open_over(self.screen, Palette(self.screen))

    def action_use_theme(self, name: str) -> None:
        """Change the colours."""
        self.theme = name
        self.screen.refresh(layout=True)


def _runner(app: TimelineApp, action: str) -> Callable[[], None]:
    """A call of an action on the screen that was there before the palette opened."""

    def run() -> None:
        app.call_later(app.screen.run_action, action)

    return run
