"""A pane that shows a document, lets the cursor step through its entries, and scrolls."""

from __future__ import annotations

from textual import events

from tui.app.widgets.drawn_document import DrawnDocument
from tui.app.widgets.frame import Pane


class DocumentPane(DrawnDocument, Pane):
    """Wraps a document to its width, once that is known, and repaints the lines that changed."""

    def on_focus(self) -> None:
        """Show the mark of the cursor, on what is in sight."""
        self.take()

    def on_blur(self) -> None:
        """Hide the mark of the cursor."""
        self._update()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the entry that was clicked; open the one that it is on."""
        row = self.row_at(event)
        y = row + self._top
        if not 0 <= row < self.body_size[1]:
            return
        for line in self._wrap().between(y, y + 1):
            if not self._document[line.entry].stop:
                continue
            if line.entry == self._entry and self.is_second():
                self.post_message(self.Opened(self))
            self._entry = line.entry
            self._update()

    def on_mouse_scroll_down(self) -> None:
        """Three lines down."""
        self._scroll(self._top + 3)

    def on_mouse_scroll_up(self) -> None:
        """Three lines up."""
        self._scroll(self._top - 3)
