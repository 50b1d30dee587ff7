"""On whose clocks times are said, and the event from which on they are counted."""

from __future__ import annotations

from dataclasses import replace

from tui.app.controllers.controller import Controller
from tui.log.dates.shown import Clocks, say_on


class ClocksController(Controller):
    """Says all times in another zone, or as the time since an event."""

    def zone(self) -> None:
        """On the clocks of the log's zone, of UTC, of each event's own: the next of these."""
        self._say_on(self.state.clocks.next(self.state.store.head.timezone))

    def elapsed(self) -> None:
        """As T+ from the event under the cursor; from there, as clock times again."""
        event, chosen = self.state.event, self.state.clocks
        if event is None:
            return
        start = event.date.earliest
        if start is None:
            self.notify("Nothing can be counted from this event: when it began is not known.")
        elif start == chosen.origin:
            self._say_on(chosen._replace(origin=None))
        else:
            self._say_on(chosen._replace(origin=start))

    def _say_on(self, chosen: Clocks) -> None:
        say_on(chosen)
        self.state = replace(self.state, clocks=chosen)
