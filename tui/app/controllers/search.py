"""Searching within the matches: live at every key, then from one found event to the next."""

from __future__ import annotations

from dataclasses import replace

from textual import events, on
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tui.app.controllers.filter import went_elsewhere
from tui.app.state.state import State
from tui.app.widgets.search_prompt import SearchBar
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.query.ast import QueryError

AROUND = {1: "on from the first", -1: "on from the last"}


class SearchActions(Screen[None]):
    """Actions of a screen with a search line."""

    state: var[State | None]

    def __init__(self) -> None:
        super().__init__()
        self._last_search = ""
        self._before_search: State | None = None
        self._search_fault: QueryError | None = None
        self._searched_from: Widget | None = None

    async def action_search(self) -> None:
        """Ask what to search for."""
        if self.state is None or self._before_search:
            return
        bar = await SearchBar.of(self)
        self._before_search, self._search_fault = self.state, None
        self._searched_from = self.focused
        bar.ask(self._search_note)

    def action_found(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) found event, of the last search if none is on."""
        if self.state is None:
            return
        if not (self.state.search or self._last_search):
            self.notify("Nothing was searched for yet: / searches.", markup=False)
            return
        search = self.state.search or self.state.searched(self._last_search).search
        rank, around = search.beside(self.state.cursor, direction) if search else (0, False)
        self.state = replace(self.state, search=search, cursor=rank)
        self.query_one(SearchBar).add(AROUND[direction] if around else "")

    def leave_search(self) -> bool:
        """Take back what was typed; False when nothing was asked."""
        before = self._before_search
        if before:
            self.state = before
            self._end_search()
        return before is not None

    def end_search(self) -> bool:
        """Search for nothing any longer; False when nothing was searched for."""
        searching = self.state is not None and self.state.search is not None
        if self.state and searching:
            self.state = self.state.searched("")
        return searching

    # Context.

    def action_context(self) -> None:
        """List what the filter hides too, or the matches alone again."""
        if self.state and not self.end_context():
            if len(self.state.matches) == len(self.state.store):
                self.notify("No event is hidden.", markup=False)
            else:
                self.state = self.state.in_context(True)

    def end_context(self) -> bool:
        """List the matches alone; False when they were."""
        shown = self.state is not None and self.state.around is not None
        if self.state and shown:
            self.state = self.state.in_context(False)
        return shown

    @property
    def _search_note(self) -> str:
        return f"Enter: {self._last_search}" if self._last_search else ""

    @on(Input.Changed, "#search")
    def _search_typed(self, message: Input.Changed) -> None:
        before, bar = self._before_search, self.query_one(SearchBar)
        if before is None:
            return
        try:
            state = before.searched(message.value) if message.value.strip() else before
        except QueryError as fault:
            self._search_fault = fault
            bar.entry.mark(fault.start, fault.end)
            bar.say("! not applied", fault=True)
            return
        self._search_fault = None
        bar.entry.mark(0, 0)
        self.state = state
        words = state.search.count(state.cursor) if state.search else ""
        bar.say(words if message.value.strip() else self._search_note)

    @on(Input.Submitted, "#search")
    def _search_answered(self, message: Input.Submitted) -> None:
        if self._before_search is None:
            return
        if self._search_fault:
            self.notify(self._search_fault.message, severity="warning", markup=False)
        elif message.value.strip():
            self._keep_search()
        else:
            self.leave_search()
            self.action_found(1)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep the search when the reader goes on elsewhere, with the mouse."""
        if self._before_search and went_elsewhere(self, event, SearchBar.INPUT):
            self._keep_search(focus=False)

    def _keep_search(self, focus: bool = True) -> None:
        before, state = self._before_search, self.state
        if before and state and state.search and state.search is not before.search:
            self._last_search = state.search.text
            self.state = state.jumped_from(before)
        self._end_search(focus)

    def _end_search(self, focus: bool = True) -> None:
        self._before_search = None
        self.query_one(SearchBar).close()
        if focus:
            self.set_focus(self._searched_from or self.query_one(Timeline))
