"""Which events are listed: the filter, typed on its line or browsed for, and what it hides."""

from __future__ import annotations

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.screens.dialog import open_over
from tui.app.state.draft import History, read_draft
from tui.app.state.state import State
from tui.app.state.swap import in_store
from tui.app.widgets.prompt.filter import FilterPrompt
from tui.store.completion.complete import Completer
from tui.store.query.ast import EVERYTHING, Query
from tui.store.store import Store


class FilterController(PromptController):
    """Changes the filter, live at every key while it is typed."""

    prompt: FilterPrompt

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self.prompt = FilterPrompt(self, screen.state)
        self.history = History()
        self._before: State | None = None  # the line was opened
        self._completer: Completer | None = None
        self._section = "actor"  # of the list to browse, when it was last open

    def ask(self) -> None:
        """Edit the filter."""
        if not self.prompt.asking:
            self._before = self.state
            self.prompt.edit(str(self.state.query), self.history.entries)

    def typed(self, text: str) -> None:
        """Show what the text asks for, as far as it goes, and what may be meant."""
        draft = read_draft(self._complete, text, self.prompt.entry.cursor_position)
        self.prompt.show(draft)
        before = self._before
        if before is None or draft.query is None or draft.query == self.state.query:
            return
        if draft.query == before.query:
            self.state = before
        else:
            self.state = before.filtered(draft.query)

    def answered(self, text: str) -> None:
        """Keep the filter."""
        self.leave()
        self.to_timeline()

    def swapped(self, store: Store) -> None:
        """Have what Esc goes back to in the same store."""
        if self._before is not None:
            self._before = in_store(self._before, store)

    def cancel(self) -> bool:
        """Take back a choice, or else what was typed; False when nothing was being typed."""
        if self._before is None:
            return False
        if not self.prompt.unchoose():
            self.state = self._before
            self._end()
            self.to_timeline()
        return True

    def leave(self) -> None:
        """Keep the filter."""
        if self._before is not None:
            self.state = self.state.coming_from(self._before)
        self._end()

    def _end(self) -> None:
        self._before = None
        self.prompt.close()
        self.history.add(str(self.state.query))

    @property
    def _complete(self) -> Completer:
        index = self.state.store.index
        if self._completer is None or self._completer.index is not index:
            self._completer = Completer(index)
        return self._completer

    def remember(self, before: State, state: State) -> None:
        """Remember every filter that comes into force, but for those that are being typed."""
        if self._before is None and state.query != before.query:
            self.history.add(str(state.query))

    def browse(self) -> None:
        """Choose from all that there is."""
        from tui.app.screens.browse.browse import Browse  # noqa: PLC0415 - when it is opened

        browse = Browse(self.state, self._section)

        def browsed(query: Query | None) -> None:
            self._section = browse.section
            if query is not None:
                self.change(lambda state: state.visited(query))

        open_over(self.screen, browse, browsed)

    def clear(self) -> bool:
        """Take the filter away; False when none is in force."""
        filtered = self.state.is_filtered
        self.state = self.state.visited(EVERYTHING)
        return filtered

    # What the filter hides.

    def context(self) -> None:
        """List what the filter hides too, or the matches alone again."""
        if self.end_context():
            return
        if len(self.state.matches) == len(self.state.store):
            self.notify("No event is hidden.")
        else:
            self.state = self.state.with_context()

    def end_context(self) -> bool:
        """List the matches alone; False when they were."""
        if self.state.context is None:
            return False
        self.state = self.state.without_context()
        return True
