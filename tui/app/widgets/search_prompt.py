"""The search line: what is searched for and which of the found events this is."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.strip import Strip

from tui.app.state.state import State
from tui.app.widgets.bars import Bar
from tui.app.widgets.filter.line import FilterNote
from tui.app.widgets.prompt import AskBar, Label
from tui.report.text.fit import shorten

# It lies over the footer, whose last keys it repeats where there is room.
HINTS = (
    " n next · N before · Esc ends · ? help · q quit ",
    " n next · N before · Esc ends ",
    " n N · Esc ",
    "",
)


class SearchBar(AskBar):
    """An input while words are typed, then these words, as long as they are searched for."""

    LABEL: ClassVar = "Search"
    INPUT: ClassVar = "search"
    PLACEHOLDER: ClassVar = "words, within the matches"

    def compose(self) -> ComposeResult:
        """What asks, and what is said when nothing is asked."""
        yield from super().compose()
        yield SearchWords()

    def on_mount(self) -> None:
        """Follow the state."""
        self.watch(self.screen, "state", self._follow)

    def ask(self, note: str = "") -> None:
        """Open the input."""
        super().ask(note)
        self._arrange()

    def close(self) -> None:
        """Back to words, if something is searched for."""
        super().close()
        self._arrange()

    def add(self, words: str) -> None:
        """Say more about the event that was found, until the state is another."""
        self.query_one(SearchWords).say(words)

    def _follow(self, state: State | None) -> None:
        words = self.query_one(SearchWords)
        words.show(state)
        self._arrange()

    def _arrange(self) -> None:
        words = self.query_one(SearchWords)
        self.display = self.asking or words.searching
        words.display = not self.asking
        for widget in (self.query_one(Label), self.entry, self.query_one(FilterNote)):
            widget.display = self.asking


class SearchWords(Bar):
    """What is searched for, which of the found events this is, and what can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._more = ""

    @property
    def searching(self) -> bool:
        """Whether something is searched for."""
        return self._state is not None and self._state.search is not None

    def show(self, state: State | None) -> None:
        """Say it of another state."""
        self._state, self._more = state, ""
        self.repaint(0)

    def say(self, more: str) -> None:
        """Say more."""
        self._more = more
        self.repaint(0)

    def line(self, y: int) -> Strip:
        """As much of it as fits, the count first."""
        width = self.size.width
        if self._state is None or self._state.search is None:
            return self.strip([], width)
        label, search = " Search ", self._state.search
        count = "  " + " · ".join(filter(None, (search.count(self._state.cursor), self._more)))
        text = shorten(search.text, max(4, width - len(label) - cell_len(count)))
        used = len(label) + cell_len(text + count)
        hint = next(hint for hint in HINTS if not hint or used + len(hint) <= width)
        gap = " " * (width - used - len(hint))
        parts = [(label, "label"), (text, "title"), (count, "base"), (gap + hint, "muted")]
        return self.strip(parts, width)

    async def on_click(self) -> None:
        """Search for something else."""
        await self.screen.run_action("search")
