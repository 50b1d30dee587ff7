"""Going to a date: what is typed is read at every key, and said in words."""

from __future__ import annotations

from typing import NamedTuple

from textual import events, on
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from tui.app.controllers.filter import went_elsewhere
from tui.app.state.state import State
from tui.app.widgets.prompt import DateBar
from tui.app.widgets.timeline.timeline import Timeline
from tui.log.dates.date import DateError
from tui.log.dates.unit_words import duration_words
from tui.store.axis.go_to_date import DateReader, Nearest, nearest_match


class Goal(NamedTuple):
    """What a text comes to: words, and an event to go to, if there is one."""

    words: str
    rank: int | None = None
    exact: bool = True


class GoActions(Screen[None]):
    """Actions of a screen that goes to dates."""

    state: var[State | None]

    async def action_go_to_date(self) -> None:
        """Ask for a date."""
        if self.state is None:
            return
        (await DateBar.of(self)).ask()

    def leave_date(self) -> bool:
        """Ask no longer; False when nothing was asked."""
        asking = any(bar.asking for bar in self.query(DateBar))
        if asking:
            self.query_one(DateBar).close()
            self.set_focus(self.query_one(Timeline))
        return asking

    @on(Input.Changed, "#date")
    def _date_typed(self, message: Input.Changed) -> None:
        if self.state:
            goal = goal_of(self.state, message.value) if message.value.strip() else Goal("")
            fault = goal.rank is None and bool(goal.words)
            self.query_one(DateBar).say(goal.words, fault=fault)

    @on(Input.Submitted, "#date")
    def _date_given(self, message: Input.Submitted) -> None:
        if self.state is None or not message.value.strip():
            self.leave_date()
            return
        goal = goal_of(self.state, message.value)
        if goal.rank is not None:
            self.state = self.state.moved(goal.rank).jumped_from(self.state)
            self.leave_date()
            if not goal.exact:
                self.notify(goal.words, markup=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Ask no longer when the reader goes on elsewhere, with the mouse."""
        if went_elsewhere(self, event, DateBar.INPUT):
            for bar in self.query(DateBar):
                bar.close()


def goal_of(state: State, text: str) -> Goal:
    """Read a date, and find the match that is nearest to it."""
    log, endpoints = state.store.head, state.store.index.endpoints
    here = state.event.date if state.event else None
    near = (here.earliest or here.latest or 0) if here else 0
    try:
        when = DateReader(endpoints, log.timezone, near).read(text)
    except DateError as fault:
        return Goal(str(fault))
    found = nearest_match(endpoints, state.matches, when, lambda rank: state.store.event(rank).date)
    if found is None:
        return Goal(f"{when.human()}: no match has a date")
    if found.matches:
        matches = f"{found.matches:,} match{'es' if found.matches != 1 else ''}"
        return Goal(f"{when.human()} · {matches}", found.rank)
    return Goal(f"{when.human()}: {_off(state, found)}", found.rank, exact=False)


def _off(state: State, found: Nearest) -> str:
    """Say how far off the nearest match is."""
    side = "later" if found.seconds > 0 else "earlier"
    date = state.store.event(found.rank).date.human()
    return f"nearest match {duration_words(found.seconds)} {side}, {date}"
