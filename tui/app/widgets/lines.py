"""A widget that is drawn line by line, so that a key repaints the lines it changed and no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from textual.color import TRANSPARENT
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip

from tui.app.dispatch import keyboard_of
from tui.app.keys import Keyboard
from tui.app.output.paint import Part, paint
from tui.app.output.private import PlacedWidget, QuietApp


class LineWidget(PlacedWidget):
    """Draws itself line by line from `line(y)`, in the roles of the theme."""

    ALLOW_SELECT = False
    # Textual's, but for the layout of the whole screen that each size asks for: nothing scrolls.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    theme = ""
    """The theme by name, since the last look: it is asked for at every line."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._painted: dict[int, Strip] = {}
        self._painted_for: tuple[object, ...] = ()
        self._filters: Sequence[LineFilter] = ()
        self._background = TRANSPARENT

    def line(self, y: int) -> Strip:
        """The content of line `y`, as wide as the widget."""
        raise NotImplementedError

    @property
    def keyboard(self) -> Keyboard:
        """The keys of the app."""
        return keyboard_of(self)

    @property
    def terminal_size(self) -> tuple[int, int]:
        """Columns and rows of the terminal."""
        return self.app.size

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's hook: lines of the widget, each made and filtered once.

        Textual would go through its borders, padding and effects, of which hardly any has one.
        """
        self.look_anew()
        if self.styles.gutter:
            return super().render_lines(crop)
        lines = [self._paint(y) for y in crop.line_range]
        if crop.column_span != (0, self.size.width):
            lines = [line.crop(*crop.column_span) for line in lines]
        return lines

    def render_line(self, y: int) -> Strip:
        """Textual's hook: one line within a border."""
        return self.line(y)

    def look_anew(self) -> None:
        """Drop what was painted, if it looks otherwise now."""
        looks = self.looks
        if looks != self._painted_for:
            self._painted.clear()
            self._painted_for = looks
            self.theme = self.app.theme
            self._filters = self.get_line_filters()
            _, self._background = self.background_colors

    def _paint(self, y: int) -> Strip:
        """Return a line as it goes to the terminal: nothing gets there past the filters."""
        line = self._painted.get(y)
        if line is None:
            line = self._painted[y] = self._filtered(self.line(y))
        return line

    def _filtered(self, line: Strip) -> Strip:
        """Return a line behind the filters; past what Textual would remember of each of them."""
        segments = before = list(line)
        for each in self._filters:
            segments = each.apply(segments, self._background)
        return line if segments is before else Strip(segments, line.cell_length)

    @property
    def looks(self) -> tuple[object, ...]:
        """What every line depends on: when it changes, nothing painted holds any longer."""
        return (self.app.theme, self.size, self.has_focus)

    def refresh(self, *regions: Region, **options: bool) -> Self:
        """Textual's hook: without a region, every line is painted anew."""
        if not regions:
            self._painted.clear()
        return super().refresh(*regions, **options)

    def repaint(self, *lines: int) -> None:
        """Repaint those of these lines that have changed."""
        height = self.size.height
        if not height or self.styles.gutter:
            self.refresh()  # hidden, or not kept line by line: all of it is painted anew
            return
        self.look_anew()
        changed = []
        for y in lines:
            before = self._painted.pop(y, None)
            if 0 <= y < height and before is not None and before != self._paint(y):
                changed.append(y)
        self._send(changed)

    def _send(self, lines: Iterable[int]) -> None:
        """Have some lines written."""
        if isinstance(self.app, QuietApp):
            self.app.paint_lines(self, lines)
            return
        for y in lines:
            self.repaint_later(y)

    def painted_lines(self, lines: Iterable[int]) -> list[Strip]:
        """Lines as they go to the terminal."""
        self.look_anew()
        return [self._paint(y) for y in lines]

    def repaint_later(self, y: int) -> None:
        """Let Textual paint line `y`."""
        super().refresh(Region(0, y, self.size.width, 1))

    def strip(self, parts: Iterable[Part], width: int, role: str = "base") -> Strip:
        """Parts painted in the present theme, as a strip of exactly `width` cells."""
        return paint(parts, self.theme, width, role)
