"""The list below the filter line: what is wrong with the line, and what may be meant."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.state.draft import Draft
from tui.app.state.state import State
from tui.app.widgets.lines import LineWidget
from tui.app.widgets.prompt.suggestion_rows import candidate_row, edge, fault_rows
from tui.store.completion.complete import Candidate

ROWS: Final = 8
"""Candidates in sight, at most; on a low screen fewer."""

_WIDEST: Final = 76
_NONE: Final = -1  # chosen


class Suggestions(LineWidget):
    """Lies over the panes while there is something to say; as high as that needs."""

    DEFAULT_CSS = """
    Suggestions { overlay: screen; position: absolute; display: none; }
    """

    class Clicked(Message):
        """A candidate was clicked; it is chosen now."""

    def __init__(self) -> None:
        super().__init__()
        self._draft = Draft("", 0)
        self._above: list[Parts] = []
        self._state: State | None = None
        self._chosen = _NONE
        self._top = 0

    @property
    def chosen(self) -> Candidate | None:
        """The candidate under the cursor; None when there is none yet."""
        return None if self._chosen == _NONE else self._candidates[self._chosen]

    @property
    def _candidates(self) -> tuple[Candidate, ...]:
        return self._draft.completion.candidates

    def completed(self) -> tuple[str, int, Candidate] | None:
        """The text with the chosen candidate in it, or the first; with the cursor's place."""
        candidate = self.chosen or next(iter(self._candidates), None)
        if candidate is None:
            return None
        return (*self._draft.completion.take(self._draft.text, candidate), candidate)

    # What the filter line sets.

    def show(self, draft: Draft, state: State, left: int, at: int) -> None:
        """Show what there is to say of a draft.

        The list begins at column `left` of the line, whose text begins at column `at`.
        """
        self._draft, self._state = draft, state
        self._chosen, self._top = _NONE, 0
        width = min(_WIDEST, self.app.size.width - left)
        shown = str(state.query if draft.query is None else draft.query)
        self._above = fault_rows(draft, shown, at - left - 1, width - 2)
        rows = len(self._above) + len(self._window)
        self.display = rows > 0
        self.styles.offset = (left, 1)
        self.styles.width, self.styles.height = width, rows + 1
        if self.size == (width, rows + 1):
            self.repaint(*range(rows + 1))
        else:
            self.refresh()

    def hide(self) -> None:
        """Say nothing."""
        self._draft, self._above, self._chosen = Draft("", 0), [], _NONE
        self.display = False

    def choose(self, count: int) -> bool:
        """Move the cursor; False when it left the list upwards, or was not in it."""
        here = self._chosen
        there = max(_NONE, min(here + count, len(self._candidates) - 1))
        self._chosen = there
        if there != _NONE:
            self._top = min(max(self._top, there - len(self._window) + 1), there)
        self.repaint(*range(self.size.height))
        return not here == there == _NONE

    def unchoose(self) -> bool:
        """Choose none; False when none was chosen."""
        chosen, self._chosen = self._chosen, _NONE
        self.refresh()
        return chosen != _NONE

    # Drawing.

    def line(self, y: int) -> Strip:
        """A row of words on the fault, a candidate, or the edge below."""
        width = self.size.width
        if y == self.size.height - 1:
            words = edge(width, self._numbers, choosing=bool(self._candidates))
            return self.strip([(words, "frame")], width)
        side = self.strip([("│", "frame")], 1)
        return Strip.join([side, self.strip(self._row(y), width - 2), side])

    @property
    def _window(self) -> tuple[Candidate, ...]:
        """The candidates in sight."""
        height = max(3, min(ROWS, self.app.size.height // 3) - len(self._above))
        return self._candidates[self._top : self._top + height]

    def _row(self, y: int) -> Parts:
        """A row of words on the fault, or a candidate, under the cursor or not."""
        if y < len(self._above):
            return self._above[y]
        number = self._top + y - len(self._above)
        if self._state is None or number >= len(self._candidates):
            return []  # on its way out
        longest = max(cell_len(each.written) for each in self._window)
        store, candidate = self._state.store, self._candidates[number]
        parts = candidate_row(store, candidate, longest, self.size.width - 4)
        if number != self._chosen:
            return [("  ", "base"), *parts]
        return [("▌ ", "cursor"), *((text, "cursor") for text, _ in parts)]

    @property
    def _numbers(self) -> str:
        """Say how many there are, and what the numbers beside them are."""
        words = []
        if self._draft.completion.matching > len(self._window):
            words.append(f"{len(self._window)} of {self._draft.completion.matching:,}")
        if any(each.remaining is not None for each in self._candidates):
            words.append("events left")
        return " · ".join(words)

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Take the candidate that was clicked."""
        number = event.y - len(self._above)
        if 0 <= number < len(self._window):
            self._chosen = self._top + number
            self.post_message(self.Clicked())

    def on_mouse_scroll_down(self) -> None:
        """The next candidate."""
        self.choose(1)

    def on_mouse_scroll_up(self) -> None:
        """The candidate before."""
        if self._chosen > 0:
            self.choose(-1)
