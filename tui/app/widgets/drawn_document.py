"""A document as a pane shows it: its lines, and a cursor that steps through its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.output.paint import parts_of
from tui.app.widgets.document_window import DocumentWindow
from tui.app.widgets.linked import goes_on
from tui.app.widgets.wrapped import DocumentLine

if TYPE_CHECKING:
    from textual.strip import Strip

_MARKED: Final = "▌ "
"""What stands before the entry under the cursor."""
_UNMARKED: Final = "  "


class DrawnDocument(DocumentWindow):
    """Lets the cursor step through the entries, and repaints the lines that changed."""

    # Moving.

    def move(self, count: int) -> None:
        """Step to the next entry, scrolling through one that is longer than the pane."""
        first, last = self._wrap().extent(self._entry)
        height = self.body_size[1]
        if count > 0 and last >= self._top + height:
            self._scroll(self._top + 1)
        elif count < 0 and first < self._top:
            self._scroll(self._top - 1)
        else:
            self._select(count)

    def step(self, count: int) -> None:
        """Step to the next entry at once."""
        self._select(count)

    def page(self, direction: int) -> None:
        """Scroll by the height of the pane, and take the cursor along."""
        before = self._top
        self._scroll(before + direction * max(1, self.body_size[1] - 1))
        seen = self._in_sight
        if seen:
            self._entry = seen[0]
            if direction > 0 and before == self._top:
                self._entry = seen[-1]
            self._update()

    def go_to(self, entry: int) -> None:
        """Go to an entry by its number, if the cursor can stand on it."""
        if entry in self.stops:
            self._entry = entry
            self._show_entry()

    def end(self, direction: int) -> None:
        """Go to the first (-1) or the last (1) entry."""
        if self.stops:
            self._select(direction * len(self._document))
        else:
            self._scroll(direction * len(self._wrap()))

    def heading(self, direction: int) -> None:
        """Go to the first entry under the next (or previous) heading; a page without headings."""
        heads = self._wrap().headings
        own = max((number for _, number in heads if number < self._entry), default=-1)
        if direction > 0:
            heads = [head for head in heads if head[1] > self._entry][:1]
        else:
            heads = [head for head in heads if head[1] < own][-1:]
        if not heads:
            self.page(direction)
            return
        y, number = heads[0]
        self._entry = next((stop for stop in self.stops if stop > number), self._entry)
        self._scroll(y)

    # Drawing.

    def foot(self) -> str:
        """The entry's number, and whether there is more below."""
        stops = self.stops
        if len(stops) < 2 or self._entry not in stops:
            return self._more()
        return f"{stops.index(self._entry) + 1}/{len(stops)}{self._more()}"

    def body_line(self, y: int) -> Strip:
        """A row of the wrapped document."""
        wrapped, y = self._wrap(), y + self._top
        width, lines = wrapped.width + len(_UNMARKED), wrapped.between(y, y + 1)
        if not lines:
            return self.strip([], width)
        mark = _UNMARKED
        if self._is_marked(lines[0]):
            mark = _MARKED
        look = y, mark, self.theme
        strip = wrapped.strips.get(look)
        if strip is None:
            parts = [(mark, "frame.focus"), *parts_of(lines[0].text)]
            strip = wrapped.strips[look] = self.strip(parts, width)
        return strip

    def goes_on(self, y: int) -> bool:
        """Whether an address that is too long for row `y` goes on in the next."""
        lines = self._wrap().between(y + self._top, y + self._top + 2)
        return len(lines) == 2 and goes_on(lines[0].text, lines[1].text)

    def _more(self) -> str:
        """Say that there is more below."""
        return " ↓" * self._wrap().has(self._top + self.body_size[1])

    def _select(self, count: int) -> None:
        """Put the cursor on another entry, and what of it there is room for in sight."""
        stops = self.stops
        if not stops:
            return self._scroll(self._top + count)
        place = count
        if self._entry in stops:
            place += stops.index(self._entry)
        self._entry = stops[max(0, min(len(stops) - 1, place))]
        return self._show_entry()

    def _is_marked(self, line: DocumentLine) -> bool:
        """Whether it has the mark of the cursor, as lines of its entry have."""
        return line.entry == self._entry and self.has_focus and self._document[line.entry].stop
