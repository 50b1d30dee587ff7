"""What is kept of a log from one session to the next, and how a log is begun with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace as changed

from tui.app.state.state import State
from tui.kept.state_file import DamagedError, Kept, StateError, StateFile
from tui.log.text import clean
from tui.store.query.ast import EVERYTHING, QueryError
from tui.store.query.parser import parse
from tui.store.store import Store
from tui.store.told import MARKED, marked

Change = Callable[[Kept], Kept]


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


class Keeper:
    """Keeps marks, views and the last place in a file; in memory alone, where that fails.

    `log` is the file of the log. `trouble` says why nothing is kept; `news()` says it once. A
    damaged or foreign file is kept under another name, and another one begun.
    """

    def __init__(self, log: Path, title: str, lasting: bool = True) -> None:
        self._lasting = lasting
        self.log = log
        self.kept = Kept()
        self.trouble = ""
        self._news = ""
        self._file = StateFile(log, title)
        if not lasting:
            return
        try:
            self.kept = self._load()
        except StateError as error:
            self._fail(error)

    def _load(self) -> Kept:
        try:
            return self._file.load()
        except DamagedError:
            self._put_aside()
            return Kept()

    def _put_aside(self) -> None:
        """Give what is damaged, or of another user, another name; raises StateError."""
        aside = self._file.set_aside()
        self._news = (
            "Marks and views begin anew: what was kept is damaged, or not as you have left it,"
            f" and is now {aside}"
        )

    def _fail(self, error: StateError) -> None:
        self.trouble = str(error)
        self._news = f"Marks and views last for this session only: {self.trouble}"

    def change(self, change: Change) -> None:
        """Keep something else, if it is anything else."""
        if change(self.kept) == self.kept:
            return
        if self._lasting and not self.trouble:
            try:
                self.kept = self._changed(change)
            except StateError as error:
                self._fail(error)
            else:
                return
        # The file is not tried again: what it has would take the place of what is kept here.
        self.kept = change(self.kept)

    def _changed(self, change: Change) -> Kept:
        """Keep a change; all that there is where the file is another than it was."""
        try:
            return self._file.change(change)
        except DamagedError:
            self._put_aside()
            return self._file.change(lambda _: change(self.kept))

    def news(self) -> str:
        """Say once what became of the file, if it cannot be used."""
        news, self._news = self._news, ""
        return news


def begin(path: Path, store: Store, start: Start) -> Session:
    """Begin a session on the log at a path; raises StateError when there is no such view."""
    keeper = Keeper(path, store.head.title, start.kept)
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


def can_begin(path: Path, store: Store, start: Start) -> bool:
    """Tell whether a part of a log has what a session is to begin with."""
    if not start.resume:
        return True
    event = ""
    with suppress(StateError):
        event = StateFile(path, store.head.title).load().event
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
        return state.filtered(parse(where, state.store.index.words))
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

    To resume there; the beginning needs no keeping.
    """
    event, query, order = state.event, str(state.query), state.arranged_as
    name = ""
    if event is not None and (state.is_filtered or state.cursor or order):
        name = event.id
    return lambda kept: changed(kept, filter=query, event=name, arrangement=order)
