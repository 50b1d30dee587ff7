"""The main screen: it alone owns the state, pushes it down to the panes, and hears from them.

Panes get the state by `data_bind`, never know each other, and send small messages up. What keys
ask for, controllers do: the row `search.ask` of the key table calls `ask()` of `self.search`.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import Reactive, var
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from tui.app.controllers.audit import AuditController
from tui.app.controllers.controller import Controller, PromptController, StateScreen
from tui.app.controllers.copy import CopyController
from tui.app.controllers.date import DateController
from tui.app.controllers.export import ExportController
from tui.app.controllers.figures import FiguresController
from tui.app.controllers.filter import FilterController
from tui.app.controllers.links import LinksController
from tui.app.controllers.live import LiveController
from tui.app.controllers.marks import MarksController
from tui.app.controllers.navigation import NavigationController
from tui.app.controllers.outside import OutsideController
from tui.app.controllers.pane import HistogramController, PaneController
from tui.app.controllers.search import SearchController
from tui.app.controllers.views import ViewsController
from tui.app.dispatch import bindings_of
from tui.app.keys import MOVING
from tui.app.screens.breakpoints import MAIN_HEIGHTS, MAIN_WIDTHS, apply_breakpoints
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.help import help_sheet
from tui.app.screens.sheets.problems import ProblemsSheet
from tui.app.state.session import Session, with_place
from tui.app.state.state import State
from tui.app.widgets.bars import Footer, Header
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.frame import Ground, given_at_start
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.store import Store

FOLLOW = 0.035
"""Seconds after the last key at which the panes beside the list follow the cursor.

So that a held key moves the list alone.
"""


class Box(Ground, Container):
    """Holds panes together."""


class MainScreen(Ground, StateScreen):
    """Timeline, quotes and sources, actors; header, filter line and footer."""

    HORIZONTAL_BREAKPOINTS = MAIN_WIDTHS
    VERTICAL_BREAKPOINTS = MAIN_HEIGHTS
    BINDINGS: ClassVar = bindings_of()
    AUTO_FOCUS = "#timeline"

    followed: var[State] = var(given_at_start)
    # Textual's, but for the repaint of the whole screen: what has the focus repaints itself.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.set_reactive(MainScreen.followed, session.state)
        self._follow: Timer | None = None
        self.navigation = NavigationController(self)
        follow = self.navigation.follow
        self.audit = AuditController(self, follow)
        self.copy = CopyController(self)
        self.date = DateController(self)
        self.export = ExportController(self)
        self.figures = FiguresController(self, follow)
        self.filter = FilterController(self)
        self.histogram = HistogramController(self)
        self.links = LinksController(self, follow)
        self.live = LiveController(self, follow)
        self.marks = MarksController(self)
        self.outside = OutsideController(self, self.live.look, self.copy.text)
        self.pane = PaneController(self, follow)
        self.search = SearchController(self)
        self.views = ViewsController(self)
        self._controllers = {
            name: part for name, part in vars(self).items() if isinstance(part, Controller)
        }
        self.parts = self._controllers

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between."""
        apply_breakpoints(self)
        yield Header(self.state).data_bind(MainScreen.state, MainScreen.file)
        yield Histogram("histogram", self.state).data_bind(MainScreen.state)
        yield self.filter.prompt.data_bind(MainScreen.state)
        with Box(id="body"):
            yield Timeline("timeline", self.state).data_bind(MainScreen.state)
            with Box(id="details"):
                yield Quotes("quotes", self.state).data_bind(state=MainScreen.followed)
                yield Actors("actors", self.state).data_bind(state=MainScreen.followed)
        yield Footer()

    @property
    def at_beginning(self) -> bool:
        """Whether the log is shown as it opens: all of it, the cursor on the first event."""
        as_opened = isinstance(self.focused, Timeline) and not self.has_class("-zoom")
        return as_opened and not (self.state.is_filtered or self.state.cursor)

    # The state.

    def swap(self, store: Store) -> None:
        """Go on in another store, and in what keys that take something back would go back to."""
        for part in self._controllers.values():
            part.swapped(store)
        super().swap(store)

    def watch_state(self, before: State, state: State) -> None:
        """Remember the filter; let the panes beside the list follow a little later."""
        self.filter.remember(before, state)
        if self._follow is not None:
            self._follow.stop()
        self._follow = self.set_timer(FOLLOW, self._follow_now)

    def _follow_now(self) -> None:
        self.followed = self.state

    def catch_up(self, key: str) -> None:
        """Let the panes follow before a key that may act on what they show."""
        lists_alone = isinstance(self.focused, Timeline | Histogram) and key in MOVING
        if self.followed is not self.state and not (lists_alone or isinstance(self.focused, Input)):
            self._follow_now()

    def on_unmount(self) -> None:
        """Keep the place, to resume there; look after the file no longer."""
        self.live.end()
        self.keeper.change(with_place(self.state))

    # What panes say.

    @on(Timeline.Moved)
    @on(Histogram.Moved)
    def _moved(self, message: Timeline.Moved | Histogram.Moved) -> None:
        self.state = self.state.moved(message.rank)

    @on(Histogram.Picked)
    def _picked(self, message: Histogram.Picked) -> None:
        self.histogram.picked(message.dates)

    @on(Histogram.Left)
    def _left(self) -> None:
        self.histogram.to_timeline()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Close the lines that ask, when the reader goes on elsewhere, with the mouse.

        News of the focus comes late: with `2/hama` in one piece, that of the pane comes when the
        line has the focus already, and says nothing any longer.
        """
        if event.widget is not self.focused:
            return
        for each in self._prompts:
            if each.prompt.asking and each.prompt.entry is not event.widget:
                each.leave()

    @property
    def _prompts(self) -> tuple[PromptController, ...]:
        return (self.filter, self.search, self.views, self.date, self.export)

    # What keys do that is no concern of one controller.

    def action_peel(self) -> None:
        """Close or clear the topmost thing, of those that there may be."""
        layers = (
            *(each.cancel for each in self._prompts),
            self.links.end_compare,
            self.pane.unzoom,
            self.pane.leave,
            self.search.end,
            self.filter.end_context,
            self.filter.clear,
            self.live.forget_changes,
            self.live.stop,
        )
        any(peeled() for peeled in layers)

    def action_help(self) -> None:
        """Keys and letters."""
        open_over(self, help_sheet(self.state.store.head))

    def action_problems(self) -> None:
        """Problems found in the log."""
        open_over(self, ProblemsSheet(self.state.store, self.file, self.outside.edit_at))
