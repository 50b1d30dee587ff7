"""The line that asks for the name of a view."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.strip import Strip

from tui.app.widgets.bars import Bar
from tui.app.widgets.filter.line import FilterInput, FilterNote


class AskBar(Horizontal):
    """Label, input and note while it asks; otherwise it takes no room."""

    DEFAULT_CSS = """
    AskBar { layer: asking; dock: bottom; height: 1; display: none; }
    AskBar FilterInput { width: 1fr; padding: 0; }
    AskBar FilterNote { max-width: 50%; }
    """
    LABEL: ClassVar = ""
    INPUT: ClassVar = ""
    PLACEHOLDER: ClassVar = ""

    asking = False

    @classmethod
    async def of(cls, screen: Screen[Any]) -> Self:
        """This line of a screen, put there when it is first asked for."""
        if not screen.query(cls):
            # In front: the order of all others stays, else Textual would paint them all again.
            await screen.mount(cls(), before=0)
        return screen.query_one(cls)

    def compose(self) -> ComposeResult:
        """Label, input and note."""
        yield Label(self.LABEL)
        yield FilterInput(self.INPUT, self.PLACEHOLDER)
        yield FilterNote()

    @property
    def entry(self) -> FilterInput:
        """The input."""
        return self.query_one(FilterInput)

    def ask(self, note: str = "") -> None:
        """Open the input, empty."""
        self.asking = self.display = True
        self.entry.put("", 0)
        self.entry.mark(0, 0)
        self.say(note)
        # At once: what is typed ahead belongs here.
        self.screen.set_focus(self.entry)

    def close(self) -> None:
        """Ask no longer."""
        self.asking = self.display = False

    def say(self, note: str, fault: bool = False) -> None:
        """Put a note beside the input."""
        widget = self.query_one(FilterNote)
        widget.styles.width = cell_len(note) + 2 if note else 0
        widget.say(note, "alert" if fault else "muted")


class Label(Bar):
    """The word before the input."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = f" {text} "
        self.styles.width = len(self._text)

    def line(self, y: int) -> Strip:
        """The word."""
        return self.strip([(self._text, "label")], self.size.width)


class DateBar(AskBar):
    """An input for a date, and what it would come to."""

    DEFAULT_CSS = """
    DateBar FilterNote { width: 3fr; max-width: 62%; }
    """
    LABEL: ClassVar = "Go to"
    INPUT: ClassVar = "date"
    PLACEHOLDER: ClassVar = "5 dec, 2011, 8 Dec 02:00"


class NameBar(AskBar):
    """An input for the name under which the filter in force is to be kept."""

    LABEL: ClassVar = "Keep as"
    INPUT: ClassVar = "view-name"
    PLACEHOLDER: ClassVar = "name of the view"
