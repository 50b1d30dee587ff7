"""A sheet over the main screen: a document to read, closed with Esc."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from tui.app.keys import MOVE, bindings_of
from tui.app.panes.document import DocumentPane
from tui.app.panes.moving import MoveActions
from tui.report.document import Document


class SheetPane(DocumentPane):
    """The document of a sheet, with the sheet's own title."""

    def __init__(self, title: str) -> None:
        super().__init__(id="sheet")
        self._title = title

    @property
    def title(self) -> str:
        """What the sheet is about."""
        return self._title


class Sheet(MoveActions, ModalScreen[None]):
    """Shows a document in a frame over the main screen."""

    DEFAULT_CSS = """
    Sheet { align: center middle; }
    Sheet SheetPane { width: 90%; max-width: 96; height: 90%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(MOVE),
        ("escape,q,enter,question_mark,exclamation_mark", "app.pop_screen", "Close"),
    ]

    def __init__(self, title: str, document: Document) -> None:
        super().__init__()
        self._pane = SheetPane(title)
        self._document = document

    def compose(self) -> ComposeResult:
        """The document."""
        yield self._pane

    def on_mount(self) -> None:
        """Show it."""
        self._pane.show(self._document)
        self._pane.focus()

    @property
    def pane(self) -> SheetPane:
        """The document."""
        return self._pane

    def action_step(self, count: int) -> None:
        """Up or down."""
        self._pane.step(count)
