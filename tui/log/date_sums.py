"""Dates written in other countings, worked out: ordinal days, weeks, Unix time, 24:00, p.m."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final


def _ordinal(match: re.Match[str]) -> str:
    day = date(int(match[1]), 1, 1) + timedelta(days=int(match[2]) - 1)
    return f"{day}" if day.year == int(match[1]) else ""


def _week(match: re.Match[str]) -> str:
    year, week, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if day:
        return f"{date.fromisocalendar(year, week, day)}"
    return f"{date.fromisocalendar(year, week, 1)}/{date.fromisocalendar(year, week, 7)}"


def _unix(match: re.Match[str]) -> str:
    seconds = int(match[0]) // (1000 if len(match[0]) > 10 else 1)
    return f"{datetime(1970, 1, 1) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"


def _midnight(match: re.Match[str]) -> str:
    return f"{date.fromisoformat(match[1]) + timedelta(days=1)}T00:00{match[2]}"


def _twelve_hour(match: re.Match[str]) -> str:
    hour = int(match[2]) % 12 + (12 if match[4].lower() == "p" else 0)
    return f"{match[1]}T{hour:02}:{match[3] or '00'}" if 1 <= int(match[2]) <= 12 else ""


def _quarter(match: re.Match[str]) -> str:
    return f"{match[2]}-{32 + int(match[1])}"


def _century(match: re.Match[str]) -> str:
    return f"{int(match[1]) - 1:02}XX"


SUMS: Final[tuple[tuple[str, Callable[[re.Match[str]], str]], ...]] = (
    (r"(\d{4})-?(\d{3})", _ordinal),
    (r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", _week),
    (r"\d{9,10}|\d{12,13}", _unix),
    (r"(\d{4}-\d\d-\d\d)[T ]24(?::00)*(Z?|[+-]\d\d:\d\d)", _midnight),
    (r"(\d{4}-\d\d-\d\d)[T ,]+(\d\d?)(?:[:.](\d\d))? ?([ap])\.?m\.?", _twelve_hour),
    (r"Q([1-4])[ -]?(\d{4})", _quarter),
    (r"(?:the )?(\d\d?)(?:st|nd|rd|th) century", _century),
)
