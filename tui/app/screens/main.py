"""The main screen: it alone owns the state, pushes it down to the panes, and acts on keys.

Panes get the state by `data_bind`, never know each other, and send small messages up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import Reactive, var
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from tui.app.controllers.audit import AuditActions
from tui.app.controllers.copy import CopyActions
from tui.app.controllers.filter import FilterActions
from tui.app.controllers.go_to import GoActions
from tui.app.controllers.histogram import StripActions
from tui.app.controllers.lead import LeadActions
from tui.app.controllers.links import LinkActions
from tui.app.controllers.panes import PaneActions
from tui.app.controllers.search import SearchActions
from tui.app.controllers.views import KeepActions
from tui.app.keys import bindings_of
from tui.app.screens.breakpoints import MAIN_HEIGHTS, MAIN_WIDTHS, apply_breakpoints
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.help import help_sheet
from tui.app.screens.sheets.problems import problems_sheet
from tui.app.state.saving import Session
from tui.app.state.state import State
from tui.app.widgets.bars import Footer, Header
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.filter.bar import FilterBar
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline

# The panes beside the list follow this long after the last key, so that a held key moves the
# list alone; in seconds.
FOLLOW = 0.035


class MainScreen(
    FilterActions,
    SearchActions,
    KeepActions,
    StripActions,
    GoActions,
    CopyActions,
    LeadActions,
    AuditActions,
    LinkActions,
    PaneActions,
    Screen[None],
):
    """Timeline, quotes and sources, actors; header, filter line and footer."""

    HORIZONTAL_BREAKPOINTS = MAIN_WIDTHS
    VERTICAL_BREAKPOINTS = MAIN_HEIGHTS
    BINDINGS: ClassVar = bindings_of()
    AUTO_FOCUS = "#timeline"

    followed: var[State | None] = var(None)
    # Textual's, but for the repaint of the whole screen: what has the focus repaints itself.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    waiting: var[str] = var("")

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self._follow: Timer | None = None
        if session is not None:
            # Before anything is mounted, so that the first frame is already the log's.
            self.keeper = session.keeper
            self.set_reactive(MainScreen.state, session.state)
            self.set_reactive(MainScreen.followed, session.state)

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between."""
        apply_breakpoints(self)
        yield Header().data_bind(MainScreen.state, MainScreen.waiting)
        yield Histogram("strip").data_bind(MainScreen.state)
        yield FilterBar().data_bind(MainScreen.state)
        with Container(id="body"):
            yield Timeline("timeline").data_bind(MainScreen.state)
            with Container(id="details"):
                yield Quotes("quotes").data_bind(state=MainScreen.followed)
                yield Actors("actors").data_bind(state=MainScreen.followed)
        yield Footer()

    def open(self, session: Session) -> None:
        """Show a log."""
        self.keeper = session.keeper
        self.state = self.followed = session.state

    @property
    def at_beginning(self) -> bool:
        """Whether the log is shown as it opens: all of it, the cursor on the first event."""
        as_opened = isinstance(self.focused, Timeline) and not self.has_class("-zoom")
        state = self.state
        return as_opened and state is not None and not (state.filter or state.cursor)

    def watch_state(self) -> None:
        """Let the panes beside the list follow a little later."""
        if self._follow is not None:
            self._follow.stop()
        self._follow = self.set_timer(FOLLOW, self._follow_now)

    def _follow_now(self) -> None:
        self.followed = self.state

    @on(Timeline.Moved)
    def _moved(self, message: Timeline.Moved) -> None:
        if self.state:
            self.state = self.state.moved(message.rank)

    # Narrowing, and the trail.

    def action_narrow(self, field: str) -> None:
        """Only events with the same actor, place or source as what is under the cursor."""
        value = self._value(field)
        if value is None:
            self.notify(f"This event names no {field}.", markup=False)
        else:
            self.narrow(field, value)

    def narrow(self, field: str, value: str) -> None:
        """Only events in which this field has this value."""
        self.change(lambda state: state.narrowed((field, value)))

    def _value(self, field: str) -> str | None:
        event = self.state.event if self.state else None
        if field == "place":
            return event.place if event else None
        return self.query_one(Actors).actor if field == "actor" else self.query_one(Quotes).source

    def action_back(self) -> None:
        """Back to the last spot."""
        self._travel(State.back)

    def action_forward(self) -> None:
        """Forward again."""
        self._travel(State.forward)

    def _travel(self, make: Callable[[State], State]) -> None:
        def travelled(before: State) -> State:
            after = make(before)
            if after is before:
                self.notify("There is nothing further that way.", markup=False)
            return after

        self.change(travelled)

    def action_peel(self) -> None:
        """Close or clear the topmost thing: input, pair, zoom, focus, search, context, filter."""
        inputs = (self.leave_filter, self.leave_search, self.leave_name, self.leave_date)
        others = (
            self.end_compare,
            self.unzoom,
            self.to_timeline,
            self.end_search,
            self.end_context,
        )
        if not any(leave() for leave in (*inputs, *others)) and self.state:
            self.state = self.state.visited("")

    # Sheets.

    def action_help(self) -> None:
        """Keys and letters."""
        open_over(self, help_sheet())

    def action_problems(self) -> None:
        """Problems found in the log."""
        if self.state:
            open_over(self, problems_sheet(self.state.store))
