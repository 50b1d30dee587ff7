"""Going where an entry leads: to an event, or to the events that share something."""

from __future__ import annotations

from textual.reactive import var
from textual.screen import Screen

from tui.app.panes.timeline import Timeline
from tui.app.state import State
from tui.report.document import Ref
from tui.store.query import narrow, parse


class LeadActions(Screen[None]):
    """Actions of a screen whose entries lead somewhere."""

    state: var[State | None]

    def lead(self, ref: Ref) -> None:
        """Go to an event, by its id; narrow to anything else."""
        if self.state is None:
            return
        if ref.field != "event":
            self._narrow_to(ref)
            return
        ranks = self.state.opened.index.ranks("id", ref.value)
        if not ranks:
            self.notify("This log has no such event.", markup=False)
            return
        if ranks[0] not in self.state.listed.bitmap:
            words = "The filter hid this event: all events are listed. [ goes back."
            self.notify(words, markup=False)
        self.state = self.state.gone_to(ranks[0])
        self.query_one(Timeline).focus()

    def _narrow_to(self, ref: Ref) -> None:
        """Narrow to what holds of the entry, in one step of the trail."""
        before, also = self.state, ref.also
        self.narrow(ref.field, ref.value)
        if also and before and self.state:
            query = narrow(parse(self.state.filter), also.field, also.value)
            self.state = before.visited(str(query))

    def narrow(self, field: str, value: str) -> None:
        """Only events in which this field has this value."""
        raise NotImplementedError
