"""Marks on events: kept of the log from one session to the next."""

from __future__ import annotations

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.state.keeper import Change
from tui.app.state.session import with_mark, with_marks
from tui.app.state.state import State
from tui.report.text.words import plural

NO_MARKS: frozenset[str] = frozenset()


class MarksController(Controller):
    """Marks events, and shows only those that are marked."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self._taken = NO_MARKS  # away, at once

    def toggle(self) -> None:
        """Mark the event under the cursor, or take its mark away."""
        event = self.state.event
        if event is not None:
            self._mark(with_mark(event.id, event.id not in self.state.marks))

    def clear(self) -> None:
        """Take all marks away, or put those back that were taken away so."""
        marks = self.state.marks
        if not (marks or self._taken):
            self.notify("No event is marked: space marks one.")
            return
        again, self._taken = self._taken, marks
        if marks:
            self._mark(with_marks(NO_MARKS))
            self.notify(f"{plural(len(marks), 'mark')} taken away: U puts them back.")
        else:
            self._mark(with_marks(again))
            self.notify(f"{plural(len(again), 'mark')} put back.")

    def _mark(self, change: Change) -> None:
        self.screen.keep(change)
        self.follow()

    def follow(self) -> None:
        """Show the marks that are kept: another window may have made some."""
        marks = self.screen.keeper.kept.marks
        if marks != self.state.marks:
            self.change(lambda state: state.with_marks(marks))

    def only(self) -> None:
        """Only the marked events among the matches."""
        try:
            self.change(State.only_marked)
        except LookupError:
            self.notify("None of these events is marked: space marks one.")
