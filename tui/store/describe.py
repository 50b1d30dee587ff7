"""Queries in words, for the line that always says which filter is in force."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from tui.log.dates import DateError, parse_date
from tui.store.fields import DATES
from tui.store.spans import is_range
from tui.store.syntax import And, Field, Not, Phrase, Query, Word

# Said before the values of a field, instead of its name: some values speak for themselves.
_OPENING = {"actor": "", "place": "", "date": ""}

Label = Callable[[str, str], str]
"""What to call a value of a field, given as in a query."""


def describe(query: Query, label: Label, zone: str) -> str:
    """Say what a query asks for, clock times in a zone: "Hama, tier not secondary".

    Queries with brackets and OR are given as they would be typed: they are not clearer in words.
    """
    terms = query.terms if isinstance(query, And) else (query,)
    said = [_term(term, label, zone) for term in terms]
    return ", ".join(filter(None, said)) if all(said) else str(query)


def _term(term: Query, label: Label, zone: str) -> str:
    """Say a single condition; nothing when it has other conditions inside."""
    match term:
        case Word(text):
            return text
        case Phrase(text):
            return f"“{text}”"
        case Field(name, values):
            said = " or ".join(_value(name, value, label, zone) for value in values)
            return f"{_OPENING.get(name, f'{name} ')}{said}"
        case Not(Field(name, values)):
            said = " or ".join(_value(name, value, label, zone) for value in values)
            return f"{_OPENING.get(name, f'{name} ')}not {said}"
        case Not(Word() | Phrase() as inner):
            return f"not {_term(inner, label, zone)}"
    return ""


def _value(name: str, value: str, label: Label, zone: str) -> str:
    """Say a value; a date that is none stays as it was typed."""
    if name not in DATES:
        return label(name, value)
    start, _, end = value.partition("..")
    with suppress(DateError):
        return parse_date(f"{start}/{end}" if is_range(value) else value, zone).human()
    return value
