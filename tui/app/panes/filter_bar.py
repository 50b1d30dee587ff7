"""The filter line: the filter in force in words, or an input while it is being edited."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive, var
from textual.strip import Strip
from textual.widgets import Input

from tui.app.panes.bars import Bar, shorten
from tui.app.state import State


class FilterWords(Bar):
    """The filter in force, in words; or what the line being typed comes to."""

    filter: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    fault: reactive[bool] = reactive(False)

    def line(self, y: int) -> Strip:
        """The label and the filter, with what can be done about it on the right."""
        width = self.size.width
        if self.note:
            note = shorten(self.note, width - 2)
            return self.strip([(f" {note}", "alert" if self.fault else "muted")], width)
        hint = "f edit · esc clear · [ back " if self.filter else "f to filter "
        words = f" {self.filter or 'all events'}"
        hint = hint if width > cell_len(words + hint) + 10 else ""
        words = shorten(words, width - 8)
        gap = " " * (width - 7 - cell_len(words + hint))
        role = "title" if self.filter else "muted"
        return self.strip([(" Filter", "label"), (words, role), (gap + hint, "muted")], width)


class FilterBar(Horizontal):
    """The filter line: words when at rest, an input while it is being edited."""

    DEFAULT_CSS = """
    FilterBar { height: 1; }
    FilterBar Input { display: none; height: 1; border: none; padding: 0; width: 1fr; }
    FilterBar #filter-label { display: none; width: 8; }
    FilterBar.-editing Input, FilterBar.-editing #filter-label { display: block; }
    FilterBar.-editing FilterWords { width: 40%; }
    """

    state: var[State | None] = var(None)

    def compose(self) -> ComposeResult:
        """Label, input and words."""
        yield FilterLabel(id="filter-label")
        entry = Input(id="filter", placeholder="words, or place:hama -tier:secondary", compact=True)
        entry.cursor_blink = False
        yield entry
        yield FilterWords()

    def watch_state(self, state: State | None) -> None:
        """Show the filter in force."""
        if self.is_mounted and state:
            self.query_one(FilterWords).filter = state.filter

    @property
    def editing(self) -> bool:
        """Whether the line is being edited."""
        return self.has_class("-editing")

    def edit(self, text: str) -> None:
        """Open the input with this text in it."""
        entry = self.query_one(Input)
        with self.prevent(Input.Changed):
            entry.value = text
        entry.cursor_position = len(text)
        self.add_class("-editing")
        entry.focus()

    def close(self) -> None:
        """Back to words."""
        self.remove_class("-editing")
        self.say("")

    def say(self, note: str, fault: bool = False) -> None:
        """Put a note beside the input: a count, or a fault."""
        words = self.query_one(FilterWords)
        words.fault, words.note = fault, note


class FilterLabel(Bar):
    """The word before the input."""

    def line(self, y: int) -> Strip:
        """The label."""
        return self.strip([(" Filter ", "label")], self.size.width)
