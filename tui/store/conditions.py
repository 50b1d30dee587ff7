"""Checks what a field of a query asks for, before any event is looked at."""

from __future__ import annotations

from tui.log.dates import DateError
from tui.log.spelling import Speller, shown
from tui.store.errors import QueryError
from tui.store.fields import CLOSED, DATES, FIELDS, known_values
from tui.store.spans import span

_FEW = 10  # values that fit into a message


def check_name(written: str, at: int) -> str:
    """Return the field that a name means, found `at` a place in the query; raises QueryError."""
    name = written.lower()
    if name not in FIELDS:
        hint = Speller().hint(name, tuple(FIELDS))
        raise QueryError(f"there is no field {shown(written)}{hint}", at, at + len(written))
    return name


def check_value(field: str, value: str, start: int, end: int) -> str:
    """Return the value, if the field can have it; raises QueryError, from `start` to `end`."""
    if field in DATES:
        try:
            span(field, value, "UTC")
        except DateError as error:
            raise QueryError(str(error), start, end) from None
    if field in CLOSED and not known_values(field, value):
        raise QueryError(_unknown(field, value), start, end)
    return value


def _unknown(field: str, value: str) -> str:
    """Say that a closed field does not have a value, and which it may have been."""
    known = CLOSED[field]
    hint = Speller().hint(value, known)
    if not hint and len(known) <= _FEW:
        hint = f": it is one of {', '.join(known)}"
    return f"{field}: cannot be {shown(value)}{hint}"
