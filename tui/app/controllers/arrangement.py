"""In what order the timeline lists events, under which headings, and in how many rows each."""

from __future__ import annotations

from tui.app.controllers.controller import Controller
from tui.app.widgets.timeline.timeline import Timeline
from tui.store.arranging.arrangement import DAY, Arrangement


class ArrangementController(Controller):
    """Groups and sorts the list, folds its groups, and wraps its rows."""

    def group(self) -> None:
        """By place, by actor, by type, by day again: the next of these."""
        self.state = self.state.arranged(self.state.arrangement.next_group())

    def sort(self) -> None:
        """By place, by number of sources, by time again: the next of these."""
        self.state = self.state.arranged(self.state.arrangement.next_sort())

    def fold(self) -> None:
        """Fold the group of the cursor to one line, or unfold it."""
        if self.state.arrangement.group == DAY:
            self.notify("The list is not grouped: | groups it.")
        else:
            self.state = self.state.folding()

    def wrap(self) -> None:
        """Wrap rows, or not."""
        self.screen.query_one(Timeline).wrap()

    def end(self) -> bool:
        """List as at the start again; False when that is so."""
        if self.state.arranged_as == self.screen.begun_as:
            return False
        self.state = self.state.arranged(Arrangement.of(self.screen.begun_as))
        return True
