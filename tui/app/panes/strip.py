"""The time strip: when the events of the log happened, and which of them match."""

from __future__ import annotations

from typing import Final, NamedTuple

from textual.reactive import var
from textual.strip import Strip

from tui.app.panes.bars import Parts
from tui.app.panes.frame import LineWidget
from tui.app.panes.strip_lines import Mark, bars, callout, names
from tui.app.panes.strip_view import StripView
from tui.app.state import State
from tui.store.matches import Matches

MARGIN: Final = 1
"""Blank cells on either side."""

_LEAST: Final = 20  # cells without which there is no strip
_HINTS: Final = ("Enter begins a range · Esc leaves", "Enter ends the range · Esc drops it")


class Look(NamedTuple):
    """All that the strip shows."""

    view: StripView
    matches: Matches
    counts: list[int]
    mark: Mark | None


class StripLines(LineWidget):
    """Bars, the axis below them, and the bucket under the cursor in words.

    Where there are two lines, the words take the place of the axis while a range is picked.
    `finer` is for how many steps finer than usual it was asked; `picking` is the cursor of its own.
    """

    state: var[State | None] = var(None)

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.finer = 0
        self._view: StripView | None = None
        self._view_of: tuple[object, ...] = ()
        self._look: Look | None = None
        self.picking: Mark | None = None

    def watch_state(self) -> None:
        """Follow the matches and the cursor."""
        self.follow()

    def follow(self) -> None:
        """Repaint if something that shows has changed."""
        before = self._look
        if self.look() != before:
            self.repaint(0, 1, 2)

    def look(self) -> Look | None:
        """What is to be seen now; None without dates, or without room."""
        view, before, state = self._present_view(), self._look, self.state
        if state is None or view is None:
            self._look = None
            return None
        if before and (before.view, before.matches) == (view, state.matches):
            counts = before.counts
        else:
            counts = view.counts(state.matches)
        self._look = Look(view, state.matches, counts, self.picking or _mark(view, state))
        return self._look

    def _present_view(self) -> StripView | None:
        width = self.size.width - 2 * MARGIN
        if self.state is None or width < _LEAST:
            return None
        key = self.state.opened, width, self.finer
        if self._view is None or key != self._view_of:
            self._view, self._view_of, self.picking = StripView(*key), key, None
        return self._view if self._view.buckets else None

    @property
    def asked(self) -> bool:
        """Whether keys or the mouse are about to pick a range."""
        return self.has_focus or self.picking is not None

    def line(self, y: int) -> Strip:
        """A line of the three, or of the two."""
        width = self.size.width
        look = self.look()
        parts = self._parts(look, y, width - 2 * MARGIN) if look else []
        return self.strip([(" " * MARGIN, "base"), *parts], width)

    def _parts(self, look: Look, y: int, width: int) -> Parts:
        if y == 0:
            return bars(look.view, look.counts, look.mark)
        if y == 1 and not (self.asked and self.size.height == 2):
            return names(look.view, look.mark)
        mark = look.mark
        words = look.view.words(look.matches, *mark.ends) if mark else self._unmarked
        hint = f"bars: {look.view.steps} · + - "
        begun = mark is not None and mark.anchor is not None
        if begun:
            words = f"range {words}"
        if self.asked:
            hint = _HINTS[begun]
        return callout(look.view, mark, words, hint, width)

    @property
    def _unmarked(self) -> str:
        """What is said when the event under the cursor is on no bucket."""
        return "undated" if self.state and self.state.event else ""


def _mark(view: StripView, state: State) -> Mark | None:
    """Mark where the event under the cursor is."""
    cell = view.cell_of(state.event) if state.event else None
    return None if cell is None else Mark(cell)
