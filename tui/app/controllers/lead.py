"""Going where an entry leads: to an event, or to the events that share something."""

from __future__ import annotations

from textual.reactive import var

from tui.app.controllers.change import ChangeActions
from tui.app.state.state import State
from tui.app.widgets.timeline.timeline import Timeline
from tui.report.text.document import Ref


class LeadActions(ChangeActions):
    """Actions of a screen whose entries lead somewhere."""

    state: var[State | None]

    def lead(self, ref: Ref) -> None:
        """Go to an event, by its id; narrow to anything else."""
        if self.state is None:
            return
        if ref.field != "event":
            self._narrow_to(ref)
            return
        rank = self.state.store.rank(ref.value)
        if rank is None:
            self.notify("This log has no such event.", markup=False)
            return
        if rank not in self.state.listed.bitmap:
            words = "The filter hid this event: all events are listed. [ goes back."
            self.notify(words, markup=False)
        self.state = self.state.gone_to(rank)
        self.set_focus(self.query_one(Timeline))

    def _narrow_to(self, ref: Ref) -> None:
        """Narrow to what holds of the entry, in one step of the trail."""
        values = [(each.field, each.value) for each in (ref, ref.also) if each]
        self.change(lambda state: state.narrowed(*values))
