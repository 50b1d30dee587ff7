"""The timeline as it is drawn: a window of the listed events, and where the cursor goes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.drawn import DrawnPane
from tui.app.widgets.timeline.lines import (
    Facts,
    below_parts,
    event_parts,
    fold_parts,
    heading_parts,
)
from tui.app.widgets.timeline.notice import notice
from tui.app.widgets.timeline.rows import Layout, TimelineLayout, TimelineRow
from tui.app.widgets.timeline.signs import HIDDEN, SIGNS_WIDTH
from tui.log.dates.date import Date
from tui.report.text.times import times_words

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
        self.wrapped = False
        self._rows: list[TimelineRow] = []
        self._notice: list[str] = []
        self._top = top
        self._position = state.position
        self._facts = Facts(state.store)
        self._layout = self._laid_out(state, headed=True)

    @property
    def top(self) -> int:
        """The position of the event that the window begins with."""
        return self._top

    # Following the state.

    def _lay_out(self, state: State) -> None:
        """Lay the events out, keeping the cursor's line where it was."""
        line = self._line_of(self._position) or self.body_size[1] // 2
        self._layout = self._laid_out(state, headed=self._has_room)
        self._position = state.position
        self._show_from(self._layout.top_for(self._position, line))

    def follow(self, state: State) -> None:
        """Move the highlight to the cursor; jump when it left the window."""
        before, self._position = self._position, state.position
        if not self._rows:
            return  # nothing is laid out yet: the window is told from the beginning
        if not self._is_in_sight():
            self._jump()
        elif before != self._position:
            self._repaint(before, self._position)

    @property
    def title(self) -> str:
        """What is listed, and on whose clocks the times are."""
        title = self.TITLE
        if self.state.order is not None:
            title += f" · {self.state.arrangement.words()}"
        title += f" · {times_words(self.state.store.head)}"
        if self.state.context is None:
            return title
        return f"{title} · {HIDDEN} hidden by the filter"

    # Moving: the timeline only says to which position, the main screen decides. One that is
    # beyond an end of the list means that end.

    def move(self, count: int) -> int:
        """Down (or up) by events."""
        return self._position + count

    def page(self, direction: int) -> int:
        """Down (or up) by a window."""
        return self.move(direction * max(1, self._page))

    @property
    def _page(self) -> int:
        """Events that are a page: of wrapped ones those in sight, but for the last."""
        if self.wrapped:
            return len({row.position for row in self._rows} - {-1}) - 1
        return self.body_size[1] - 2

    def end(self, direction: int) -> int:
        """To the first (-1) or the last (1) event."""
        return direction * len(self.state.listed)

    def heading(self, direction: int) -> int:
        """To the first event under the next (or previous) heading."""
        here = self._position
        if not self.state.listed:
            return here
        if direction > 0:
            return self._layout.under_same(here, 1) + 1
        return self._layout.under_same(max(0, here - 1), -1)

    # Drawing.

    def foot(self) -> str:
        """Position among the matches."""
        if self.state.order is not None:
            return self._foot_of_rows()
        matches = self.state.matches
        position = matches.position(self.state.cursor)
        if position is None:
            return f"–/{len(matches):,}"
        return f"{position + 1:,}/{len(matches):,}"

    def _foot_of_rows(self) -> str:
        """Position in the list; in rows, where that is no number of events."""
        rows = len(self.state.listed)
        words = f"{min(rows, self._position + 1):,}/{rows:,}"
        return words if rows == len(self.state.shown) else f"{words} rows"

    def body_line(self, y: int) -> Strip:
        """A heading, a gap or an event."""
        width, height = self.body_size
        if not (self._rows or self._notice) and height > 0:
            self._begin()
        if y >= len(self._rows):
            return self.strip([(next(iter(self._notice[y:]), ""), "muted")], width)
        row = self._rows[y]
        if row.position < 0:
            return self.strip(heading_parts(row, width), width)
        return self._event_line(row, width)

    def fit(self) -> None:
        """Lay out for the new height, from the same top if the cursor stays in sight."""
        self._show_from(self._top)
        if not self._is_in_sight():
            self._jump()

    def _event_line(self, row: TimelineRow, width: int) -> Strip:
        state, role = self.state, self._role(row.position)
        rank, day = state.listed[row.position], self._layout.day(row)
        if row.kind == "fold":
            parts = fold_parts(row, width, role)
        elif row.kind == "more":
            parts = below_parts(state, rank, self._below(rank, day)[row.line], role)
        elif self.wrapped:
            parts = event_parts(state, rank, self._below(rank, day)[0], role)
        else:
            facts = self._facts.row((rank, width - SIGNS_WIDTH, day))
            parts = event_parts(state, rank, facts, role)
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

    def _is_in_sight(self) -> bool:
        """Whether the cursor is in the window, with all its rows if there are more."""
        line = self._line_of(self._position)
        if line is None or not self.wrapped or not line:
            return line is not None
        return self._rows[-1].position != self._position or self._ends_with(self._position)

    def _ends_with(self, position: int) -> bool:
        """Whether the last row is the last one of an event."""
        rows = self._layout.event(position, self._rows[-1].text)
        return rows[-1].line == self._rows[-1].line

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
        width, height = self.body_size
        if self._layout.headed != self._has_room:
            self._layout = self._laid_out(self.state, headed=self._has_room)
        if height > 2:
            last = max(0, len(self.state.listed) - 1)
            self._top = min(self._top, self._layout.top_for(last, height - 1))
        self._rows = self._layout.window(self._top, height)
        self._notice = notice(self.state, width)

    def _repaint(self, *positions: int) -> None:
        lines = (self._line_of(position) for position in positions)
        if self.wrapped:
            lines = (y for y, row in enumerate(self._rows) if row.position in positions)
        self.repaint_body(*(line for line in lines if line is not None))

    # What rows there are, and what they say.

    def _laid_out(self, state: State, headed: bool) -> Layout:
        """Lay out the events that a state lists."""
        more = self._more if self.wrapped else None

        def date_of(rank: int) -> Date:
            return state.store.event(rank).date

        if state.order is None:
            return TimelineLayout(state.listed, date_of, headed=headed, more=more)
        from tui.app.widgets.timeline.groups import grouped  # noqa: PLC0415 - most are of time

        return grouped(state.store, state.order, date_of, headed=headed, more=more)

    def _more(self, rank: int, day: str | None) -> int:
        """How many rows an event has below its first."""
        return len(self._below(rank, day)) - 1

    def _below(self, rank: int, day: str | None) -> list[Parts]:
        """The rows of an event whose title is wrapped."""
        return self._facts.rows((rank, self.body_size[0] - SIGNS_WIDTH, day))
