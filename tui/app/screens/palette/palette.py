"""The command palette: every command by a name, a key, or any words of what it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.screens.dialog import Dialog
from tui.app.screens.palette.commands import Command
from tui.app.screens.palette.list import PaletteList
from tui.log.text import as_typed


class Palette(Dialog[None]):
    """A list of the commands that are meant by what is typed; the chosen one is run."""

    DEFAULT_CSS = """
    Palette { align: center middle; }
    Palette PaletteList { width: 90%; max-width: 84; height: 80%; }
    Palette.-tiny PaletteList { width: 100%; height: 100%; }
    """
    takes_text = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "shut", "Close", show=False),
        Binding("enter", "run", "Run it", show=False),
        Binding("down,ctrl+n", "move(1)", "Next command", show=False),
        Binding("up,ctrl+p", "move(-1)", "Previous command", show=False),
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
        Binding("home,ctrl+home", "end(-1)", "First command", show=False),
        Binding("end,ctrl+end", "end(1)", "Last command", show=False),
        Binding("backspace", "rub_out", "One letter less", show=False),
        Binding("ctrl+w", "rub_out_word", "One word less", show=False),
        Binding("ctrl+u", "clear", "Nothing typed", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._list = PaletteList(commands)

    def compose(self) -> ComposeResult:
        """The list."""
        yield self._list

    def on_mount(self) -> None:
        """Let keys go to the list."""
        self._list.focus()

    def on_key(self, event: events.Key) -> None:
        """Find what is typed."""
        if event.character and event.is_printable:
            event.stop()
            self._list.type(self._list.typed + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Find what is pasted."""
        event.stop()
        self._list.type(self._list.typed + as_typed(event.text))

    @on(PaletteList.Opened)
    def action_run(self) -> None:
        """Run what is under the cursor."""
        if self._list.chosen is not None:
            self._run(self._list.chosen)

    def _run(self, command: Command) -> None:
        if self.close():
            self.app.call_later(command.run)

    def action_shut(self) -> None:
        """Close."""
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

    def action_rub_out(self) -> None:
        """Take back the last letter; without one, close."""
        if not self._list.typed:
            self.close()
        self._list.type(self._list.typed[:-1])

    def action_rub_out_word(self) -> None:
        """Take back the last word."""
        self._list.type(self._list.typed.rstrip().rpartition(" ")[0])

    def action_clear(self) -> None:
        """Take back all that was typed."""
        self._list.type("")
