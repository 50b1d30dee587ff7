"""Queries in words, for the line that always says which filter is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from tui.log.dates.date import DateError, parse_date
from tui.store.query.ast import And, Field, Not, Or, Phrase, Query
from tui.store.query.date_range import is_range
from tui.store.query.fields import DATES

# Said before the values of a field, instead of its name: some values speak for themselves.
_OPENING = {"actor": "", "place": "", "date": ""}

Label = Callable[[str, str], str]
"""What to call a value of a field, given as in a query."""


def describe(query: Query, label: Label, zone: str) -> str:
    """Say what a query asks for, clock times in a zone: "Hama and tier not secondary".

    A comma means any of several in a query, so conditions that must all hold stand with "and".
    """
    return _said(query, lambda field, value: _value(field, value, label, zone))


def _said(query: Query, value: Label) -> str:
    """Say a query, with brackets where conditions of two kinds meet."""
    match query:
        case And(terms):
            return " and ".join(_within(term, value, len(terms)) for term in terms)
        case Or(terms):
            return " or ".join(_within(term, value, len(terms)) for term in terms)
        case Not(Field(name, values)):
            return f"{_OPENING.get(name, f'{name} ')}not {_any(name, values, value, inner=True)}"
        case Not(term):
            return f"not {_within(term, value, 2)}"
    return _condition(query, value)


def _condition(query: Query, value: Label) -> str:
    """Say a single condition."""
    match query:
        case Field(name, values):
            return f"{_OPENING.get(name, f'{name} ')}{_any(name, values, value)}"
        case Phrase(text):
            return f"“{text}”"
    return str(query)


def _within(term: Query, value: Label, terms: int) -> str:
    """Say one of some terms, in brackets if it has several itself."""
    words = _said(term, value)
    several = isinstance(term, And | Or) or (isinstance(term, Field) and len(term.values) > 1)
    return f"({words})" if several and terms > 1 else words


def _any(name: str, values: Sequence[str], value: Label, *, inner: bool = False) -> str:
    """Say any of the values, in brackets where that could be taken for less."""
    words = " or ".join(value(name, each) for each in values)
    return f"({words})" if inner and len(values) > 1 else words


def _value(name: str, value: str, label: Label, zone: str) -> str:
    """Say a value; a date that is none stays as it was typed."""
    if name not in DATES:
        return label(name, value)
    start, _, end = value.partition("..")
    with suppress(DateError):
        return parse_date(f"{start}/{end}" if is_range(value) else value, zone).human()
    return value
