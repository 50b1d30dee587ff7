"""Numbers that a query asks for: `killed:5`, `killed:>=5`, `killed:<10`, `killed:5..10`.

A figure has every number from its least to its most as they are given, as a date has every moment
that it may mean: 10 to 25 is found by `>=20`. "At least 5" counts as 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from tui.log.model import Event, Figure

MEASURE: Final = "measure"
"""What an index and a table call the numbers of figures, each after the name of its measure."""

_NUMBER: Final = r"\d{1,40}(?:\.\d{1,40})?"
_COMPARED: Final = re.compile(rf"(>=|<=|>|<|=)?({_NUMBER})", re.ASCII)
_RANGE: Final = re.compile(rf"({_NUMBER})?\.\.({_NUMBER})?", re.ASCII)
_WORD: Final = re.compile(r"[^\W_]+")
_SIGNS: Final = {">=": "at least", "<=": "at most", ">": "more than", "<": "fewer than"}


class Numbers(NamedTuple):
    """The numbers from one to another; None for no bound. A bound that is `above` is none of them.

    `low_above`: only numbers greater than `low`; `high_below`: only those less than `high`.
    """

    low: Decimal | None
    high: Decimal | None
    low_above: bool = False
    high_below: bool = False

    def meets(self, least: Decimal, most: Decimal) -> bool:
        """Tell whether any number from one to another, both included, is among these."""
        if self.low is not None and (most < self.low or (self.low_above and most == self.low)):
            return False
        return self.high is None or not (
            least > self.high or (self.high_below and least == self.high)
        )


def asked(value: str) -> Numbers | None:
    """Return the numbers that a value of a query asks for; None when it is no number."""
    if found := _COMPARED.fullmatch(value):
        number = Decimal(found[2])
        match found[1]:
            case ">=" | ">":
                return Numbers(number, None, low_above=found[1] == ">")
            case "<=" | "<":
                return Numbers(None, number, high_below=found[1] == "<")
        return Numbers(number, number)
    found = _RANGE.fullmatch(value)
    if found is None or not (found[1] or found[2]):
        return None
    low, high = (Decimal(each) if each else None for each in found.groups())
    return Numbers(low, high)


def turned_round(value: str) -> str:
    """Return a range that ends before it begins with its ends in order; "" for any other value."""
    numbers = asked(value)
    if numbers is None or numbers.low is None or numbers.high is None:
        return ""
    return f"{numbers.high}..{numbers.low}" if numbers.high < numbers.low else ""


def number_words(value: str) -> str:
    """Say what a value asks for: "at least 5", "5 to 10"; as it is when it is plain."""
    found = _COMPARED.fullmatch(value)
    if found and found[1] in _SIGNS:
        return f"{_SIGNS[found[1]]} {found[2]}"
    return value.removeprefix("=")


def measure_name(measure: str) -> str:
    """Return a measure as a query names it: `distance-to-the-city`; "" when it cannot be named."""
    name = "-".join(_WORD.findall(measure.casefold()))
    return name if name[:1].isalpha() else ""


def measured(event: Event) -> Iterator[str]:
    """Yield each number of an event's figures after the name of its measure: `killed 10..25`."""
    for figure in event.figures:
        name, span = measure_name(figure.measure), _span(figure)
        if name and span:
            yield f"{name} {span}"


def fulfilling(values: Iterable[str], name: str, value: str) -> Iterator[str]:
    """Yield those of a field's numbers, as events have them, that a query asks for.

    `name` is that of a measure, or of a field whose values are numbers alone.
    """
    numbers = asked(value)
    if numbers is None:
        return
    for each in values:
        before, _, span = each.rpartition(" ")
        if before in ("", name) and numbers.meets(*_ends(span)):
            yield each


def _span(figure: Figure) -> str:
    """Return the least and the most of the numbers that a figure gives; "" for none."""
    given = [each for each in (figure.low, figure.best, figure.high) if each is not None]
    if not given:
        return ""
    least, most = min(given), max(given)
    return f"{least}" if least == most else f"{least}..{most}"


def _ends(span: str) -> tuple[Decimal, Decimal]:
    least, _, most = span.partition("..")
    return Decimal(least), Decimal(most or least)
