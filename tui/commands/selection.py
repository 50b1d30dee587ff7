"""The events that a command is asked for: by `--where`, `--view` and `--marked` together."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.commands.opening import path_of
from tui.log.model import Head
from tui.log.text import backquoted, clean
from tui.report.views import Views, find_view
from tui.store.index.matches import Matches
from tui.store.index.told import NOTHING_TOLD
from tui.store.query.ast import Query, QueryError, all_of
from tui.store.query.fields import CLOSED, Words
from tui.store.query.parser import parse
from tui.store.store import Store
from tui.store.told import MARKED, ONLY_MARKED, asked_of_told, with_marked
from tui.terminal.streams import say

if TYPE_CHECKING:  # most logs are made of nothing else
    from tui.exchange.remaking import Made

ViewsOf = Callable[[Path, str], Views]
"""Tells the views of the log at a path and with a title; raises CommandError."""


def selected(store: Store, arguments: Namespace) -> Matches:
    """Return the ranks of the events that match, in time order; raises CommandError."""
    query = query_of(store, arguments)
    ranks = store.index.select(query)
    if not ranks:
        _tell_why_none(store, query)
    return ranks


def _tell_why_none(store: Store, query: Query) -> None:
    """Say of which condition no event is, where one alone finds none."""
    if query == ONLY_MARKED:
        say("no event of this log is marked: space in the app marks one")
    for term in store.index.barren(query):
        say(f"no event has {backquoted(term)}")


def query_of(store: Store, arguments: Namespace) -> Query:
    """Return what the options ask for together; without any of them, everything.

    Says which names the log does not have. Raises CommandError with carets under a fault.
    """
    view = view_asked_for(arguments, store.head)
    query = asked_for(arguments.where, view, store.index.words)
    if arguments.marked:
        query = all_of((query, ONLY_MARKED))
    asked = asked_of_told(query)
    if MARKED in asked:
        store.index.tell(with_marked(NOTHING_TOLD, store, _marks(store, arguments)))
    for each in sorted(asked - {MARKED}):
        say(f"is:{each} holds of no event here: it is for a log that changes while it is open")
    for unknown in store.index.unknown(query):
        say(unknown)
    return query


def query_of_engine(arguments: Namespace, words: Words) -> Query:
    """Return what is asked of a log of which nothing is kept; raises CommandError."""
    if arguments.view:
        raise CommandError("no view is kept of such a log: write --where and its filter")
    if arguments.marked:
        raise CommandError("no marks are kept of such a log: write --where and a filter")
    return asked_for(arguments.where, words=words)


def _marks(store: Store, arguments: Namespace) -> frozenset[str]:
    """Return the ids that are marked; raises CommandError."""
    from tui.kept.state_file import StateError, StateFile  # noqa: PLC0415

    try:
        return StateFile(_origin(arguments), store.head.title).load().marks
    except StateError as error:
        raise CommandError(str(error)) from None


def kept_views(arguments: Namespace, log: Head) -> Views:
    """Return the views of the log; raises CommandError when they cannot be read."""
    views_of: ViewsOf = arguments.views_of
    return views_of(_origin(arguments), log.title)


def view_asked_for(arguments: Namespace, log: Head) -> str:
    """Return the filter of the view that `--view` names; nothing without it.

    Raises CommandError when there is none of that name.
    """
    if not arguments.view:
        return ""
    try:
        return find_view(kept_views(arguments, log), clean(arguments.view))
    except LookupError as error:
        raise CommandError(str(error)) from None


def asked_for(where: str | None, view: str = "", words: Words = CLOSED) -> Query:
    """Return the query of `--where` and of a view; raises CommandError with carets under a fault.

    Without either it asks for everything.
    """
    queries = []
    for option, text in (("--view", view), ("--where", where or "")):
        try:
            queries.append(parse(clean(text), words))
        except QueryError as error:
            raise CommandError(_pointed(option, text, error)) from None
    return all_of(queries)


def _pointed(option: str, where: str, error: QueryError) -> str:
    """Return the message, then the query with carets under what is wrong with it."""
    from rich.cells import cell_len  # noqa: PLC0415

    # Each character stands for itself, so that positions stay true.
    shown = clean(where).translate({ord("\n"): " ", ord("\t"): " "})
    before, wrong = shown[: error.start], shown[error.start : error.end]
    carets = "^" * max(1, cell_len(wrong))
    return f"{option}: {error.message}\n  {shown}\n  {' ' * cell_len(before)}{carets}"


def _origin(arguments: Namespace) -> Path:
    """Return the file that marks and views are kept of: what a log was made of, if it was."""
    made: Made | None = arguments.made
    if made is not None:
        return made.origin
    return path_of(arguments.log)
