"""The command palette: every command by its name, found by a few letters of it.

Textual's own ends the app when keys come before its list is laid out, or after it was closed.
"""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.app.screens.dialog import Dialog
from tui.app.screens.palette.fuzzy import match
from tui.app.screens.palette.list import Found, PaletteList
from tui.app.widgets.prompt.input import PromptInput


class Palette(Dialog[None]):
    """An input and below it the commands that fit what is typed; the chosen one is run."""

    DEFAULT_CSS = """
    Palette { align-horizontal: center; overflow: hidden; }
    Palette #palette { margin-top: 3; height: auto; background: $background; }
    Palette #palette-line { height: 4; border-top: hkey $foreground 50%; padding: 1 2; }
    Palette #palette-line Static { width: 3; }
    Palette PromptInput { width: 1fr; padding: 0; }
    Palette PaletteList { border-bottom: hkey $foreground 50%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down", "move(1)", "Next command", show=False),
        Binding("up", "move(-1)", "Previous command", show=False),
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
        Binding("ctrl+home,shift+home", "end(-1)", "First command", show=False),
        Binding("ctrl+end,shift+end", "end(1)", "Last command", show=False),
    ]
    AUTO_FOCUS = "PromptInput"

    def __init__(self, below: Screen[Any]) -> None:
        super().__init__()
        self._list = PaletteList()
        self._below = below
        self._commands: list[SystemCommand] = []

    def compose(self) -> ComposeResult:
        """The input and the list."""
        with Vertical(id="palette"):
            with Horizontal(id="palette-line"):
                yield Static("🔎")
                yield PromptInput("command", "Search for commands…")
            yield self._list

    def on_mount(self) -> None:
        """List every command."""
        commands = self.app.get_system_commands(self._below)
        self._commands = sorted(commands, key=lambda command: command.title)
        self._list.show(self.found(""))

    def found(self, typed: str) -> list[Found]:
        """The commands whose names have these letters, the most like first.

        Without letters: those that need not be asked for by name.
        """
        if not typed:
            return [Found(command) for command in self._commands if command.discover]
        matches = ((command, match(typed, command.title)) for command in self._commands)
        found = [Found(command, fit.places, fit.score) for command, fit in matches if fit]
        return sorted(found, key=lambda each: (-each.score, each.spread))

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._list.show(self.found(message.value.strip()))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._run(self._list.chosen)

    @on(PaletteList.Clicked)
    def _clicked(self, message: PaletteList.Clicked) -> None:
        self._run(message.command)

    def on_click(self, event: events.Click) -> None:
        """Close at a click beside the palette."""
        if event.widget is self:
            self.close()

    def action_move(self, count: int) -> None:
        """Choose a later command, or an earlier one."""
        self._list.move(count)

    def action_page(self, direction: int) -> None:
        """Move by as many commands as are in sight."""
        self._list.page(direction)

    def action_end(self, direction: int) -> None:
        """Move to the first command or the last."""
        self._list.end(direction)

    def _run(self, command: SystemCommand | None) -> None:
        if command is not None and self.close():
            self.app.call_later(command.callback)
