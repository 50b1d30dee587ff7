"""The list of the palette: what was typed, and below it a line for each command that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.screens.palette.commands import Command
from tui.app.screens.palette.find import Found, find
from tui.app.widgets.frame import Pane
from tui.report.text.fit import fit, shorten

LONGEST: Final = 60
"""The most letters that may be typed."""

_HEAD: Final = 1  # the row of what was typed
_KEYS: Final = 9  # cells for the keys of a command
_HINT: Final = "any word of it, a key, or a name such as quit"


class PaletteList(Pane):
    """Keeps what was typed, what is meant by it, and the cursor."""

    TITLE = "Commands"

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="palette")
        self._commands = commands
        self.typed = ""
        self._found: Sequence[Found] = find("", commands)
        self._cursor = self._top = 0

    def type(self, text: str) -> None:
        """List what is meant by another text, the cursor on the first."""
        self.typed = text[:LONGEST]
        self._found = find(self.typed, self._commands)
        self._cursor = self._top = 0
        self.repaint_body(*range(self.body_size[1]))

    @property
    def chosen(self) -> Command | None:
        """The command under the cursor; None when none is meant."""
        return self._found[self._cursor].command if self._found else None

    # Moving.

    def move(self, count: int) -> None:
        """Move the cursor, and the window with it where need be."""
        self._cursor = max(0, min(len(self._found) - 1, self._cursor + count))
        self._top = max(self._top, self._cursor - self._room + 1)
        self._top = min(self._top, self._cursor)
        self.repaint_body(*range(self.body_size[1]))

    def page(self, direction: int) -> None:
        """Move by as many commands as are in sight."""
        self.move(direction * max(1, self._room - 1))

    def end(self, direction: int) -> None:
        """Move to the first command or the last."""
        self.move(direction * len(self._found))

    @property
    def _room(self) -> int:
        return max(1, self.body_size[1] - _HEAD)

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the command that was clicked; ask for the one that it is on."""
        row = self.row_at(event) - _HEAD
        number = self._top + row
        if not (0 <= row < self._room and number < len(self._found)):
            return
        if number == self._cursor:
            self.post_message(self.Opened(self))
        else:
            self.move(number - self._cursor)

    def on_mouse_scroll_down(self) -> None:
        """Three down."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Three up."""
        self.move(-3)

    # Drawing.

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.move(0)

    def foot(self) -> str:
        """Where the cursor is."""
        return f"{min(self._cursor + 1, len(self._found))}/{len(self._found)}"

    def body_line(self, y: int) -> Strip:
        """What was typed, or a command."""
        width = self.body_size[0]
        if y < _HEAD:
            return self.strip(self._typed_parts(width), width)
        number = self._top + y - _HEAD
        if number < len(self._found):
            return self._command(number, width)
        nothing = "" if self._found or y > _HEAD else "No command is called that."
        return self.strip([(nothing, "muted")], width)

    def _typed_parts(self, width: int) -> Parts:
        if self.typed:
            return [(": ", "label"), (shorten(self.typed, width - 3), "title"), ("▏", "key")]
        return [(": ", "label"), ("▏", "key"), (shorten(_HINT, max(1, width - 3)), "muted")]

    def _command(self, number: int, width: int) -> Strip:
        """Its keys, and its title with what was typed of it in a look of its own."""
        command, places = self._found[number]
        keys = f"  {fit(command.keys, _KEYS)} "
        title = shorten(command.title, max(1, width - cell_len(keys)))
        if number == self._cursor:
            return self.strip([(f"▌{keys[1:]}{title}", "cursor")], width, "cursor")
        roles = dict.fromkeys(places, "found")
        letters: Parts = [(letter, roles.get(at, "base")) for at, letter in enumerate(title)]
        return self.strip([(keys, "key"), *letters], width)
