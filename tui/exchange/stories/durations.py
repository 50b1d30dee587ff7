"""Ends that are told as a length: `2023-04/4 months`, `2018 - 3 years`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

LENGTH: Final = re.compile(
    r"(?:(?P<n>\d{1,4}) )?(?P<unit>second|sec|minute|min|hour|day|week|month|year)s?", re.IGNORECASE
)
_START: Final = re.compile(
    r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-][\d:]+)?)?"
)
_SECONDS: Final = {"sec": 1, "min": 60, "hou": 3600, "day": 86400, "wee": 7 * 86400}


def end_after(start: str, length: str) -> str:
    """Return the last day, month, year or moment of a length that begins at a date; "" for none.

    A length of months that begins with a month ends with the last month of it; a moment ends when
    its length is over.
    """
    found, first = LENGTH.fullmatch(length.strip()), _START.fullmatch(start)
    if found is None or first is None:
        return ""
    count, unit = int(found["n"] or 1), found["unit"][:3].lower()
    try:
        if unit in _SECONDS:
            return _after_seconds(first, count * _SECONDS[unit])
        return _after_months(first, count * (12 if unit == "yea" else 1), unit)
    except (ValueError, OverflowError):
        return ""


def _after_seconds(first: re.Match[str], seconds: int) -> str:
    year, month, day, hour, minute, second = (int(each or 0) for each in first.groups()[:6])
    begins = datetime(year, month or 1, day or 1, hour, minute, second)
    if first[4]:
        return f"{begins + timedelta(seconds=seconds):%Y-%m-%dT%H:%M}{first[7] or ''}"
    return f"{begins + timedelta(seconds=max(seconds - 86400, 0)):%Y-%m-%d}"


def _after_months(first: re.Match[str], months: int, unit: str) -> str:
    year, month, day = int(first[1]), int(first[2] or 1), first[3]
    if day:
        ends = _months_on(year, month, months)
        last = datetime(*ends, min(int(day), 28)) + timedelta(days=int(day) - min(int(day), 28) - 1)
        return f"{last:%Y-%m-%d}"
    year, month = _months_on(year, month, months - 1)
    return f"{year:04d}" if unit == "yea" and not first[2] else f"{year:04d}-{month:02d}"


def _months_on(year: int, month: int, months: int) -> tuple[int, int]:
    return year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
