"""The main screen: it alone owns the state, pushes it down to the panes, and hears from them.

Panes get the state by `data_bind`, never know each other, and send small messages up. What keys
ask for, controllers do: the row `search.ask` of the key table calls `ask()` of `self.search`.
"""

from __future__ import annotations

from asyncio import TimerHandle
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.app.controllers.controller import Controller, PromptController, StateScreen
from tui.app.controllers.filter import FilterController
from tui.app.controllers.late import LateControllers
from tui.app.controllers.live import LiveController
from tui.app.controllers.marks import MarksController
from tui.app.controllers.navigation import NavigationController
from tui.app.controllers.pane import HistogramController, PaneController
from tui.app.dispatch import Calls, bindings_of, calls_of, keyboard_of
from tui.app.keys import FOLLOW, KEYS, MOVE
from tui.app.output.private import after
from tui.app.screens.breakpoints import MAIN_HEIGHTS, MAIN_WIDTHS, apply_breakpoints
from tui.app.screens.dialog import open_over
from tui.app.state.file_status import WHOLE, FileStatus
from tui.app.state.session import Session, with_place
from tui.app.state.state import State
from tui.app.widgets.bars import Footer, Header
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.frame import Ground, Pane
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.store import Store

if TYPE_CHECKING:
    from tui.app.widgets.lanes.lanes import LanesPane
    from tui.app.widgets.map import MapPane

LAG = 0.15
"""Seconds after which panes that have not followed yet are dimmed, once, until they do."""


CONTROLLERS = frozenset(key.action.partition(".")[0] for key in KEYS) - {"app"}
"""The parts that rows of the key table name."""


