"""The timeline: the matches in time order under day headings, one line an event."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import var

from tui.app.state.state import State
from tui.app.widgets.frame import Pane, given_at_start
from tui.app.widgets.timeline.drawn import DrawnTimeline, columns_of


class Timeline(DrawnTimeline, Pane):
    """Shows a window of the listed events, and says where the cursor is to go.

    The main screen decides.
    """

    state: var[State] = var(given_at_start)

    @dataclass
    class Moved(Message):
        """The cursor is to go to the event of this rank."""

        rank: int

    def __init__(self, id: str, state: State, top: int = 0) -> None:
        super().__init__(id, state, top)
        self.set_reactive(Timeline.state, state)

    def watch_state(self, before: State, state: State) -> None:
        """Lay other events out anew, or move the highlight."""
        said_anew = before.clocks != state.clocks
        if said_anew or before.store is not state.store:
            self._columns = columns_of(state.store)
        if said_anew or self._layout.listed is not state.listed:
            self._lay_out(state)
        else:
            self._follow(state)
            self._repaint_marks(before, state)

    def _repaint_marks(self, before: State, state: State) -> None:
        """Show other marks, found words and hidden events in the same rows."""
        if any(
            old is not new
            for old, new in (
                (before.matches, state.matches),
                (before.search, state.search),
                (before.marks, state.marks),
                (before.changes, state.changes),
            )
        ):
            self.repaint_body(*range(len(self._rows)))

    def _ask_for(self, rank: int | None) -> None:
        """Ask for the cursor at a rank."""
        if rank is not None:
            self.post_message(self.Moved(rank))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the event that was clicked."""
        y = self.row_at(event)
        if 0 <= y < len(self._rows) and self._rows[y].kind == "event":
            self._ask_for(self._rank_at(self._rows[y].position))

    def on_mouse_scroll_down(self) -> None:
        """Three events down."""
        self._ask_for(self.move(3))

    def on_mouse_scroll_up(self) -> None:
        """Three events up."""
        self._ask_for(self.move(-3))
