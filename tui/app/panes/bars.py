"""The lines above and below the panes: header, filter, footer."""

from __future__ import annotations

from pathlib import PurePath

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive, var
from textual.strip import Strip
from textual.widgets import Input

from tui.app.keys import KEYS
from tui.app.panes.frame import LineWidget
from tui.app.state import State

Parts = list[tuple[str, str]]


class Bar(LineWidget):
    """One line across the screen."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"


class Header(Bar):
    """Title and file on the left, the span in the middle, the number of events on the right."""

    state: var[State | None] = var(None)
    waiting: reactive[str] = reactive("")

    def watch_state(self, before: State | None, state: State | None) -> None:
        """Repaint when the matches are others; the cursor does not show here."""
        if state and (before is None or before.matches is not state.matches):
            self.refresh()

    @property
    def left(self) -> str:
        """Title and file."""
        if self.state is None:
            return "syria-timeline"
        reading = self.state.opened.reading
        return " · ".join(part for part in (reading.log.title, PurePath(reading.name).name) if part)

    @property
    def right(self) -> str:
        """How many events match, or what is being waited for."""
        return self.state.count if self.state else self.waiting

    @property
    def alert(self) -> str:
        """The number of problems in the log."""
        problems = self.state.opened.reading.problems if self.state else ()
        return f"! {len(problems):,}" if problems else ""

    def line(self, y: int) -> Strip:
        """As much of it as fits, the right side first."""
        width = self.size.width
        right = f" {self.right} " if self.right else ""
        alert = f" {self.alert} " if self.alert else ""
        room = width - cell_len(right + alert)
        left = shorten(f" {self.left}", room)
        span = self.state.opened.span if self.state else ""
        start = max(cell_len(left) + 2, (width - cell_len(span)) // 2)
        middle = span if start + cell_len(span) + 2 < room else ""
        left += " " * (start - cell_len(left)) + middle if middle else ""
        left += " " * (room - cell_len(left))
        return self.strip([(left, "band"), (alert, "ai"), (right, "band")], width, "band")


class Footer(Bar):
    """The keys worth knowing; however narrow it gets, Help and Quit stay."""

    def line(self, y: int) -> Strip:
        """Key and name, one after the other."""
        parts: Parts = []
        for shown, name, _ in self.fitting():
            parts += [(f" {shown}", "key"), (f" {name} ", "muted")]
        return self.strip(parts, self.size.width)

    def fitting(self) -> list[tuple[str, str, str]]:
        """Key, name and action of each entry there is room for, Help and Quit before the rest."""
        entries = [(key.shown.split()[0], key.footer, key.action) for key in KEYS if key.footer]
        room = self.size.width
        kept = set[str]()
        for entry in sorted(entries, key=lambda entry: entry[1] not in ("Help", "Quit")):
            room -= cell_len(entry[0] + entry[1]) + 3
            if room < 0:
                break
            kept.add(entry[1])
        return [entry for entry in entries if entry[1] in kept]

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        right = 0
        for shown, name, action in self.fitting():
            right += cell_len(shown + name) + 3
            if event.x < right:
                await self.screen.run_action(action)
                return


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


def shorten(text: str, width: int) -> str:
    """The text in at most `width` cells, an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > max(0, width - 1):
        text = text[:-1]
    return text.rstrip() + "…" if width > 0 else ""
