"""The commands of the palette: what each does, and below it the key that does it too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from textual import events
from textual.app import SystemCommand
from textual.message import Message
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.widgets.frame import LineWidget
from tui.log.text import one_line
from tui.report.text.fit import shorten

_HEAD: Final = 1  # blank lines above the commands
_MARGIN: Final = "  "


class Found(NamedTuple):
    """A command, which characters of its title were typed, and how well they fit."""

    command: SystemCommand
    places: tuple[int, ...] = ()
    score: int = 0

    @property
    def spread(self) -> int:
        """How far apart the first and the last of these characters are."""
        return self.places[-1] - self.places[0] if self.places else 0


class PaletteRow(NamedTuple):
    """A line of a command: its title or its help."""

    number: int
    is_help: bool = False


class PaletteList(LineWidget):
    """A window of the commands, as high as they need and as there is room."""

    DEFAULT_CSS = """
    PaletteList { width: 1fr; height: auto; max-height: 70vh; overflow: hidden; }
    """

    @dataclass
    class Clicked(Message):
        """A command is wanted."""

        command: SystemCommand

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Found] = ()
        self._rows: list[PaletteRow] = []
        self._cursor = self._top = 0

    def show(self, found: Sequence[Found]) -> None:
        """List other commands, the cursor on the first."""
        self._found = found
        self._rows = []
        for number, each in enumerate(found):
            self._rows.append(PaletteRow(number))
            if each.command.help:
                self._rows.append(PaletteRow(number, is_help=True))
        self._cursor = self._top = 0
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Textual's hook: the lines that all commands need."""
        return _HEAD + max(1, len(self._rows))

    @property
    def chosen(self) -> SystemCommand | None:
        """The command under the cursor; None when none was found."""
        return self._found[self._cursor].command if self._found else None

    # Moving.

    def move(self, count: int) -> None:
        """Move the cursor, and the window with it where need be."""
        if not self._found:
            return
        self._cursor = max(0, min(len(self._found) - 1, self._cursor + count))
        lines = [y for y, row in enumerate(self._rows) if row.number == self._cursor]
        self._top = max(self._top, lines[-1] - self._room + 1)
        self._top = min(self._top, lines[0])
        self.repaint(*range(self.size.height))

    def page(self, direction: int) -> None:
        """Move by as many commands as are in sight, those of two lines."""
        self.move(direction * max(1, self._room // 2))

    def end(self, direction: int) -> None:
        """Move to the first command or the last."""
        self.move(direction * len(self._found))

    @property
    def _room(self) -> int:
        return max(1, self.size.height - _HEAD)

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Ask for the command that was clicked."""
        row = self._row_at(event.y)
        if row is not None:
            self.post_message(self.Clicked(self._found[row.number].command))

    def on_mouse_scroll_down(self) -> None:
        """Three down."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Three up."""
        self.move(-3)

    def _row_at(self, y: int) -> PaletteRow | None:
        number = self._top + y - _HEAD
        if y < _HEAD or number >= len(self._rows):
            return None
        return self._rows[number]

    # Drawing.

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.move(0)

    def line(self, y: int) -> Strip:
        """A blank line, then titles and help."""
        width = self.size.width
        row = self._row_at(y)
        if row is None:
            return self.strip([(f"{self._nothing(y):^{width}}", "muted")], width)
        parts = self._parts(row, width - 2 * len(_MARGIN))
        if row.number != self._cursor:
            return self.strip([(_MARGIN, "base"), *parts], width)
        words = "".join(text for text, _ in parts)
        return self.strip([(_MARGIN + words, "cursor")], width, "cursor")

    def _nothing(self, y: int) -> str:
        """What stands where there are no commands: that there are none at all."""
        if self._found or y > _HEAD:
            return ""
        return "No matches found"

    def _parts(self, row: PaletteRow, room: int) -> Parts:
        """The help, or the title with what was typed of it in a look of its own."""
        found = self._found[row.number]
        if row.is_help:
            return [(shorten(one_line(found.command.help), room), "muted")]
        title = shorten(found.command.title, room)
        roles = dict.fromkeys(found.places, "found")
        return [(letter, roles.get(place, "title")) for place, letter in enumerate(title)]
