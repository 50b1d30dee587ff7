"""Changing the filter: on its line, live at every key, or by browsing."""

from __future__ import annotations

from typing import Any

from textual import events, on
from textual.reactive import var
from textual.screen import Screen

from tui.app.controllers.change import ChangeActions
from tui.app.screens.browse.browse import Browse
from tui.app.screens.dialog import open_over
from tui.app.state.draft import History
from tui.app.state.state import State
from tui.app.widgets.filter.bar import FilterBar
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.completion.complete import Completer


def went_elsewhere(screen: Screen[Any], event: events.DescendantFocus, line: str) -> bool:
    """Whether the focus is now on something other than the input with the id `line`.

    News of the focus comes late: with `2/hama` in one piece, that of the pane comes when the line
    has the focus already, and says nothing any longer.
    """
    return event.widget is screen.focused and event.widget.id != line


class FilterActions(ChangeActions):
    """Actions of a screen with a filter line."""

    state: var[State | None] = var(None)

    def __init__(self) -> None:
        super().__init__()
        self.history = History()
        self._before_edit: State | None = None
        self._completer: Completer | None = None
        self._section = "actor"

    def on_mount(self) -> None:
        """Remember every filter that was in force."""
        self.watch(self, "state", self._remember, init=False)

    def action_filter(self) -> None:
        """Edit the filter line."""
        bar = self.query_one(FilterBar)
        if self.state and not bar.editing:
            self._before_edit = self.state
            bar.edit(self.state.filter, self.history.entries, self._completer_of(self.state))

    def leave_filter(self) -> bool:
        """Take back a choice, or else what was typed; False when the line was not being edited."""
        bar = self.query_one(FilterBar)
        editing = bar.editing
        if editing and not bar.unchoose():
            self.state = self._before_edit
            self._end_edit()
        return editing

    def _completer_of(self, state: State) -> Completer:
        index = state.store.index
        if self._completer is None or self._completer.index is not index:
            self._completer = Completer(index)
        return self._completer

    @on(FilterBar.Typed)
    def _filter_typed(self, message: FilterBar.Typed) -> None:
        before = self._before_edit
        if before and self.state:
            asked = str(message.query)
            if asked != self.state.filter:
                self.state = before if asked == before.filter else before.asked(message.query)

    @on(FilterBar.Kept)
    def _filter_kept(self) -> None:
        self._keep_filter()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep the filter when the reader goes on elsewhere, with the mouse."""
        bar = self.query_one(FilterBar)
        if bar.editing and went_elsewhere(self, event, "filter"):
            self._keep_filter(focus=False)

    def _keep_filter(self, focus: bool = True) -> None:
        if self._before_edit and self.state:
            self.state = self.state.coming_from(self._before_edit)
        self._end_edit(focus)

    def _end_edit(self, focus: bool = True) -> None:
        self.query_one(FilterBar).close()
        self._before_edit = None
        self._remember(None, self.state)
        if focus:
            self.set_focus(self.query_one(Timeline))  # at once: keys may be on their way

    def _remember(self, before: State | None, state: State | None) -> None:
        same = before is not None and state is not None and before.filter == state.filter
        if state and not same and self._before_edit is None:
            self.history.add(state.filter)

    # Browsing.

    def action_browse(self) -> None:
        """Choose from all that there is."""
        if self.state:
            browse = Browse(self.state, self._section)

            def browsed(asked: str | None) -> None:
                self._section = browse.section
                if asked is not None:
                    self.change(lambda state: state.visited(asked))

            open_over(self, browse, browsed)
