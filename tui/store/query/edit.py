"""Changing a query by conditions that were chosen, not typed."""

from __future__ import annotations

from collections.abc import Iterable

from tui.store.query.ast import And, Field, Not, Query, all_of, any_of


def narrow(query: Query, *conditions: Query) -> Query:
    """Ask for these conditions besides, each unless the query asks for it already."""
    terms = terms_of(query)
    more = [condition for condition in conditions if condition not in terms]
    if not more:
        return query
    return all_of((*terms, *more))


def put(query: Query, condition: Field) -> Query:
    """Ask for this condition, in place of what is asked of its field so far."""
    others = (term for term in terms_of(query) if not _is_of(term, condition.name))
    return all_of((*others, condition))


def refine(query: Query, chosen: Iterable[Field], *, exclude: bool = False) -> Query:
    """Ask besides for any of the conditions that were chosen, or for none of them.

    Those of one field become one condition. What the query asks for already is not repeated.
    """
    values: dict[str, tuple[str, ...]] = {}
    for condition in chosen:
        values[condition.name] = (*values.get(condition.name, ()), *condition.values)
    if not values:
        return query
    wanted = any_of(Field(name, several) for name, several in values.items())
    if exclude:
        return narrow(query, Not(wanted))
    return narrow(query, wanted)


def terms_of(query: Query) -> tuple[Query, ...]:
    """Return the conditions that must all hold, one or more; none for every event."""
    return query.terms if isinstance(query, And) else (query,)


def _is_of(term: Query, field: str) -> bool:
    return isinstance(term, Field) and term.name == field
