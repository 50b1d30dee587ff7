"""What is kept of a log from one session to the next, and how a log is begun with it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace as changed

from tui.app.state.keeper import Change, Keeper
from tui.app.state.state import State
from tui.kept.state_file import LONGEST_FILTER, LONGEST_ID, Kept, StateError, StateFile
from tui.log.text import clean
from tui.store.query.ast import EVERYTHING, QueryError
from tui.store.query.parser import parse
from tui.store.store import Store
from tui.store.told import MARKED, marked


class Start(NamedTuple):
    """How to begin: on a view, where the last session ended, or with a filter; else with all.

    `arrangement` is the order of the list, where none is kept of the view or the last session. Of a
    session that is not `kept`, marks and the rest last no longer than it.
    """

    view: str = ""
    resume: bool = False
    where: str = ""
    kept: bool = True
    arrangement: str = ""


BEGINNING = Start()


class Session(NamedTuple):
    """A log with what is kept of it: the first state, and what keeps the rest."""

    state: State
    keeper: Keeper


def begin(path: Path, store: Store, start: Start, origin: Path | None = None) -> Session:
    """Begin a session on the log at a path; raises StateError when there is no such view.

    What is kept is kept of its `origin`, where it was made of another file.
    """
    keeper = Keeper(path, store.head.title, start.kept, origin)
    state = _arranged_again(State.start(store), start.arrangement)
    state = state.with_marks(keeper.kept.marks)
    if start.view:
        state = _on_view(state, keeper, start.view)
    elif start.resume:
        state = _resumed(state, keeper.kept)
    elif start.where:
        state = _narrowed(state, start.where)
    return Session(state, keeper)


def opened(store: Store, marks: frozenset[str]) -> State:
    """Return all events of a log, these marked; what its index is told stays as it is."""
    state = State.start(store)
    told = {**state.told, MARKED: marked(store, marks)}
    return replace(state, marks=marks, told=told)


def can_begin(origin: Path, store: Store, start: Start) -> bool:
    """Tell whether a part of a log has what a session is to begin with, kept of its origin."""
    if not start.resume:
        return True
    event = ""
    with suppress(StateError):
        event = StateFile(origin, store.head.title).load().event
    return not event or store.rank(event) is not None


def _resumed(state: State, kept: Kept) -> State:
    rank = state.store.rank(kept.event)
    state = _arranged_again(state, kept.arrangement)
    try:
        return state.filtered(parse(kept.filter, state.store.index.words), rank)
    except QueryError:  # of another version of the program
        return state.filtered(EVERYTHING, rank)


def _arranged_again(state: State, text: str) -> State:
    """List in an arrangement that was kept, if one was."""
    if not text:
        return state
    from tui.store.arranging.arrangement import Arrangement  # noqa: PLC0415 - most are of time

    return state.arranged(Arrangement.of(text))


def _narrowed(state: State, where: str) -> State:
    try:
        return state.filtered(parse(clean(where), state.store.index.words))
    except QueryError as error:
        raise StateError(f"--where: {error.message}") from None


def _on_view(state: State, keeper: Keeper, name: str) -> State:
    from tui.report.views import find_view  # noqa: PLC0415 - most begin with all events

    if keeper.trouble:
        raise StateError(keeper.trouble)
    words = state.store.index.words
    state = _arranged_again(state, keeper.kept.arrangements.get(clean(name), ""))
    try:
        return state.filtered(parse(find_view(keeper.kept.views, clean(name)), words))
    except LookupError as error:
        raise StateError(str(error)) from None
    except QueryError as error:
        raise StateError(f"the view {clean(name)!r} is no query: {error.message}") from None


def with_mark(event_id: str, on: bool) -> Change:
    """Mark an event, or take its mark away."""

    def change(kept: Kept) -> Kept:
        marks = kept.marks | {event_id} if on else kept.marks - {event_id}
        return changed(kept, marks=marks)

    return change


def with_marks(marks: frozenset[str]) -> Change:
    """Mark these events, and no others."""
    return lambda kept: changed(kept, marks=marks)


def with_view(name: str, state: State) -> Change:
    """Keep the filter in force under a name, and the arrangement of the list."""

    def change(kept: Kept) -> Kept:
        views = {**kept.views, name: str(state.query)}
        others = _without(kept.arrangements, name)
        return changed(kept, views=views, arrangements=others | _named(name, state.arranged_as))

    return change


def without_view(name: str) -> Change:
    """Keep a view no longer."""
    return lambda kept: changed(
        kept,
        views=_without(kept.views, name),
        arrangements=_without(kept.arrangements, name),
    )


def _named(name: str, text: str) -> dict[str, str]:
    return {name: text} if text else {}


def _without(texts: dict[str, str], name: str) -> dict[str, str]:
    return {each: text for each, text in texts.items() if each != name}


def with_place(state: State) -> Change:
    """Keep the filter in force, the order of the list and the event under the cursor.

    To resume there; the beginning needs no keeping. What is too long to be kept is left out.
    """
    event, order = state.event, state.arranged_as
    query, name = _within(str(state.query), LONGEST_FILTER), ""
    if event is not None and (state.is_filtered or state.cursor or order):
        name = _within(event.id, LONGEST_ID)
    return lambda kept: changed(kept, filter=query, event=name, arrangement=order)


def _within(text: str, longest: int) -> str:
    return text if len(text) <= longest else ""
