"""A framed area drawn line by line, so that a key repaints the lines it changed and no more."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.theme import styles

# top left, top right, bottom left, bottom right, horizontal, vertical
ROUND, HEAVY = "╭╮╰╯─│", "┏┓┗┛━┃"


class LineWidget(Widget):
    """Draws itself line by line from `line(y)`, in the roles of the theme."""

    ALLOW_SELECT = False

    def line(self, y: int) -> Strip:
        """The content of line `y`, as wide as the widget."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Textual's hook: one line of the widget."""
        return self.line(y) if y < self.size.height else Strip.blank(self.size.width)

    def style_of(self, role: str) -> Style:
        """The theme's style of a role; the base style for a role it does not have."""
        table = styles(self.app.theme)
        return table.get(role, table["base"])

    def strip(self, parts: list[tuple[str, str]], width: int, role: str = "base") -> Strip:
        """A strip of exactly `width` cells from (text, role) parts, padded in `role`."""
        segments = [Segment(text, self.style_of(part)) for text, part in parts if text]
        return Strip(segments).adjust_cell_length(width, self.style_of(role))

    def refresh_lines(self, *lines: int) -> None:
        """Repaint these lines only."""
        width, height = self.size
        self.refresh(*(Region(0, y, width, 1) for y in lines if 0 <= y < height))


class Pane(LineWidget, can_focus=True):
    """A line widget in a frame, with a title above and a place for "n of m" below."""

    TITLE: ClassVar[str] = ""
    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; }"

    @property
    def title(self) -> str:
        """What stands in the top edge."""
        return self.TITLE

    @property
    def body_size(self) -> tuple[int, int]:
        """Columns and rows inside the frame."""
        return max(0, self.size.width - 4), max(0, self.size.height - 2)

    def body_line(self, y: int) -> Strip:
        """Row `y` inside the frame, `body_size[0]` cells wide."""
        raise NotImplementedError

    def foot(self) -> str:
        """What stands in the bottom edge."""
        return ""

    def line(self, y: int) -> Strip:
        """An edge of the frame, or a row of the body between its sides."""
        width, height = self.size
        frame = HEAVY if self.has_focus else ROUND
        if y == 0:
            return self._edge(frame[0] + frame[4], frame[4] + frame[1], left=self.title)
        if y == height - 1:
            return self._edge(frame[2] + frame[4], frame[4] + frame[3], right=self.foot())
        side = self.style_of(self._frame_role)
        body = self.body_line(y - 1).adjust_cell_length(width - 4, self.style_of("base"))
        space = Segment(" ", self.style_of("base"))
        return Strip([Segment(frame[5], side), space, *body, space, Segment(frame[5], side)], width)

    @property
    def _frame_role(self) -> str:
        return "frame.focus" if self.has_focus else "frame"

    def _edge(self, start: str, stop: str, left: str = "", right: str = "") -> Strip:
        """An edge between two corners, with words on one of its sides."""
        room = max(0, self.size.width - 4)
        before, after = (f" {words} " if words else "" for words in (left, right))
        rule = start[1] * (room - cell_len(before + after))
        middle = set_cell_size(before + rule + after, room)
        return self.strip([(start + middle + stop, self._frame_role)], self.size.width)

    def refresh_body(self, *rows: int) -> None:
        """Repaint these rows inside the frame only."""
        self.refresh_lines(*(row + 1 for row in rows))

    def refresh_foot(self) -> None:
        """Repaint the right part of the bottom edge, where the numbers stand."""
        width, height = self.size
        part = min(width, 24)
        self.refresh(Region(width - part, height - 1, part, 1))
