"""Views: filters that a reader keeps of a log under names of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from tui.log.spelling import did_you_mean
from tui.report.text.table import Column, table
from tui.store.index.index import Index
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse

Views = Mapping[str, str]
"""Filters by name."""

COLUMNS = (Column("View", most=24), Column("Events", side="right"), Column("Filter", most=0))


def find_view(views: Views, name: str) -> str:
    """Return the filter of a view; raises LookupError, which says what may have been meant."""
    if name in views:
        return views[name]
    hint = did_you_mean(name, tuple(views))
    raise LookupError(f"no view of this log is called {name!r}{hint}")


def view_table(
    index: Index, views: Views, names: Iterable[str], width: int | None
) -> Iterator[Text]:
    """Yield a table of the views of some names, each with the number of its events."""
    counts = {name: count(index, views[name]) for name in names}
    rows = [(name, _written(counts[name]), views[name]) for name in counts]
    return table(COLUMNS, rows, width)


def count(index: Index, filter: str) -> int | None:
    """Return how many events a filter selects; None if it is no query."""
    try:
        return len(index.select(parse(filter, index.words)))
    except QueryError:
        return None


def _written(number: int | None) -> str:
    return "" if number is None else f"{number:,}"
