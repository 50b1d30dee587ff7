"""Numbers in the cells of tables."""

from __future__ import annotations

import re
from typing import Final

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree

_COUNT: Final = re.compile(r"-?\d{1,15}")
_WHOLE: Final = re.compile(r"(-?\d{1,15})\.0*")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+")
_RANGE: Final = re.compile(r"(\d{1,12})\s*[-–—]\s*(\d{1,12})")


def count(draft: Draft, text: str) -> Tree:
    """Return a cell as a number of a figure: `best`, or `low` and `high`, or in its own words."""
    text = text.strip()
    if _COUNT.fullmatch(text):
        return {"best": int(text)}
    if found := _WHOLE.fullmatch(text):
        return {"best": int(found[1])}
    if _GROUPED.fullmatch(text):
        return {"best": int(re.sub(r"\D", "", text))}
    if found := _RANGE.fullmatch(text):
        return {"low": int(found[1]), "high": int(found[2])}
    draft.bent["numbers that are words: kept as said"] += 1
    return {"as_said": text}


def degrees(text: str, most: float) -> float | None:
    """Return a latitude or a longitude; None for what is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    if -most <= number <= most:
        return number
    return None
