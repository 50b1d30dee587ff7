"""Says a query in words, for the line that always tells which filter is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from tui.log.dates.date import DateError, parse_date
from tui.store.query.area import AREAS, area_words
from tui.store.query.ast import And, Field, Not, Or, Phrase, Query
from tui.store.query.date_range import is_range
from tui.store.query.fields import DATES, is_number
from tui.store.query.numbers import number_words

_UNNAMED: Final = ("actor", "place", "date")  # fields whose values say which field they are of

Label = Callable[[str, str], str]
"""What to call a value of a field, given as in a query."""


def describe(query: Query, label: Label, zone: str) -> str:
    """Say what a query asks for, clock times in a zone: "Hama and tier not secondary".

    A comma means any of several in a query, so conditions that must all hold stand with "and".
    """
    return _words(query, lambda field, value: _value(field, value, label, zone))


def _words(query: Query, value: Label) -> str:
    """Say a query, with brackets where conditions of two kinds meet."""
    match query:
        case And(terms):
            return " and ".join(_within(term, value, len(terms)) for term in terms)
        case Or(terms):
            return " or ".join(_within(term, value, len(terms)) for term in terms)
        case Not(Field(name, values)) if name in AREAS:
            return f"not {area_words(name, values)}"
        case Not(Field(name, values)):
            words = _any(name, values, value)
            return f"{_name(name)}not ({words})" if len(values) > 1 else f"{_name(name)}not {words}"
        case Not(term):
            return f"not {_within(term, value, 2)}"
    return _condition(query, value)


def _condition(query: Query, value: Label) -> str:
    """Say a single condition."""
    match query:
        case Field(name, values) if name in AREAS:
            return area_words(name, values)
        case Field(name, values):
            return _name(name) + _any(name, values, value)
        case Phrase(text):
            return f"“{text}”"
    return str(query)


def _within(term: Query, value: Label, terms: int) -> str:
    """Say one of some terms, in brackets if it has several itself."""
    words = _words(term, value)
    several = isinstance(term, And | Or) or (
        isinstance(term, Field) and len(term.values) > 1 and term.name not in AREAS
    )
    if several and terms > 1:
        return f"({words})"
    return words


def _name(field: str) -> str:
    """Say the name of a field before its values, unless they speak for themselves."""
    return "" if field in _UNNAMED else f"{field} "


def _any(name: str, values: Sequence[str], value: Label) -> str:
    return " or ".join(value(name, each) for each in values)


def _value(name: str, value: str, label: Label, zone: str) -> str:
    """Say a value; a date that is none stays as it was typed."""
    if is_number(name):
        return number_words(value)
    if name not in DATES:
        return label(name, value)
    written = value
    if is_range(value):
        written = value.replace("..", "/", 1)
    with suppress(DateError):
        return parse_date(written, zone).human()
    return value
