"""The two panes that follow the cursor: what the event rests on, and who took part in it."""

from __future__ import annotations

from textual.reactive import var

from tui.app.state.state import State
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.drawn_details import DrawnActors, DrawnDetails, DrawnQuotes
from tui.app.widgets.frame import given_at_start
from tui.log.model import Event


class DetailPane(DrawnDetails, DocumentPane):
    """A document about the event under the cursor."""

    state: var[State] = var(given_at_start)
    lagging: var[bool] = var(False)

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id, state)
        self.set_reactive(DetailPane.state, state)

    def watch_state(self, before: State, state: State) -> None:
        """Describe another event, from its beginning; highlight what is searched for."""
        needles = state.search.needles if state.search else ()
        other = before.store is not state.store or before.clocks != state.clocks
        if other and _same(self._shown, state.event):
            self.read_again()
        if state.event is not self._shown:
            self._needles = needles
            self.begin()
        else:
            self.highlight(needles)

    def watch_lagging(self) -> None:
        """Look otherwise while another event is under the cursor than the one that is shown."""
        self._update()


class Quotes(DrawnQuotes, DetailPane):
    """The quotes and sources that the event rests on."""


class Actors(DrawnActors, DetailPane):
    """One actor of the event at a time, as of the event's date."""

    comparing: var[str] = var("")

    def watch_comparing(self) -> None:
        """Show another title."""
        self.repaint(0)


def _same(shown: Event | None, event: Event | None) -> bool:
    """Whether it is one event, read twice."""
    return shown is not None and event is not None and shown.id == event.id
