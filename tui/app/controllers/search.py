"""Searching within the matches: live at every key, then from one found event to the next."""

from __future__ import annotations

from textual.widget import Widget

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.state.expression import ENTERED, TooSlowError
from tui.app.state.state import State
from tui.app.state.swap import in_store
from tui.app.widgets.prompt.search import SearchPrompt
from tui.report.text.words import phrase
from tui.store.query.ast import QueryError
from tui.store.store import Store

ROUND_THE_END = {1: "on from the first", -1: "on from the last"}


class SearchController(PromptController):
    """Asks for words and goes to events that have them."""

    prompt: SearchPrompt

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self.prompt = SearchPrompt(self)
        self._before: State | None = None  # the line was opened
        self._fault: QueryError | None = None
        self._last = ""
        self._came_from: Widget | None = None  # the pane with the focus before

    async def ask(self) -> None:
        """Ask what to search for."""
        if self._before is not None:
            return
        await self.prompt.put_on(self.screen)
        self._before, self._fault = self.state, None
        self._came_from = self.screen.focused
        self.prompt.ask(note=self._repeat_note)

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) found event, of the last search if none is on.

        Where two logs are compared, to the next event that differs, unless something is searched.
        """
        if not self.state.search and self.state.compared is not None:
            self.state = self.state.next_change(direction)
            return
        if not (self.state.search or self._last):
            self.notify("Nothing was searched for yet: / searches.")
            return
        search = self.state.search or self.state.searched(self._last).search
        if search is None:
            return
        self.state, wrapped = self.state.beside_found(search, direction)
        if wrapped:
            self.prompt.add(ROUND_THE_END[direction])

    def end(self) -> bool:
        """Search for nothing any longer; False when nothing was searched for."""
        if self.state.search is None:
            return False
        self.state = self.state.searched("")
        return True

    @property
    def _repeat_note(self) -> str:
        return phrase("Enter: ", self._last)

    def typed(self, text: str) -> None:
        """Go to the first event that has these words, or say what is wrong with them."""
        if self._before is None:
            return
        try:
            self.state = self._sought(self._before, text)
        except QueryError as fault:
            self._fault = fault
            self.prompt.entry.mark(fault)
            slow = isinstance(fault, TooSlowError)
            self.prompt.say("Enter searches all" if slow else "! not applied", fault=not slow)
            return
        self._fault = None
        self.prompt.entry.mark()
        self.prompt.say(self._note(text))

    def _sought(self, before: State, text: str) -> State:
        """The state with another search, or as it was where there are no words."""
        if not text.strip():
            return before
        return before.searched(text)

    def _note(self, text: str) -> str:
        """Say which of the found events this is; without words, what Enter would repeat."""
        if not text.strip():
            return self._repeat_note
        if self.state.search is None:
            return ""
        return self.state.search.count(self.state.cursor)

    def answered(self, text: str) -> None:
        """Keep the search; without words, go on with the last one."""
        if isinstance(self._fault, TooSlowError):
            self._try_longer(text)
        if self._fault:
            self.notify(self._fault.message, "warning")
        elif text.strip():
            self.leave()
            self._return()
        else:
            self.cancel()
            self.step(1)

    def _try_longer(self, text: str) -> None:
        """Search once more, with the time that Enter gives."""
        if self._before is None:
            return
        try:
            self.state, self._fault = self._before.searched(text, ENTERED), None
        except TooSlowError:
            message = "This takes too long in so many events: a filter leaves fewer."
            self._fault = QueryError(message, 0, len(text))

    def swapped(self, store: Store) -> None:
        """Have what Esc goes back to in the same store."""
        if self._before is not None:
            self._before = in_store(self._before, store)

    def cancel(self) -> bool:
        """Take back what was typed; False when nothing was asked."""
        if self._before is None:
            return False
        self.state = self._before
        self._end()
        self._return()
        return True

    def leave(self) -> None:
        """Keep the search."""
        before, state = self._before, self.state
        if before and state.search and state.search is not before.search:
            self._last = state.search.text
            self.state = state.jumped_from(before)
        self._end()

    def _end(self) -> None:
        self._before = None
        self.prompt.close()

    def _return(self) -> None:
        """Let keys go again where they went before."""
        if self._came_from is None:
            self.to_timeline()
        else:
            self.screen.set_focus(self._came_from)
