"""Going from what is under the cursor to other events, and back and forward on the trail."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.controllers.controller import Controller
from tui.app.state.state import State
from tui.app.widgets.details import Actors, Quotes
from tui.report.text.document import Ref


class NavigationController(Controller):
    """Narrows the filter, follows references, and goes along the trail."""

    def narrow(self, field: str) -> None:
        """Only events with the same actor, place or source as what is under the cursor."""
        value = self._here(field)
        if value is None:
            self.notify(f"This event names no {field}.")
        else:
            self.change(lambda state: state.narrowed((field, value)))

    def _here(self, field: str) -> str | None:
        """The actor, place or source under the cursor."""
        if field == "actor":
            return self.screen.query_one(Actors).actor
        if field == "source":
            return self.screen.query_one(Quotes).source
        if self.state.event is None:
            return None
        return self.state.event.place

    def follow(self, ref: Ref) -> None:
        """Go to an event, by its id; narrow to anything else."""
        if ref.field != "event":
            conditions = [(each.field, each.value) for each in (ref, ref.also) if each]
            self.change(lambda state: state.narrowed(*conditions))
            return
        rank = self.state.store.rank(ref.value)
        if rank is None:
            self.notify(self._missing)
            return
        if rank not in self.state.listed.bitmap:
            self.notify("The filter hid this event: all events are listed. [ goes back.")
        self.state = self.state.jumped(rank)
        self.to_timeline()

    @property
    def _missing(self) -> str:
        """Say that there is no such event, as far as is known."""
        if self.screen.file.part is None:
            return "This log has no such event."
        return "This event has not been read yet."

    def back(self) -> None:
        """Back to the last spot."""
        self._travel(State.back)

    def forward(self) -> None:
        """Forward again."""
        self._travel(State.forward)

    def _travel(self, make: Callable[[State], State]) -> None:
        after = make(self.state)
        if after is self.state:
            self.notify("There is nothing further that way.")
        self.state = after
