"""Narrowing a query down by values that were chosen, or to all but these."""

from __future__ import annotations

from collections.abc import Iterable

from tui.store.query.ast import And, Field, Not, all_of, any_of
from tui.store.query.parser import Query


def refine(query: Query, chosen: Iterable[tuple[str, str]], *, exclude: bool = False) -> Query:
    """Ask besides for any of some values, given with their fields; or for none of them.

    What the query asks for already is not repeated.
    """
    values: dict[str, list[str]] = {}
    for field, value in chosen:
        values.setdefault(field, []).append(value)
    if not values:
        return query
    wanted = any_of(Field(field, tuple(names)) for field, names in values.items())
    more = Not(wanted) if exclude else wanted
    terms = query.terms if isinstance(query, And) else (query,)
    return query if more in terms else all_of((*terms, more))
