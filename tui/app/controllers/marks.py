"""Marks on events: kept of the log from one session to the next."""

from __future__ import annotations

from dataclasses import replace

from tui.app.controllers.controller import Controller
from tui.app.state.session import with_mark
from tui.store.query.ast import QueryError


class MarksController(Controller):
    """Marks events, and shows only those that are marked."""

    def toggle(self) -> None:
        """Mark the event under the cursor, or take its mark away."""
        event = self.state.event
        if event is not None:
            self.screen.keep(with_mark(event.id, event.id not in self.state.marks))
            self.state = replace(self.state, marks=self.screen.keeper.kept.marks)

    def only(self) -> None:
        """Only the marked events among the matches."""
        try:
            self.state = self.state.only_marked()
        except LookupError:
            self.notify("None of these events is marked: space marks one.")
        except QueryError as error:
            self.notify(f"Too many marks: {error.message}.", "warning")
