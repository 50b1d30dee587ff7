"""The events that `--where` selects."""

from __future__ import annotations

from collections.abc import Sequence

from tui.log.model import Event, Log
from tui.report.commands.errors import CommandError
from tui.store.index import Index
from tui.store.query import QueryError, parse


def selected(log: Log, where: str | None) -> Sequence[Event]:
    """Return the events that match, in time order; all of them without a query.

    Raises CommandError with a caret under the fault.
    """
    if not where:
        return log.events
    try:
        query = parse(where)
    except QueryError as error:
        raise CommandError(_pointed(where, error)) from None
    matches = Index(log).select(query)
    return [log.events[rank] for rank in matches[0 : len(matches)]]


def _pointed(where: str, error: QueryError) -> str:
    """Return the message, then the query with carets under what is wrong with it."""
    carets = "^" * max(1, error.end - error.start)
    return f"--where: {error}\n  {where}\n  {' ' * error.start}{carets}"
