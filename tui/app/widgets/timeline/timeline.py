"""The timeline: the matches in time order under day headings, one line an event."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.frame import Pane
from tui.app.widgets.timeline.rows import Layout, Ranks, Row
from tui.app.widgets.timeline.signs import HIDDEN, margin, shown
from tui.log.sourcing.corroboration import support
from tui.report.text.codes import status_code, support_mark, type_code
from tui.report.text.fit import fit
from tui.report.text.names import place_of, title
from tui.store.store import Store
from tui.terminal.bidi import LRM, has_rtl


class Timeline(Pane):
    """Shows a window of the listed events and moves the cursor in it.

    The window is kept as the position of its top event; at its edge it jumps by half its height,
    which costs a repaint of the window once in a while in place of one at every key.
    """

    TITLE = "1 Timeline"

    state: var[State | None] = var(None)

    @dataclass
    class Moved(Message):
        """The cursor is to go to the event of this rank."""

        rank: int

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self._layout: Layout | None = None
        self._rows: list[Row] = []
        self._top = 0
        self._position = 0

    # What the main screen sets.

    def watch_state(self, before: State | None, state: State | None) -> None:
        """Lay other events out anew, or move the highlight."""
        if state is None:
            return
        if before is None or before.listed is not state.listed:
            self._lay_out(state)
        else:
            self._follow(state)
            self._repaint_marks(before, state)

    def _lay_out(self, state: State) -> None:
        """Lay the events out, keeping the cursor's line where it was."""
        line = self._line_of(self._position) or self.body_size[1] // 2
        self._layout = Layout(state.listed, lambda rank: state.store.event(rank).date)
        self._position = state.listed.nearest(state.cursor) if state.listed else 0
        self._show_from(self._layout.top_for(self._position, line))

    def _follow(self, state: State) -> None:
        """Move the highlight to the cursor; jump when it left the window."""
        before, self._position = self._position, state.listed.nearest(state.cursor)
        if self._line_of(self._position) is None:
            self._jump()
        elif before != self._position:
            self._repaint(before, self._position)

    def _repaint_marks(self, before: State, state: State) -> None:
        """Show other marks, found words and hidden events in the same rows."""
        if any(
            old is not new
            for old, new in (
                (before.matches, state.matches),
                (before.search, state.search),
                (before.marks, state.marks),
            )
        ):
            self.repaint_body(*range(len(self._rows)))

    @property
    def listed(self) -> Ranks:
        """The ranks in the list."""
        return self.state.listed if self.state else ()

    @property
    def title(self) -> str:
        """What is listed."""
        context = self.state is not None and self.state.context is not None
        return f"{self.TITLE} · {HIDDEN} hidden by the filter" if context else self.TITLE

    # Moving: the timeline only says where to, the main screen decides.

    def move(self, count: int) -> None:
        """Go down (or up) by events."""
        self.go(self._position + count)

    def page(self, direction: int) -> None:
        """Go down (or up) by a window."""
        self.move(direction * max(1, self.body_size[1] - 2))

    def end(self, direction: int) -> None:
        """Go to the first (-1) or the last (1) event."""
        self.go(0 if direction < 0 else len(self.listed) - 1)

    def heading(self, direction: int) -> None:
        """Go to the first event under the next (or previous) heading."""
        layout, here = self._layout, self._position
        if layout is None or not self.listed:
            return
        if direction > 0:
            self.go(layout.under_same(here, 1) + 1)
        else:
            self.go(layout.under_same(max(0, here - 1), -1))

    def go(self, position: int) -> None:
        """Ask for the cursor at a position in the list, kept within it."""
        if self.listed:
            position = max(0, min(len(self.listed) - 1, position))
            self.post_message(self.Moved(self.listed[position]))

    # Drawing.

    def foot(self) -> str:
        """Position among the matches."""
        if self.state is None:
            return ""
        position = self.state.matches.position(self.state.cursor)
        place = "–" if position is None else f"{position + 1:,}"
        return f"{place}/{len(self.state.matches):,}"

    def body_line(self, y: int) -> Strip:
        """A heading, a gap or an event."""
        width = self.body_size[0]
        if y >= len(self._rows):
            return self.strip([(self._notice(y), "muted")], width)
        row = self._rows[y]
        if row.kind == "event":
            return self._event_line(row.position, width)
        words = {"heading": f"── {row.text} ", "gap": f"· {row.text} ·"}.get(row.kind, "")
        rule = "─" * (width - cell_len(words)) if row.kind == "heading" else ""
        return self.strip([(words, row.kind), (rule, "frame")], width)

    def on_resize(self) -> None:
        """Lay out for the new height, from the same top if the cursor stays in sight."""
        self._show_from(self._top)
        if self._line_of(self._position) is None:
            self._jump()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the event that was clicked."""
        y = self.row_at(event)
        if 0 <= y < len(self._rows) and self._rows[y].kind == "event":
            self.go(self._rows[y].position)

    def on_mouse_scroll_down(self) -> None:
        """Three events down."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Three events up."""
        self.move(-3)

    def _notice(self, y: int) -> str:
        empty = self.state is not None and not self.listed
        return "No event matches. Esc clears the filter." if empty and y == 0 else ""

    def _event_line(self, position: int, width: int) -> Strip:
        if self.state is None:
            return self.strip([], width)
        rank, here = self.listed[position], position == self._position
        parts = event_parts(self.state.store, rank, width - 2)
        role = ("cursor" if self.has_focus else "cursor.blurred") if here else "base"
        return self.strip(
            [*margin(self.state, rank, role), *shown(self.state, rank, parts, role)], width, role
        )

    def _line_of(self, position: int) -> int | None:
        return next((y for y, row in enumerate(self._rows) if row.position == position), None)

    def _jump(self) -> None:
        if self._layout is not None:
            self._show_from(self._layout.top_for(self._position, self.body_size[1] // 2))

    def _show_from(self, top: int) -> None:
        if self._layout is not None:
            height = self.body_size[1]
            last = max(0, len(self.listed) - 1)
            self._top = min(top, self._layout.top_for(last, height - 1)) if height > 2 else top
            self._rows = self._layout.window(self._top, height)
            self.refresh()

    def _repaint(self, *positions: int) -> None:
        lines = (self._line_of(position) for position in positions)
        self.repaint_body(*(line for line in lines if line is not None))


def event_parts(store: Store, rank: int, width: int) -> Parts:
    """The columns of an event's line: date, type, place, title, AI mark, status, support."""
    event = store.event(rank)
    wide, middling = width >= 56, width >= 32
    left: Parts = [(column(event.date.brief(), 12 if middling else 7) + " ", "muted")]
    left += [(type_code(event) + " ", "key")] if middling else []
    place = place_of(store.head, event)
    left += [(column(place, 10) + " ", "source")] if wide else []
    right: Parts = [(" AI" if store.uses_machine(event) else "   ", "alert")]
    base = support(store.head, event)
    borne = support_mark(base)
    right += [(f" {status_code(event)}", "muted")]
    right += [(f"{borne:>3}", "muted" if base.independent else "alert")]
    right = right if middling else right[:1]
    room = max(0, width - sum(cell_len(text) for text, _ in left + right))
    return [*left, (column(title(event), room), "base"), *right]


def column(text: str, width: int) -> str:
    """The text in exactly `width` cells, an ellipsis where it was cut.

    A mark ends one that is written from right to left: the next column is no part of it.
    """
    text = fit(text, width)
    return text + LRM if has_rtl(text) else text
