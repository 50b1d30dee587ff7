"""The lines above and below the panes as they are drawn: header, filter in force, footer."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tui.app.keys import FOOTER, STAYING, Key
from tui.app.output.paint import Parts
from tui.app.state.file_status import FileStatus
from tui.app.state.state import State
from tui.app.widgets.drawn import Drawn
from tui.kept.imported import called
from tui.report.text.fit import fit, shorten
from tui.report.text.words import phrase
from tui.store.changes import Changes
from tui.store.derived.eras import era_words, eras_of

if TYPE_CHECKING:
    from textual.reactive import var
    from textual.strip import Strip

    from tui.store.query.ast import Query

SMALLEST = (40, 10)
"""Columns and rows below which the panes have no room to be read in."""

SHORT: Final = 60
"""Columns below which the header says in signs what it has words for."""

_ROOM_FOR_MEANING: Final = 20
"""Cells beside the filter above which it is said in words too."""


class DrawnHeader(Drawn):
    """Title and file on the left, the span in the middle, the number of events on the right."""

    state: var[State]
    file: var[FileStatus]

    @property
    def lefts(self) -> tuple[str, ...]:
        """Title and file, and the title alone where there is no room for both."""
        store = self.state.store
        title, name = store.head.title, called(store.name)
        if not title:
            return (name,)
        return f"{title} · {name}", title

    @property
    def right(self) -> str:
        """How many events are marked and match, or that there is too little room."""
        width, height = self.terminal_size
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
        both = " · ".join(filter(None, (self.span, self.era)))
        for span in dict.fromkeys((both, self.era, self.span)):
            start = max(cell_len(left) + 2, (self.size.width - cell_len(span)) // 2)
            if span and start + cell_len(span) + 2 < room:
                return fit(fit(left, start) + span, room)
        return fit(left, room)

    @property
    def era(self) -> str:
        """The eras that the event under the cursor lies in; "" for none."""
        if self.file.part is not None:
            return ""
        return era_words(eras_of(self.state.store.eras, self.state.event))

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


class DrawnLabel(Drawn):
    """A word before something else."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._text = f" {word} "

    def line(self, y: int) -> Strip:
        """The word."""
        return self.strip([(self._text, "label")], self.size.width)


class DrawnFilterWords(Drawn):
    """The filter in force, as it is typed and in words, and what can be done about it."""

    filter: var[str]
    meaning: var[str]

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._query: Query | None = None

    def show(self, state: State) -> None:
        """Say which filter is in force."""
        if state.query is self._query:
            return
        self._query = state.query
        self.filter = str(state.query)
        meaning = state.store.index.describe(state.query)
        if meaning.casefold() == self.filter.casefold():
            meaning = ""  # it says no more
        self.meaning = meaning

    def line(self, y: int) -> Strip:
        """As much of it as fits, the filter first."""
        width = self.size.width
        role, hint, meaning = "muted", "f to filter ", ""
        if self.filter:
            role, hint = "title", "f edit · Esc clear · [ back "
        words = shorten(self.filter or "all events", width - 1)
        room = width - cell_len(words)
        if room <= cell_len(hint) + 2:
            hint = ""
        room -= cell_len(hint)
        if room > _ROOM_FOR_MEANING:
            meaning = phrase("  = ", shorten(self.meaning, room - 5))
        return self.strip([(words, role), (fit(meaning, room) + hint, "muted")], width)


class DrawnFooter(Drawn):
    """The keys worth knowing; however narrow it gets, Help and Quit stay."""

    def line(self, y: int) -> Strip:
        """Key and name, one after the other."""
        parts: Parts = []
        for key in self.fitting():
            parts += [(f" {_first(key)}", "key"), (f" {key.footer} ", "muted")]
        return self.strip(parts, self.size.width)

    def fitting(self) -> list[Key]:
        """The keys there is room for: the most needed first, those that stay at the end."""
        keyboard = self.keyboard
        staying = keyboard.footer_keys(STAYING)
        room = self.size.width - sum(map(width_of, staying))
        kept = []
        for key in keyboard.footer_keys(FOOTER):
            room -= width_of(key)
            if room < 0:
                break
            kept.append(key)
        return [*kept, *staying]


def _first(key: Key) -> str:
    """The first of the keys that do the same."""
    return key.shown.split()[0]


def width_of(key: Key) -> int:
    """Cells that a key takes in the footer."""
    return cell_len(_first(key) + key.footer) + 3
