"""What a query asks of a log's own fields: words of their text, or a comparison of numbers."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Final

from tui.log.vocabulary.own_fields import number_of
from tui.store.query.folding import normalise

_COMPARED: Final = re.compile(r"(>=|<=|>|<)\s*(.+)")
_SIGNS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def wanted(value: str) -> Callable[[str], bool]:
    """Return what tells whether a text fulfils a value: `>=5`, or words that stand in it."""
    found = _COMPARED.fullmatch(value)
    bound = number_of(found[2]) if found else None
    if found is None or bound is None:
        return _words(value)
    compare = _SIGNS[found[1]]

    def holds(text: str) -> bool:
        number = number_of(text)
        return number is not None and compare(number, bound)

    return holds


def _words(value: str) -> Callable[[str], bool]:
    """Look for words in sequence, of which the last may be begun; a number is that number."""
    number, words = number_of(value), f" {normalise(value)}"

    def holds(text: str) -> bool:
        if number is not None:
            return number_of(text) == number
        return words in f" {normalise(text)}"

    return holds
