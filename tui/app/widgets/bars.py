"""The lines above and below the panes: header and footer."""

from __future__ import annotations

from itertools import product
from pathlib import PurePath
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.reactive import var
from textual.strip import Strip

from tui.app.dispatch import keyboard_of, run_by
from tui.app.keys import FOOTER, STAYING, Key
from tui.app.output.paint import Parts
from tui.app.state.file_status import FileStatus
from tui.app.state.state import State
from tui.app.widgets.frame import LineWidget, given_at_start
from tui.report.text.fit import fit, shorten
from tui.report.text.words import phrase
from tui.store.changes import Changes

SMALLEST = (40, 10)
"""Columns and rows below which the panes have no room to be read in."""

SHORT: Final = 60
"""Columns below which the header says in signs what it has words for."""


class Bar(LineWidget):
    """One line across the screen."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"


class Header(Bar):
    """Title and file on the left, the span in the middle, the number of events on the right."""

    state: var[State] = var(given_at_start)
    file: var[FileStatus] = var(FileStatus())

    def __init__(self, state: State) -> None:
        super().__init__()
        self.set_reactive(Header.state, state)

    def watch_state(self, before: State, state: State) -> None:
        """Repaint when matches, marks or changes are others; the cursor does not show here."""
        if any(
            old is not new
            for old, new in (
                (before.matches, state.matches),
                (before.told, state.told),
                (before.changes, state.changes),
            )
        ):
            self.repaint(0)

    def watch_file(self) -> None:
        """Say how far reading is, or what is wrong with the file."""
        self.repaint(0)

    @property
    def lefts(self) -> tuple[str, ...]:
        """Title and file, and the title alone where there is no room for both."""
        store = self.state.store
        title, name = store.head.title, PurePath(store.name).name
        if not title:
            return (name,)
        return f"{title} · {name}", title

    @property
    def right(self) -> str:
        """How many events are marked and match, or that there is too little room."""
        width, height = self.app.size
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return f"{width}x{height} is small, {SMALLEST[0]}x{SMALLEST[1]} would do"
        count = self.file.count_of(self.state)
        return f"{_marked(len(self.state.marked), width)}{count}"

    @property
    def alert(self) -> str:
        """The number of problems in the log, with spaces around it; "" when there are none."""
        problems = self.state.store.problem_count
        if problems:
            return f" ! {problems:,} "
        return phrase(" ", "!" * bool(self.file.trouble), " ")

    def line(self, y: int) -> Strip:
        """As much of it as fits, the right side first."""
        width, right = self.size.width, f" {self.right} "
        room = width - cell_len(right + self.alert)
        left = self._left(room)
        parts = [(left, "band"), (self.alert, "ai"), (right, "band")]
        return self.strip(parts, width, "band")

    def _left(self, room: int) -> str:
        """Title, and what stands in the middle of the screen, in all `room` cells.

        In the middle is the span, where there is room; what is to be said of the file is more
        needed than its name.
        """
        sentences = self.file.sentences or _new(self.state.changes)
        for sentence, words in product(sentences, self.lefts):
            if cell_len(words + sentence) + 5 < room:
                return fit(f" {words}   {sentence}", room)
        left = next((f" {words}" for words in self.lefts if cell_len(words) < room), "")
        left = left or shorten(f" {self.lefts[-1]}", room)
        span = self.span
        start = max(cell_len(left) + 2, (self.size.width - cell_len(span)) // 2)
        if start + cell_len(span) + 2 < room:
            left = fit(left, start) + span
        return fit(left, room)

    @property
    def span(self) -> str:
        """First and last year of the log; "" of one that is not known to its end."""
        if self.file.part is not None:
            return ""
        return self.state.store.span


def _marked(count: int, width: int) -> str:
    """Say how many events are marked, before how many match; by their sign where it is narrow."""
    if not count:
        return ""
    if width < SHORT:
        return f"*{count:,} · "
    return f"{count:,} marked · "


def _new(changes: Changes) -> tuple[str, ...]:
    """Ways to say what is new in the log, the longest first."""
    if not changes:
        return ()
    return f"{changes.words} · D lists them", f"{changes.words} · D", "changed · D"


class Footer(Bar):
    """The keys worth knowing; however narrow it gets, Help and Quit stay."""

    def line(self, y: int) -> Strip:
        """Key and name, one after the other."""
        parts: Parts = []
        for key in self.fitting():
            parts += [(f" {_first(key)}", "key"), (f" {key.footer} ", "muted")]
        return self.strip(parts, self.size.width)

    def fitting(self) -> list[Key]:
        """The keys there is room for: the most needed first, those that stay at the end."""
        keyboard = keyboard_of(self)
        staying = keyboard.footer_keys(STAYING)
        room = self.size.width - sum(map(_width, staying))
        kept = []
        for key in keyboard.footer_keys(FOOTER):
            room -= _width(key)
            if room < 0:
                break
            kept.append(key)
        return [*kept, *staying]

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        right = 0
        for key in self.fitting():
            right += _width(key)
            if event.x < right:
                await self.screen.run_action(run_by(key.action))
                return


def _first(key: Key) -> str:
    """The first of the keys that do the same."""
    return key.shown.split()[0]


def _width(key: Key) -> int:
    """Cells that a key takes in the footer."""
    return cell_len(_first(key) + key.footer) + 3
