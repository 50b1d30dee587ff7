"""An app that knows what is selected with the mouse, and where the focus was before a click."""

from __future__ import annotations

from textual import events, on
from textual.widget import Widget

from tui.app.guest import GuestApp
from tui.app.widgets.selection import SelectableBody

COPY = "ctrl+c"
"""The key that copies what is selected; without a selection it does what it is bound to."""


class PointerApp(GuestApp):
    """Copies what was selected; any key but COPY, and any click, selects nothing again."""

    _selection: SelectableBody.Selected | None = None
    focused_before: Widget | None = None
    """What had the focus when a button of the mouse went down."""

    def copy_text(self, text: str) -> None:
        """Copy a text that was selected."""
        raise NotImplementedError

    @on(SelectableBody.Selected)
    def _selected(self, message: SelectableBody.Selected) -> None:
        self._selection = message
        self.copy_text(message.text)

    def copies_again(self, event: events.Event) -> bool:
        """Copy what is selected, if this is the key for it; else let go of it. Whether it was."""
        if isinstance(event, events.MouseDown):
            self.focused_before = self.focused
            self.capture_mouse(None)  # whoever has it was not told that the button went up
        if self._selection is None or not isinstance(event, events.Key | events.MouseDown):
            return False
        if isinstance(event, events.Key) and event.key == COPY:
            self.copy_text(self._selection.text)
            return True
        self._selection.body.unselect()
        self._selection = None
        return False
