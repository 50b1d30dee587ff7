"""Text that is selected with the mouse: drawn along within one pane, then copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from tui.app.widgets.lines import LineWidget

MARK = "▌"
"""What stands before the entry under a cursor, which is no text of it."""


class Selectable(Protocol):
    """What a body shows: its rows, and which of them go on in the next."""

    def body_line(self, y: int) -> Strip:
        """A row."""

    def goes_on(self, y: int) -> bool:
        """Whether a word that is too long for row `y` goes on in the next."""


class SelectableBody(LineWidget):
    """Rows of a pane, of which a stretch can be selected, row by row as in a terminal."""

    @dataclass
    class Selected(Message):
        """This text was selected, in this body."""

        body: SelectableBody
        text: str

    def __init__(self, shown: Selectable) -> None:
        super().__init__()
        self._shown = shown
        self._held: Offset | None = None  # where the button went down
        self._ends: tuple[Offset, Offset] | None = None
        self._was_drawn = False

    def unselect(self) -> None:
        """Select nothing any longer."""
        self._select(None)

    def selected(self, y: int) -> tuple[int, int]:
        """From which column to before which one row `y` is selected: (0, 0) for none of it."""
        if self._ends is None:
            return 0, 0
        first, last = sorted(self._ends, key=lambda end: (end.y, end.x))
        if not first.y <= y <= last.y:
            return 0, 0
        start = first.x if y == first.y else 0
        return start, last.x + 1 if y == last.y else self.size.width

    def lit(self, y: int, line: Strip) -> Strip:
        """Return row `y` with what is selected of it reversed."""
        if self._ends is None:
            return line
        start, end = self.selected(y)
        if start >= end:
            return line
        before, within, after = line.divide([start, end, line.cell_length])
        reversed_ = [Segment(text, _reversed(style)) for text, style, _ in within]
        return Strip([*before, *reversed_, *after], line.cell_length)

    @property
    def selected_text(self) -> str:
        """What is selected, without the blanks at the ends of rows; long words in one piece."""
        return "".join(self._texts()).strip("\n")

    def _texts(self) -> Iterator[str]:
        for y in range(self.size.height):
            start, end = self.selected(y)
            if start >= end:
                continue
            text = self._shown.body_line(y).crop(start, end).text.replace(MARK, " ", not start)
            if self._follows(y):
                text = text.lstrip()
            yield text.rstrip() + "\n" * (not self._shown.goes_on(y))

    def _follows(self, y: int) -> bool:
        """Whether row `y` goes on with a word that the selected row before it has begun."""
        return y > 0 and self.selected(y - 1) != (0, 0) and self._shown.goes_on(y - 1)

    def _select(self, ends: tuple[Offset, Offset] | None) -> None:
        if ends != self._ends:
            self._ends = ends
            self.repaint(*range(self.size.height))

    # The mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin where the button goes down."""
        self._was_drawn = False
        if event.button == 1:
            self._held = self._place(event)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from there to the pointer."""
        place = self._place(event)
        if self._held is None or self.app.mouse_captured is not self:
            return
        if place != self._held or self._was_drawn:
            self._was_drawn = True
            self._select((self._held, place))

    def on_mouse_up(self) -> None:
        """Tell what was selected, if anything was."""
        if self._held is None or self.app.mouse_captured is not self:
            return
        self._held = None
        self.release_mouse()
        if not self._was_drawn:
            return
        if text := self.selected_text:
            self.post_message(self.Selected(self, text))
        else:
            self.unselect()

    def on_click(self, event: events.Click) -> None:
        """Keep what was a selection from being a click."""
        if self._was_drawn:
            event.stop()

    def _place(self, event: events.MouseEvent) -> Offset:
        """Return the cell under the pointer, the nearest one where it is outside."""
        x, y = event.screen_x - self.region.x, event.screen_y - self.region.y
        width, height = self.size
        return Offset(max(0, min(width - 1, x)), max(0, min(height - 1, y)))


@lru_cache(512)
def _reversed(style: Style | None) -> Style:
    """Return a style reversed: back again where it was."""
    style = style or Style()
    return style + Style(reverse=not style.reverse)
