"""Numbers in the cells of tables."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree

_SERIAL: Final = re.compile(r"\d{5}(?:\.\d{1,12})?")
_FIRST_SERIAL: Final = 20_000
_LAST_SERIAL: Final = 80_000
_DIGITS: Final = re.compile(r"\d{1,15}")  # str.isdigit() is true of ², which is no number
_COUNT: Final = re.compile(r"-?\d{1,15}")
_WHOLE: Final = re.compile(r"(-?\d{1,15})\.0*")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,4}")
_RANGE: Final = re.compile(r"(\d{1,12})\s*[-–—]\s*(\d{1,12})")


def whole(text: str) -> int | None:
    """Return digits as a number; None for other signs, and for more of them than a number has."""
    return int(text) if _DIGITS.fullmatch(text) else None


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


def excel_day(text: str) -> str:
    """Return a day, or a moment, that Excel counts from the end of 1899; "" for what is none.

    Only of numbers from 1954 to 2119: others are as likely to be something else.
    """
    if not _SERIAL.fullmatch(text) or not _FIRST_SERIAL <= float(text) < _LAST_SERIAL:
        return ""
    days, part = divmod(float(text), 1)
    moment = datetime(1899, 12, 30) + timedelta(days=days, seconds=round(part * 86_400))
    if not part:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").removesuffix(":00")


def degrees(text: str, most: float) -> float | None:
    """Return a latitude or a longitude; None for what is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    if -most <= number <= most:
        return number
    return None
