"""Editing the filter line: live at every key, kept with Enter, taken back with Esc."""

from __future__ import annotations

from textual import on
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from tui.app.panes.filter_bar import FilterBar
from tui.app.panes.timeline import Timeline
from tui.app.state import State
from tui.store.query import QueryError


class FilterActions(Screen[None]):
    """Actions of a screen with a filter line."""

    state: var[State | None] = var(None)

    def __init__(self) -> None:
        super().__init__()
        self._before_edit: State | None = None

    def action_filter(self) -> None:
        """Edit the filter line."""
        if self.state:
            self._before_edit = self.state
            self.query_one(FilterBar).edit(self.state.filter)

    def leave_filter(self) -> bool:
        """Take back what was typed; False when the line was not being edited."""
        editing = self.query_one(FilterBar).editing
        if editing:
            self.state = self._before_edit
            self._end_edit()
        return editing

    @on(Input.Changed, "#filter")
    def _filter_typed(self, message: Input.Changed) -> None:
        bar, before = self.query_one(FilterBar), self._before_edit
        if not (before and bar.editing):
            return
        try:
            self.state = before.filtered(message.value)
        except QueryError as error:
            bar.say(f"{error.message} (column {error.start + 1})", fault=True)
        else:
            bar.say(self.state.count)

    @on(Input.Submitted, "#filter")
    def _filter_kept(self) -> None:
        if self._before_edit and self.state:
            self.state = self.state.coming_from(self._before_edit)
        self._end_edit()

    def _end_edit(self) -> None:
        self.query_one(FilterBar).close()
        self.query_one(Timeline).focus()
