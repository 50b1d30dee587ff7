"""Going on to another state, unless the query that it takes cannot be asked."""

from __future__ import annotations

from collections.abc import Callable

from textual.reactive import var
from textual.screen import Screen

from tui.app.state.state import State
from tui.store.query.ast import QueryError


class ChangeActions(Screen[None]):
    """What every action goes through that makes a query of its own."""

    state: var[State | None]

    def change(self, make: Callable[[State], State]) -> None:
        """Show the state that is made of the present one; say why, when it has no query.

        A filter that grows may get too long, and an id of a log may be no value of a query.
        """
        if self.state is None:
            return
        try:
            self.state = make(self.state)
        except QueryError as error:
            self.notify(f"Not filtered: {error.message}.", severity="warning", markup=False)
