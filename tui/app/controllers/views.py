"""Marks and views: kept of the log from one session to the next."""

from __future__ import annotations

from dataclasses import replace

from textual import events, on
from textual.reactive import var
from textual.widgets import Input

from tui.app.controllers.change import ChangeActions
from tui.app.controllers.filter import went_elsewhere
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.views import ViewsSheet
from tui.app.state.saving import Change, Keeper, with_mark, with_place, with_view, without_view
from tui.app.state.state import State
from tui.app.widgets.prompt import NameBar
from tui.app.widgets.timeline.timeline import Timeline
from tui.log.text import clean, one_line
from tui.store.query.ast import QueryError
from tui.terminal.state_files import LONGEST_NAME


class KeepActions(ChangeActions):
    """Actions of a screen that keeps marks and views."""

    state: var[State | None]
    keeper: Keeper

    # Marks.

    def action_mark(self) -> None:
        """Mark the event under the cursor, or take its mark away."""
        event = self.state.event if self.state else None
        if self.state and event:
            self._keep(with_mark(event.id, event.id not in self.state.marks))
            self.state = replace(self.state, marks=self.keeper.kept.marks)

    def action_marked(self) -> None:
        """Only the marked events among the matches."""
        if self.state is None:
            return
        try:
            self.state = self.state.only_marked()
        except LookupError:
            self.notify("None of these events is marked: space marks one.", markup=False)
        except QueryError as error:
            self.notify(f"Too many marks: {error.message}.", severity="warning", markup=False)

    # Views.

    async def action_keep_view(self) -> None:
        """Ask for a name for the filter in force."""
        if not (self.state and self.state.filter):
            self.notify("No filter is in force: f makes one.", markup=False)
            return
        (await NameBar.of(self)).ask()

    def action_views(self) -> None:
        """List the views, to recall or remove one."""
        if self.state:
            views = self.keeper.kept.views
            sheet = ViewsSheet(views, self.state.store.index, self._recall, self._remove)
            open_over(self, sheet)

    def leave_name(self) -> bool:
        """Keep no view; False when no name was asked for."""
        asking = self._asks_name
        if asking:
            self.query_one(NameBar).close()
            self.set_focus(self.query_one(Timeline))
        return asking

    @on(Input.Changed, f"#{NameBar.INPUT}")
    def _name_typed(self, message: Input.Changed) -> None:
        known = _name(message.value) in self.keeper.kept.views
        self.query_one(NameBar).say("replaces it" if known else "")

    @on(Input.Submitted, f"#{NameBar.INPUT}")
    def _name_answered(self, message: Input.Submitted) -> None:
        name = _name(message.value)
        if not name:
            self.query_one(NameBar).say("! needs a name", fault=True)
        elif self.state and self._asks_name:
            self._keep(with_view(name, self.state.filter))
            self.leave_name()
            self.notify(f"Kept as {name}: v lists the views.", markup=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Ask no longer when the reader goes on elsewhere, with the mouse."""
        if self._asks_name and went_elsewhere(self, event, NameBar.INPUT):
            self.query_one(NameBar).close()

    @property
    def _asks_name(self) -> bool:
        return any(bar.asking for bar in self.query(NameBar))

    def _recall(self, filter: str) -> None:
        if self.state is None:
            return
        try:
            self.state = self.state.visited(filter)
        except QueryError as error:
            self.notify(f"This view is no query: {error.message}.", markup=False)

    def _remove(self, name: str) -> dict[str, str]:
        self._keep(without_view(name))
        return self.keeper.kept.views

    # The place, and what is behind it all.

    def on_unmount(self) -> None:
        """Keep the place, to resume there; the beginning needs no keeping."""
        if self.state:
            event = self.state.event if self.state.filter or self.state.cursor else None
            self.keeper.change(with_place(self.state.filter, event.id if event else ""))

    def _keep(self, change: Change) -> None:
        self.keeper.change(change)
        self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say once that nothing outlasts the session, where it does not."""
        if news := self.keeper.news():
            self.notify(news, severity="warning", markup=False)


def _name(text: str) -> str:
    """The name that a text gives a view."""
    return one_line(clean(text), LONGEST_NAME)
