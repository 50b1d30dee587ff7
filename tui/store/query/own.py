"""What a query asks of a log's own fields: words of their text, or numbers or dates compared."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Final

from tui.log.dates.date import Date, DateError, may_overlap, parse_date
from tui.log.vocabulary.own_fields import number_of
from tui.store.query.folding import normalise

_COMPARED: Final = re.compile(r"(>=|<=|>|<|=)\s*(.+)")
_RANGE: Final = re.compile(r"(.*?)\.\.(.*)")
_SIGNS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}

Holds = Callable[[str], bool]
"""Tells whether a text fulfils what is asked."""


def wanted(value: str) -> Holds:
    """Return what tells whether a text fulfils a value: `>=5`, `5..10`, or words that stand in it.

    Dates are compared as numbers are; one matches where it may overlap with what is asked.
    """
    if found := _COMPARED.fullmatch(value):
        return _compared(found[1], found[2]) or _words(value)
    if found := _RANGE.fullmatch(value):
        return _between(found[1], found[2]) or _words(value)
    return _words(value)


def _compared(sign: str, bound: str) -> Holds | None:
    number = number_of(bound)
    date = _date_of(bound)
    if number is None and date is None:
        return None

    def holds(text: str) -> bool:
        own = number_of(text)
        if own is not None and number is not None:
            return _SIGNS[sign](own, number)
        own_date = _date_of(text)
        return (
            own is None
            and date is not None
            and own_date is not None
            and _on_side(sign, own_date, date)
        )

    return holds


def _on_side(sign: str, own: Date, bound: Date) -> bool:
    """Tell whether a date may be on that side of another: with `=`, on it as well."""
    if sign == "=" or (sign.endswith("=") and may_overlap(own, bound)):
        return may_overlap(own, bound)
    if sign.startswith(">"):
        return bound.latest is not None and (own.latest is None or own.latest > bound.latest)
    return bound.earliest is not None and (own.earliest is None or own.earliest < bound.earliest)


def _between(low: str, high: str) -> Holds | None:
    bounds = [(sign, bound) for sign, bound in ((">=", low), ("<=", high)) if bound]
    tests = [_compared(sign, bound) for sign, bound in bounds]
    if not tests or None in tests:
        return None
    return lambda text: all(test(text) for test in tests if test)


def _date_of(text: str) -> Date | None:
    try:
        return parse_date(text) if text else None
    except DateError:
        return None


def _words(value: str) -> Holds:
    """Look for words in sequence, of which the last may be begun; a number is that number."""
    number, words = number_of(value), f" {normalise(value)}"

    def holds(text: str) -> bool:
        if number is not None:
            return number_of(text) == number
        return words in f" {normalise(text)}"

    return holds
