"""The window through which a pane shows a document: where it stands, and the cursor in it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.state.search import Sought
from tui.app.widgets.drawn import DrawnPane
from tui.app.widgets.wrapped import WrappedDocument
from tui.report.text.document import Entry, Ref


class DocumentWindow(DrawnPane):
    """Wraps a document to its width, once that is known, and keeps the cursor in sight."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._document: Sequence[Entry] = ()
        self._wrapped: WrappedDocument | None = None
        self._top = 0
        self._entry = 0
        self._height = 0  # rows that there were when the window was fitted last
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

    # The window.

    def fit(self) -> None:
        """Keep the entry under the cursor where it was in the window, at the new size."""
        before, height = self._wrapped, self.body_size[1]
        if before is None or not before.has(0):
            self._begin()
        else:
            entry, row = self._anchor(before)
            first, last = self._wrap().extent(entry)
            if self._top:
                self._scroll(min(first - row, last))
            if row >= 0 and last >= self._top + height:
                self._scroll(min(first, last - height + 1))
        self._height = height
        self._update()

    def _begin(self) -> None:
        """Show what is searched for, or the entry that is gone to, once there is room for it."""
        self._scroll(self._top)
        self._reveal()
        if self._entry != self._first_stop:
            self._show_entry()

    def _anchor(self, wrapped: WrappedDocument) -> tuple[int, int]:
        """The entry under the cursor, or the topmost if that is out of sight; and its row."""
        entry = self._entry
        first, last = wrapped.extent(entry)
        sight = wrapped.between(self._top, self._top + 1)
        if sight and not first - self._height < self._top <= last:
            entry = sight[0].entry
        return entry, wrapped.extent(entry)[0] - self._top

    @property
    def _in_sight(self) -> list[int]:
        """The entries that the cursor can stand on, a number for each of their lines in sight."""
        sight = self._wrap().between(self._top, self._top + self.body_size[1])
        return [number for _, number in sight if self._document[number].stop]

    def take(self) -> None:
        """Put the cursor on what is in sight: the wheel and a search leave it where it was."""
        seen = self._in_sight
        if seen and self._entry not in seen:
            self._entry = seen[0]
        self._update()

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

    def _show_entry(self) -> None:
        """Scroll to the entry under the cursor: as much of it as there is room for."""
        first, last = self._wrap().extent(self._entry)
        height = self.body_size[1]
        if last >= self._top + height:
            self._top = min(first, last - height + 1)
        if self._entry == self._first_stop:
            self._top = 0  # what stands before the first entry, too
        self._top = min(self._top, first)
        self._update()

    def _update(self) -> None:
        """Repaint the rows in sight."""
        self.repaint_body(*range(self.body_size[1]))
