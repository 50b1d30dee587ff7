"""Going to a date: what is typed is read at every key, and said in words."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.state.state import State
from tui.app.widgets.prompt.prompt import Prompt
from tui.log.dates.date import Date, DateError
from tui.log.dates.unit_words import duration_words
from tui.report.text.words import plural
from tui.store.axis.go_to_date import DateReader, Nearest, nearest_match

_CLOCK: Final = "T"  # before a time of the clock, in EDTF


class Destination(NamedTuple):
    """What a text comes to: words, and an event to go to, if there is one."""

    words: str
    rank: int | None = None
    exact: bool = True


class DateController(PromptController):
    """Asks for a date and goes to the match that is nearest to it."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self.prompt = Prompt("date", "Go to", "5 dec, 2011, 8 Dec 02:00", self)

    async def ask(self) -> None:
        """Ask for a date."""
        await self.prompt.put_on(self.screen)
        self.prompt.ask()

    def typed(self, text: str) -> None:
        """Say what the text comes to."""
        if not text.strip():
            self.prompt.say("")
            return
        there = destination_of(self.state, text)
        self.prompt.say(there.words, fault=there.rank is None)

    def answered(self, text: str) -> None:
        """Go there; stay where the text is no date."""
        if not text.strip():
            self.cancel()
            return
        there = destination_of(self.state, text)
        if there.rank is None:
            return
        self.state = self.state.moved(there.rank).jumped_from(self.state)
        self.cancel()
        if not there.exact:
            self.notify(there.words)


def destination_of(state: State, text: str) -> Destination:
    """Read a date, and find the match that is nearest to it."""
    endpoints = state.store.index.endpoints
    try:
        when = _read(state, text)
    except DateError as fault:
        return Destination(str(fault))
    found = nearest_match(endpoints, state.matches, when, lambda rank: state.store.event(rank).date)
    if found is None:
        return Destination(f"{when.human()}: no match has a date")
    if found.matches:
        return Destination(f"{when.human()} · {plural(found.matches, 'match')}", found.rank)
    return Destination(f"{when.human()}: {_how_far_off(state, found)}", found.rank, exact=False)


def _read(state: State, text: str) -> Date:
    """Read a date: a time is on the clocks that times are said on, a day that of the log.

    A day without a time is said alike on all clocks. Raises DateError.
    """
    zone, endpoints = state.store.head.timezone, state.store.index.endpoints
    when = DateReader(endpoints, zone, _here(state)).read(text)
    if _CLOCK not in when.text:
        return when
    return DateReader(endpoints, state.clocks.name(zone), _here(state)).read(text)


def _here(state: State) -> int:
    """The moment of the event under the cursor, from which what a date leaves open is filled in."""
    if state.event is None:
        return 0
    date = state.event.date
    return date.earliest or date.latest or 0


def _how_far_off(state: State, found: Nearest) -> str:
    """Say how far off the nearest match is."""
    side = "earlier"
    if found.seconds > 0:
        side = "later"
    date = state.store.event(found.rank).date.human()
    return f"nearest match {duration_words(found.seconds)} {side}, {date}"
