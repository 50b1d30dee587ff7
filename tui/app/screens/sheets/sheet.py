"""A sheet whose document depends on its width, and whose entries are ways to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.app.dispatch import Parts, bindings_of
from tui.app.keys import LEADING, MOVE
from tui.app.screens.dialog import Dialog
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.wrapped import NARROWEST
from tui.report.text.document import Document, Ref


class SheetPane(DocumentPane):
    """The document of a sheet, with the sheet's own title."""

    def __init__(self, title: str) -> None:
        super().__init__(id="sheet")
        self._title = title

    @property
    def title(self) -> str:
        """What the sheet is about."""
        return self._title

    def entitle(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self.repaint(0)

    @property
    def at(self) -> int:
        """The number of the entry under the cursor."""
        return self._entry


class Sheet(Parts, Dialog[None]):
    """Shows a document in a frame over the main screen."""

    DEFAULT_CSS = """
    Sheet { align: center middle; }
    Sheet SheetPane { width: 90%; max-width: 96; height: 90%; }
    """
    begin = 0
    """The number of the entry to begin at, if the cursor can stand on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(MOVE),
        ("escape,q,enter,question_mark,exclamation_mark", "dismiss", "Close"),
    ]

    def __init__(self, title: str, document: Document) -> None:
        super().__init__()
        self._pane = SheetPane(title)
        self._document = document
        self.parts = {"pane": self._pane}

    def compose(self) -> ComposeResult:
        """The document."""
        yield self._pane

    def on_mount(self) -> None:
        """Show it."""
        self._pane.show(self._document)
        self._pane.go_to(self.begin)
        self._pane.focus()

    @on(DocumentPane.Opened)
    async def _opened(self) -> None:
        await self.run_action("follow")  # where entries lead anywhere


Describe = Callable[[int], Document]
"""What makes the document for a width in cells; its entries are the same at every width."""


class WidePane(SheetPane):
    """Makes its document anew for the width that it is given."""

    def __init__(self, title: str, describe: Describe) -> None:
        super().__init__(title)
        self._describe = describe

    def show_again(self, title: str, describe: Describe, entry: int | None = None) -> None:
        """Show another document, from its beginning or with the cursor on an entry."""
        self._title, self._describe = title, describe
        self._wrapped = None
        self._top, self._entry = 0, entry or 0
        self._wrap()
        self._select(0)
        self.refresh()

    def described(self, width: int) -> Document:
        """The document for a width; none before there is one."""
        return self._describe(width) if width >= NARROWEST else ()


class WideSheet(Sheet):
    """Shows a document for its width; Enter closes the sheet and goes where an entry leads."""

    DEFAULT_CSS = """
    WideSheet SheetPane { max-width: 116; }
    WideSheet.-tiny SheetPane { width: 100%; height: 100%; }
    """
    OF_ALL_EVENTS = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(LEADING)

    def __init__(self, title: str, describe: Describe, lead: Callable[[Ref], None]) -> None:
        super().__init__(title, ())
        self._pane: WidePane = WidePane(title, describe)
        self.parts = {"pane": self._pane}
        self._lead = lead

    def action_step(self, count: int) -> None:
        """Up or down."""
        self._pane.step(count)

    def action_follow(self) -> None:
        """Close, and go where the entry leads."""
        ref = self._pane.ref
        if self.close() and ref is not None:
            self._lead(ref)
