"""A document as a pane shows it: its lines, a cursor that steps through its entries, a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.output.paint import Parts, parts_of
from tui.app.state.search import Sought
from tui.app.widgets.drawn import DrawnPane
from tui.app.widgets.linked import goes_on
from tui.app.widgets.wrapped import DocumentLine, WrappedDocument
from tui.report.text.document import Entry, Ref

if TYPE_CHECKING:
    from textual.strip import Strip


class DrawnDocument(DrawnPane):
    """Wraps a document to its width, once that is known, and repaints the lines that changed."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._document: Sequence[Entry] = ()
        self._wrapped: WrappedDocument | None = None
        self._top = 0
        self._entry = 0
        self._needles: tuple[Sought, ...] = ()

    def show(self, document: Sequence[Entry], wrapped: WrappedDocument | None = None) -> None:
        """Show another document from its beginning; `wrapped` if it has been wrapped before."""
        self._document = document
        self._top = 0
        self._entry = self._first_stop
        self._wrapped = wrapped
        self._reveal()

    def renew(self, document: Sequence[Entry]) -> None:
        """Show another version of the document, with the cursor and the window where they were."""
        entry = self.entry
        self._document = document
        self._wrapped = None
        if entry in document:
            self._entry = document.index(entry)
        elif self._entry not in self.stops:
            self._entry = self._first_stop
        self._scroll(self._top)

    def highlight(self, needles: tuple[Sought, ...]) -> None:
        """Highlight what is searched for, from now on."""
        if needles != self._needles:
            self._needles = needles
            self._wrapped = None
            self._reveal()

    @property
    def stops(self) -> list[int]:
        """The entries that the cursor can stand on."""
        return [number for number, entry in enumerate(self._document) if entry.stop]

    @property
    def _first_stop(self) -> int:
        """The first of them; 0 for none."""
        return next((number for number, entry in enumerate(self._document) if entry.stop), 0)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self._document[self._entry] if self._document else None

    @property
    def ref(self) -> Ref | None:
        """What the entry under the cursor narrows to."""
        return self.entry.ref if self.entry else None

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
        sight = self._wrap().between(self._top, self._top + self.body_size[1])
        seen = [number for _, number in sight if self._document[number].stop]
        if seen:
            self._entry = seen[0]
            if direction > 0 and before == self._top:
                self._entry = seen[-1]
            self._update()

    def go_to(self, entry: int) -> None:
        """Go to an entry by its number, if the cursor can stand on it."""
        if entry in self.stops:
            self._entry = entry
            self._reveal()

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
        wrapped, width = self._wrap(), self.body_size[0]
        for line in wrapped.between(y + self._top, y + self._top + 1):
            look = y + self._top, self._is_marked(line), self.theme
            strip = wrapped.strips.get(look)
            if strip is None:
                strip = wrapped.strips[look] = self.strip(self._parts(line), width)
            return strip
        return self.strip([], width)

    def goes_on(self, y: int) -> bool:
        """Whether an address that is too long for row `y` goes on in the next."""
        lines = self._wrap().between(y + self._top, y + self._top + 2)
        return len(lines) == 2 and goes_on(lines[0].text, lines[1].text)

    def fit(self) -> None:
        """Keep the window within the document at the new width."""
        before = self._wrapped
        self._scroll(self._top)
        if before is None or not before.has(0):
            self._reveal()

    def _more(self) -> str:
        """Say that there is more below."""
        return " ↓" * self._wrap().has(self._top + self.body_size[1])

    @property
    def text_width(self) -> int:
        """Cells for the document, beside the mark of the cursor; below 1 before layout."""
        return self.body_size[0] - 2

    def described(self, width: int) -> Sequence[Entry]:
        """The document for a width in cells; its entries are the same at every width."""
        return self._document

    def _wrap(self) -> WrappedDocument:
        """The document at the present width, wrapped when it is first needed."""
        width = self.text_width
        if self._wrapped is None or self._wrapped.width != width:
            self._document = self.described(width)
            self._entry = self._entry or self._first_stop
            self._wrapped = WrappedDocument(self._document, width, self._needles)
        return self._wrapped

    def _reveal(self) -> None:
        """Scroll to what is searched for, if none of it is in sight."""
        if self.text_width < 1:
            return  # there is no layout yet: `fit` comes when there is
        found, height = self._wrap().found, self.body_size[1]
        if found and not any(self._top <= y < self._top + height for y in found):
            self._scroll(found[0] - height // 2)
        self._update()

    def _scroll(self, top: int) -> None:
        behind = top + self.body_size[1]
        if top > 0 and not self._wrap().has(behind - 1):
            top = len(self._wrap()) - self.body_size[1]
        self._top = max(0, top)
        self._update()

    def _select(self, count: int) -> None:
        """Put the cursor on another entry, and what of it there is room for in sight."""
        stops = self.stops
        if not stops:
            return self._scroll(self._top + count)
        place = count
        if self._entry in stops:
            place += stops.index(self._entry)
        self._entry = stops[max(0, min(len(stops) - 1, place))]
        first, last = self._wrap().extent(self._entry)
        height = self.body_size[1]
        if last >= self._top + height:
            self._top = min(first, last - height + 1)
        if self._entry == stops[0]:
            self._top = 0  # what stands before the first entry, too
        self._top = min(self._top, first)
        return self._update()

    def _update(self) -> None:
        """Repaint the rows in sight."""
        self.repaint_body(*range(self.body_size[1]))

    def _parts(self, line: DocumentLine) -> Parts:
        """The line, behind the mark of the cursor on those of its entry."""
        mark = "▌ " if self._is_marked(line) else "  "
        return [(mark, "frame.focus"), *parts_of(line.text)]

    def _is_marked(self, line: DocumentLine) -> bool:
        """Whether it has the mark of the cursor."""
        return self.has_focus and line.entry == self._entry and self._document[line.entry].stop
