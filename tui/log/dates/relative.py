"""Dates that people say from today on: yesterday, last week, 3 days ago.

Weeks go from Monday to Sunday, as in ISO 8601; the day is that of the machine's clock.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

_DAYS: Final = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_SIDES: Final = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNIT: Final = "(day|week|month|year)s?"
_NEAR: Final = re.compile(rf"({'|'.join(_SIDES)}) (week|month|year|{'|'.join(_WEEKDAYS)})")
_PAST: Final = re.compile(rf"(?:last|past|previous) (\d{{1,4}}) {_UNIT}")
_AGO: Final = re.compile(rf"(\d{{1,4}}|an?|one) {_UNIT} ago")


def relative_date(text: str, today: date | None = None) -> str | None:
    """Return the day, month, year or interval that words mean, in EDTF; None for other words.

    A hyphen or an underscore may stand for a space: `last-week`.
    """
    words = " ".join(re.split(r"[\s_-]+", text.strip().lower()))
    try:
        return _meant(words, today or date.today())
    except (OverflowError, ValueError):  # 9999 years ago
        return None


def _meant(words: str, today: date) -> str | None:
    if words in _DAYS:
        return (today + timedelta(days=_DAYS[words])).isoformat()
    if near := _NEAR.fullmatch(words):
        return _near(_SIDES[near[1]], near[2], today)
    if past := _PAST.fullmatch(words):
        return f"{_ago(int(past[1]), past[2], today).isoformat()}/{today.isoformat()}"
    if ago := _AGO.fullmatch(words):
        count = int(ago[1]) if ago[1].isdigit() else 1
        length = {"month": 7, "year": 4}.get(ago[2], 10)
        return _ago(count, ago[2], today).isoformat()[:length]
    return None


def _near(side: int, unit: str, today: date) -> str:
    """Return the unit before the one of today (-1), that one (0), or the one after it (1)."""
    if unit in _WEEKDAYS:
        return _weekday(side, _WEEKDAYS.index(unit), today).isoformat()
    if unit == "week":
        monday = today + timedelta(days=7 * side - today.weekday())
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return _ago(-side, unit, today).isoformat()[: {"month": 7, "year": 4}[unit]]


def _weekday(side: int, wanted: int, today: date) -> date:
    """Return the last such day before today, the one of this week, or the next after today."""
    in_week = today + timedelta(days=wanted - today.weekday())
    if (side < 0 <= (in_week - today).days) or (side > 0 >= (in_week - today).days):
        in_week += timedelta(days=7 * side)
    return in_week


def _ago(count: int, unit: str, today: date) -> date:
    """Return the day so many units before; the last of its month where that has fewer days."""
    if unit in ("day", "week"):
        return today - timedelta(days=count * {"day": 1, "week": 7}[unit])
    months = today.year * 12 + today.month - 1 - count * {"month": 1, "year": 12}[unit]
    first = date(months // 12, months % 12 + 1, 1)
    after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first.replace(day=min(today.day, (after - timedelta(days=1)).day))