class Box(Ground, Container):
    """Holds panes together."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))  # as that of what is in it


class MainScreen(Ground, LateControllers):
    """Timeline, quotes and sources, actors; header, filter line and footer."""

    HORIZONTAL_BREAKPOINTS = MAIN_WIDTHS
    VERTICAL_BREAKPOINTS = MAIN_HEIGHTS
    BINDINGS: ClassVar = bindings_of()
    AUTO_FOCUS = "#timeline"

    # Textual's, but for the repaint of the whole screen: what has the focus repaints itself.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, session: Session, file: FileStatus = WHOLE, top: int = 0) -> None:
        super().__init__(session)
        self.set_reactive(MainScreen.file, file)
        self._top = top
        self._follow: TimerHandle | None = None
        self._lag: TimerHandle | None = None
        self.navigation = NavigationController(self)
        self.filter = FilterController(self)
        self.histogram = HistogramController(self)
        self.live = LiveController(self, self.navigation.follow)
        self.marks = MarksController(self)
        self.pane = PaneController(self, self.navigation.follow)

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between."""
        apply_breakpoints(self)
        self._fit_panes()
        yield Header(self.state).data_bind(MainScreen.state, MainScreen.file)
        yield Histogram("histogram", self.state).data_bind(MainScreen.state)
        yield self.filter.prompt.data_bind(MainScreen.state)
        with Box(id="body"):
            yield Timeline("timeline", self.state, self._top).data_bind(MainScreen.state)
            with Box(id="details"):
                yield Quotes("quotes", self.state).data_bind(state=StateScreen.followed)
                yield Actors("actors", self.state).data_bind(state=StateScreen.followed)
        yield Footer()

    def part(self, name: str) -> object | None:
        """The controller of this name, made if need be."""
        return getattr(self, name, None) if name in CONTROLLERS else None

    # The state.

    def swap(self, store: Store) -> None:
        """Go on in another store, and in what keys that take something back would go back to."""
        for part in self._controllers:
            part.swapped(store)
        super().swap(store)
        self._fit_panes()

    def _fit_panes(self) -> None:
        """Show no pane for actors that no event has."""
        self.set_class(not self.state.store.index.has("actor"), "-no-actors")

    def watch_state(self, before: State, state: State) -> None:
        """Remember the filter; let the panes beside the list follow a little later."""
        self.filter.remember(before, state)
        if self._follow is not None:
            self._follow.cancel()
        self._follow = after(self.app, FOLLOW, self._follow_now)
        if self._lag is None:
            self._lag = after(self.app, LAG, self._dim)

    def _dim(self) -> None:
        """Show that the panes beside the list are behind it: a key is being held."""
        if self.followed is not self.state:
            self._set_lagging(True)

    def _follow_now(self) -> None:
        if self._lag is not None:
            self._lag.cancel()
            self._lag = None
        self.followed = self.state
        self._set_lagging(False)

    def _set_lagging(self, lagging: bool) -> None:
        for pane in (self.query_one(Quotes), self.query_one(Actors)):
            pane.lagging = lagging

    def catch_up(self, key: str) -> None:
        """Let the panes follow before a key that may act on what they show."""
        lists_alone = isinstance(self.focused, Timeline | Histogram) and key in self._moves
        if self.followed is not self.state and not (lists_alone or isinstance(self.focused, Input)):
            self._follow_now()

    @cached_property
    def _moves(self) -> Calls:
        """What the keys call that move, the reader's own among them."""
        return calls_of(key for key in keyboard_of(self).rows if key.group == MOVE)

    def move_by(self, key: str) -> bool:
        """Move in the pane that has the focus, if that is what a key does there."""
        call = self._moves.get(key)
        if call is None or not isinstance(self.focused, Timeline | DocumentPane):
            return False
        method, arguments = call
        getattr(self.pane, method)(*arguments)
        return True

    def written(self) -> None:
        """Show the marks that other windows have made, too."""
        self.marks.follow()
        super().written()

    def on_unmount(self) -> None:
        """Keep the place, to resume there; look after the file no longer."""
        self.live.end()
        if self.state.compared is None:  # else it is no place in a log
            self.keeper.change(with_place(self.state))

    # What panes say.

    @on(Timeline.Moved)
    def _moved(self, message: Timeline.Moved) -> None:
        self.state = self.state.at(message.position)

    @on(Timeline.Folding)
    def _folding(self, message: Timeline.Folding) -> None:
        self.state = self.state.at(message.position).folding()

    @on(Histogram.Moved)
    def _moved_in_time(self, message: Histogram.Moved) -> None:
        self.state = self.state.moved(message.rank)

    @on(Histogram.Picked)
    def _picked(self, message: Histogram.Picked) -> None:
        self.histogram.picked(message.dates)

    def on_map_pane_narrowed(self, message: MapPane.Narrowed) -> None:
        """Narrow to a place or to what is in sight."""
        self.map.narrow(message.field, message.value)

    def on_lanes_pane_moved(self, message: LanesPane.Moved) -> None:
        """Put the cursor on an event of a lane."""
        self.state = self.state.moved(message.rank)

    def on_lanes_pane_narrowed(self, message: LanesPane.Narrowed) -> None:
        """Narrow to a lane."""
        self.lanes.narrow(message.field, message.value, message.dates)

    @on(Pane.Opened)
    def _opened(self) -> None:
        self.pane.open()

    @on(Pane.Dragged)
    def _edge_dragged(self, message: Pane.Dragged) -> None:
        self.split.moved(message)

    def on_resize(self) -> None:
        """Give the panes of another layout the shares that they had in it."""
        if "split" in vars(self):
            apply_breakpoints(self)
            self.split.apply()

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
    def _prompts(self) -> list[PromptController]:
        """The controllers that may be asking."""
        return [part for part in self._controllers if isinstance(part, PromptController)]

    @property
    def _controllers(self) -> list[Controller]:
        """Those that were made by now."""
        return [part for part in vars(self).values() if isinstance(part, Controller)]

    # What keys do that is no concern of one controller.

    def action_peel(self) -> None:
        """Close or clear the topmost thing, of those that there may be."""
        layers = [each.cancel for each in self._prompts]
        if "links" in vars(self):
            layers.append(self.links.end_compare)
        layers += [self.pane.unzoom, self.pane.leave]
        layers += [getattr(self, name).hide for name in ("map", "lanes") if name in vars(self)]
        if "search" in vars(self):
            layers.append(self.search.end)
        layers += [self.filter.end_context, self.filter.clear]
        if self.state.arranged_as != self.begun_as:
            layers.append(self.arrangement.end)
        layers += [self.live.forget_changes, self.live.stop]
        any(peeled() for peeled in layers)

    def action_help(self) -> None:
        """Keys and letters."""
        from tui.app.screens.sheets.help import help_sheet  # noqa: PLC0415 - when it is asked for

        open_over(self, help_sheet(self.state.store.head, keyboard_of(self)))

    def action_legend(self) -> None:
        """Letters alone."""
        from tui.app.screens.sheets.help import legend_sheet  # noqa: PLC0415 - when it is asked for

        open_over(self, legend_sheet(self.state.store.head))

    def action_problems(self) -> None:
        """Problems found in the log."""
        from tui.app.screens.sheets.problems import ProblemsSheet  # noqa: PLC0415 - as above

        open_over(self, ProblemsSheet(self.state.store, self.file, self.outside.edit_at))
