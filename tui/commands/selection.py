"""The events that `--where` selects."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.commands.errors import CommandError
from tui.commands.opening import path_of
from tui.log.model import Head
from tui.log.text import clean
from tui.report.views import Views, find_view
from tui.store.query.ast import Query, QueryError, all_of
from tui.store.query.parser import parse
from tui.store.store import Store

ViewsOf = Callable[[Path, str], Views]
"""Tells the views of the log at a path and with a title; raises CommandError."""


def kept_views(arguments: Namespace, log: Head) -> Views:
    """Return the views of the log; raises CommandError when they cannot be read."""
    views_of: ViewsOf = arguments.views_of
    return views_of(path_of(arguments.log), log.title)


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


def selected(store: Store, where: str | None, view: str = "") -> Sequence[int]:
    """Return the ranks of the events that match, in time order; all of them without a query.

    Those of a view too, if its filter is given. Raises CommandError with carets under a fault.
    """
    if not (where or view):
        return range(len(store))
    return list(store.index.select(asked_for(where, view)))


def asked_for(where: str | None, view: str = "") -> Query:
    """Return the query of `--where` and of a view; raises CommandError with carets under a fault.

    Without either it asks for everything.
    """
    queries = []
    for option, text in (("--view", view), ("--where", where or "")):
        try:
            queries.append(parse(text))
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
