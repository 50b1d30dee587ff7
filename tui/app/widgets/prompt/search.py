"""The search line: what is searched for and which of the found events this is."""

from __future__ import annotations

from rich.cells import cell_len
from textual.strip import Strip

from tui.app.dispatch import run_by
from tui.app.state.state import State
from tui.app.widgets.bars import Bar
from tui.app.widgets.prompt.prompt import Asker, Prompt
from tui.report.text.fit import shorten

# It lies over the footer, whose last keys it repeats where there is room.
HINTS = (
    " n next · N before · Esc ends · ? help · q quit ",
    " n next · N before · Esc ends ",
    " n N · Esc ",
    "",
)


class SearchPrompt(Prompt):
    """An input while words are typed, then these words, as long as they are searched for."""

    def __init__(self, asker: Asker) -> None:
        self._words = SearchWords()
        super().__init__(
            "search", "Search", "words or /pattern/, in the matches", asker, self._words
        )

    def on_mount(self) -> None:
        """Follow the state."""
        self.watch(self.screen, "state", self._follow)

    @property
    def rests(self) -> bool:
        """Words stay in sight as long as they are searched for."""
        return self._words.searching

    def add(self, words: str) -> None:
        """Say more about the event that was found, until the state is another."""
        self._words.say(words)

    def _follow(self, state: State) -> None:
        self._words.show(state)
        self.update_display()


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

    def show(self, state: State) -> None:
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
        search = self._state.search
        count = "  " + " · ".join(filter(None, (search.count(self._state.cursor), self._more)))
        text = shorten(search.text, max(4, width - cell_len(count)))
        used = cell_len(text + count)
        hint = next(hint for hint in HINTS if not hint or used + len(hint) <= width)
        gap = " " * (width - used - len(hint))
        parts = [(text, "title"), (count, "base"), (gap + hint, "muted")]
        return self.strip(parts, width)

    async def on_click(self) -> None:
        """Search for something else."""
        await self.screen.run_action(run_by("search.ask"))
