"""The timeline as it is drawn: a window of the listed events, and where the cursor goes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.drawn import DrawnPane
from tui.app.widgets.timeline.columns import columns, in_role
from tui.app.widgets.timeline.rows import TimelineLayout, TimelineRow
from tui.app.widgets.timeline.signs import HIDDEN, SIGNS_WIDTH, signs
from tui.app.widgets.timeline.widths import widths_of
from tui.report.text.times import times_words
from tui.store.derived.memory import Memory
from tui.store.store import Store

if TYPE_CHECKING:
    from textual.reactive import var
    from textual.strip import Strip

HEADED: Final = 18
"""Rows from which on days have headings of their own."""


class DrawnTimeline(DrawnPane):
    """Shows a window of the listed events and tells where the cursor goes in it.

    The window is kept as the position of its top event; at its edge it jumps by half its height,
    which costs a repaint of the window once in a while in place of one at every key.
    """

    TITLE = "1 Timeline"

    state: var[State]

    def __init__(self, id: str, state: State, top: int = 0) -> None:
        super().__init__(id)
        self._layout = _laid_out(state, headed=True)
        self._rows: list[TimelineRow] = []
        self._top = top
        self._position = state.listed.nearest(state.cursor)
        self._columns = columns_of(state.store)

    # Following the state.

    def _lay_out(self, state: State) -> None:
        """Lay the events out, keeping the cursor's line where it was."""
        line = self._line_of(self._position) or self.body_size[1] // 2
        self._layout = _laid_out(state, headed=self._has_room)
        self._position = state.listed.nearest(state.cursor)
        self._show_from(self._layout.top_for(self._position, line))

    def _follow(self, state: State) -> None:
        """Move the highlight to the cursor; jump when it left the window."""
        before, self._position = self._position, state.listed.nearest(state.cursor)
        if self._line_of(self._position) is None:
            self._jump()
        elif before != self._position:
            self._repaint(before, self._position)

    @property
    def title(self) -> str:
        """What is listed, and on whose clocks the times are."""
        title = f"{self.TITLE} · {times_words(self.state.store.head)}"
        if self.state.context is None:
            return title
        return f"{title} · {HIDDEN} hidden by the filter"

    # Moving: the timeline only says to which rank, the main screen decides.

    def move(self, count: int) -> int | None:
        """Down (or up) by events."""
        return self._rank_at(self._position + count)

    def page(self, direction: int) -> int | None:
        """Down (or up) by a window."""
        return self.move(direction * max(1, self.body_size[1] - 2))

    def end(self, direction: int) -> int | None:
        """To the first (-1) or the last (1) event."""
        return self._rank_at(direction * len(self.state.listed))

    def heading(self, direction: int) -> int | None:
        """To the first event under the next (or previous) heading."""
        here = self._position
        if not self.state.listed:
            return None
        if direction > 0:
            return self._rank_at(self._layout.under_same(here, 1) + 1)
        return self._rank_at(self._layout.under_same(max(0, here - 1), -1))

    def _rank_at(self, position: int) -> int | None:
        """The rank at a position in the list, or at the end of it that is nearest; None of none."""
        listed = self.state.listed
        if not listed:
            return None
        return listed[max(0, min(len(listed) - 1, position))]

    # Drawing.

    def foot(self) -> str:
        """Position among the matches."""
        matches = self.state.matches
        position = matches.position(self.state.cursor)
        if position is None:
            return f"–/{len(matches):,}"
        return f"{position + 1:,}/{len(matches):,}"

    def body_line(self, y: int) -> Strip:
        """A heading, a gap or an event."""
        width, height = self.body_size
        if not self._rows and height > 0:
            self._begin()
        if y >= len(self._rows):
            return self.strip([(self._notice(y), "muted")], width)
        row = self._rows[y]
        if row.kind == "event":
            return self._event_line(row, width)
        if row.kind == "gap":
            return self.strip([(f"· {row.text} ·", "gap")], width)
        words = f"── {row.text} "
        return self.strip([(words, "heading"), ("─" * (width - cell_len(words)), "frame")], width)

    def fit(self) -> None:
        """Lay out for the new height, from the same top if the cursor stays in sight."""
        self._show_from(self._top)
        if self._line_of(self._position) is None:
            self._jump()

    def _notice(self, y: int) -> str:
        if y > 0 or self.state.listed:
            return ""
        return "No event matches. Esc clears the filter."

    def _event_line(self, row: TimelineRow, width: int) -> Strip:
        state, role = self.state, self._role(row.position)
        rank = state.listed[row.position]
        day = None if self._layout.headed else row.text
        facts = self._columns((rank, width - SIGNS_WIDTH, day))
        parts = [*signs(state, rank, role), *in_role(state, rank, facts, role)]
        return self.strip(parts, width, role)

    def _role(self, position: int) -> str:
        """The role of the line of an event."""
        if position != self._position:
            return "base"
        return "cursor" if self.has_focus else "cursor.blurred"

    @property
    def _has_room(self) -> bool:
        """Whether there is room for headings."""
        return self.body_size[1] >= HEADED

    def _line_of(self, position: int) -> int | None:
        return next((y for y, row in enumerate(self._rows) if row.position == position), None)

    def _jump(self) -> None:
        self._show_from(self._layout.top_for(self._position, self.body_size[1] // 2))

    def _show_from(self, top: int) -> None:
        self._top = top
        self._fit()
        self.repaint_body(*range(self.body_size[1]))
        self.repaint(0)

    def _begin(self) -> None:
        """Lay out for the first frame, which is painted before Textual tells the size."""
        self._fit()
        if self._line_of(self._position) is None:
            self._top = self._layout.top_for(self._position, self.body_size[1] // 2)
            self._fit()

    def _fit(self) -> None:
        """Lay out the rows from the top event on, or from as much before it as there is room."""
        height = self.body_size[1]
        if self._layout.headed != self._has_room:
            self._layout = _laid_out(self.state, headed=self._has_room)
        if height > 2:
            last = max(0, len(self.state.listed) - 1)
            self._top = min(self._top, self._layout.top_for(last, height - 1))
        self._rows = self._layout.window(self._top, height)

    def _repaint(self, *positions: int) -> None:
        lines = (self._line_of(position) for position in positions)
        self.repaint_body(*(line for line in lines if line is not None))


def columns_of(store: Store) -> Memory[tuple[int, int, str | None], Parts]:
    """Remember what rows say: event, width and day decide it, and a store never changes."""
    widths = widths_of(store)
    return Memory(lambda key: columns(store, widths, *key))


def _laid_out(state: State, headed: bool) -> TimelineLayout:
    """Lay out the events that a state lists."""
    return TimelineLayout(state.listed, lambda rank: state.store.event(rank).date, headed=headed)
