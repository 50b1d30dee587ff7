"""The timeline: the matches under headings, of days in time order, one line an event or wrapped."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import var

from tui.app.state.state import State
from tui.app.widgets.frame import Pane, given_at_start
from tui.app.widgets.timeline.drawn import DrawnTimeline
from tui.app.widgets.timeline.lines import Facts


class Timeline(DrawnTimeline, Pane):
    """Shows a window of the listed events, and says where the cursor is to go.

    The main screen decides.
    """

    state: var[State] = var(given_at_start)

    @dataclass
    class Moved(Message):
        """The cursor is to go to this position in the list."""

        position: int

    @dataclass
    class Folding(Moved):
        """The group at a position is to be folded, or unfolded."""

    def __init__(self, id: str, state: State, top: int = 0) -> None:
        super().__init__(id, state, top)
        self.set_reactive(Timeline.state, state)

    def wrap(self) -> None:
        """Wrap rows whose titles are too long for one, or have one row an event again."""
        self.wrapped = not self.wrapped
        self._lay_out(self.state)

    def watch_state(self, before: State, state: State) -> None:
        """Lay other events out anew, or move the highlight."""
        said_anew = before.clocks != state.clocks
        if said_anew or before.store is not state.store:
            self._facts = Facts(state.store)
        if said_anew or self._layout.listed is not state.listed:
            self._lay_out(state)
        else:
            self.follow(state)
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

    def _ask_for(self, position: int) -> None:
        """Ask for the cursor at a position."""
        self.post_message(self.Moved(position))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the event that was clicked; open the one that it is on."""
        y = self.row_at(event)
        if not 0 <= y < len(self._rows):
            return
        row = self._rows[y]
        if row.position >= 0 and row.position == self._position and self.is_second():
            self.post_message(self.Opened(self))
        elif row.position >= 0:
            self._ask_for(row.position)
        elif row.kind == "heading" and self.state.order is not None:
            self.post_message(self.Folding(self._rows[y + 1].position))

    def on_mouse_scroll_down(self) -> None:
        """Three events down."""
        self._ask_for(self.move(3))

    def on_mouse_scroll_up(self) -> None:
        """Three events up."""
        self._ask_for(self.move(-3))
