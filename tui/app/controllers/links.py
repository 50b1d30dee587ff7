"""From an event to those linked to it, and from one actor to another beside it."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.links import OutlineSheet, compare_sheet
from tui.app.widgets.details import Actors
from tui.app.widgets.prompt.prompt import Prompt
from tui.log.text import one_line
from tui.report.text.document import Ref
from tui.report.text.names import actor_name


class LinksController(PromptController):
    """Shows how events and actors are connected."""

    def __init__(self, screen: StateScreen, follow: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._follow = follow
        self._first: str | None = None  # the actor that waits to be compared with another
        self.prompt = Prompt("second", "Compare with", "an actor's name", self)

    def outline(self) -> None:
        """Show the events linked to the one under the cursor."""
        if self.state.event:
            sheet = OutlineSheet(self.state.store, self.state.event, self._follow)
            open_over(self.screen, sheet)

    def relations(self) -> None:
        """Show who was what to whom on the day of the event."""
        from tui.app.screens.sheets.relations import relations_sheet  # noqa: PLC0415 - rarely used

        ascii_only = bool(getattr(self.screen.app, "ascii_only", False))
        open_over(self.screen, relations_sheet(self.state, self._follow, ascii_only))

    async def compare(self) -> None:
        """Keep the actor at hand as the first of two; compare it with the second.

        An actor on a line of the actors' pane is compared with the one that is shown at once. On
        the first once more, ask for the name of the second.
        """
        pane = self.screen.query_one(Actors)
        here = _actor_at(pane)
        first = self._first
        if here != pane.actor:
            first = pane.actor
        if here is None:
            self.notify("No actor is named here.")
        elif first is None:
            self._wait_with(pane, here)
        elif first == here:
            await self.prompt.put_on(self.screen)
            self.prompt.ask()
        else:
            self._show(first, here)

    def typed(self, text: str) -> None:
        """Say who is meant."""
        if not text.strip():
            self.prompt.say("")
            return
        second = self._called(text)
        name = one_line(actor_name(self.state.store.head, second)) if second else "nobody"
        self.prompt.say(name, fault=second is None)

    def answered(self, text: str) -> None:
        """Compare the two; go on waiting without a name."""
        second = self._called(text) if text.strip() else None
        if text.strip() and second is None:
            return
        self.cancel()
        if self._first is not None and second is not None:
            self._show(self._first, second)

    def _called(self, text: str) -> str | None:
        """Return the actor of most events, besides the first, with a name that begins so."""
        index = self.state.store.index
        found = [each for each in index.values_with_prefix("actor", text) if each != self._first]
        return max(found, key=lambda each: len(index.ranks("actor", each)), default=None)

    def end_compare(self) -> bool:
        """Compare nobody after all; False when no actor waited for another."""
        waited = self._first is not None
        self._first = None
        self.screen.query_one(Actors).comparing = ""
        if waited:
            self.screen.app.clear_notifications()
        return waited

    def _wait_with(self, pane: Actors, first: str) -> None:
        """Keep the first of two in sight: in the pane's title, or in words where it is hidden."""
        self._first = first
        name = actor_name(self.state.store.head, first)
        pane.comparing = one_line(name)
        if not pane.is_on_screen:
            self.notify(f"{name}, and whom? C on another actor; C again asks for the name.")

    def _show(self, first: str, second: str) -> None:
        self.end_compare()
        date = None
        if self.state.event is not None:
            date = self.state.event.date
        sheet = compare_sheet(self.state.store, (first, second), date, self._follow)
        open_over(self.screen, sheet)


def _actor_at(pane: Actors) -> str | None:
    """The actor on the line under the cursor, else the one that the pane shows."""
    if pane.has_focus and pane.ref and pane.ref.field == "actor":
        return pane.ref.value
    return pane.actor
