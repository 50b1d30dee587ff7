"""From an event to those linked to it, and from one actor to another beside it."""

from __future__ import annotations

from textual.reactive import var
from textual.screen import Screen

from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.compare import compare_sheet
from tui.app.screens.sheets.outline import OutlineSheet
from tui.app.state.state import State
from tui.app.widgets.details import Actors
from tui.log.text import one_line
from tui.report.text.document import Ref
from tui.report.text.names import actor_name


class LinkActions(Screen[None]):
    """Actions of a screen that shows how events and actors hang together."""

    state: var[State | None]

    _first: str | None = None

    def lead(self, ref: Ref) -> None:
        """Go where an entry leads."""
        raise NotImplementedError

    def action_outline(self) -> None:
        """Show the events linked to the one under the cursor."""
        if self.state and self.state.event:
            sheet = OutlineSheet(self.state.store, self.state.event, self.lead)
            open_over(self, sheet)

    def action_compare(self) -> None:
        """Keep the actor at hand as the first of two; compare it with the second.

        An actor on a line of the actors' pane is compared with the one that is shown at once.
        """
        pane = self.query_one(Actors)
        ref = pane.ref if pane.has_focus else None
        here = ref.value if ref and ref.field == "actor" else pane.actor
        first = pane.actor if here != pane.actor else self._first
        if here is None or self.state is None:
            self.notify("No actor is named here.", markup=False)
        elif first is None or first == here:
            self._wait_with(pane, here, actor_name(self.state.store.head, here))
        else:
            self._compare(self.state, (first, here))

    def end_compare(self) -> bool:
        """Compare nobody after all; False when no actor waited for another."""
        waited = self._first is not None
        self._first = None
        self.query_one(Actors).comparing = ""
        if waited:
            self.app.clear_notifications()
        return waited

    def _wait_with(self, pane: Actors, first: str, name: str) -> None:
        """Keep the first of two in sight: in the pane's title, or in words where it is hidden."""
        self._first = first
        pane.comparing = one_line(name)
        if not pane.is_on_screen:
            self.notify(f"{name}, and whom? Go to another actor and press C.", markup=False)

    def _compare(self, state: State, ids: tuple[str, str]) -> None:
        self.end_compare()
        date = state.event.date if state.event else None
        open_over(self, compare_sheet(state.store, ids, date, self.lead))
