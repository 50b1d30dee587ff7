"""Dates of a log, as EDTF (ISO 8601-2): what was written, and the span of time it may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

_POINT = re.compile(
    r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)"
    r"(?:[T ](\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([?~%])?",
    re.ASCII,
)
_EPOCH = date(1970, 1, 1).toordinal()
_FAR: Final = 1 << 62


class DateError(ValueError):
    """A text that is no date: its message says the fault and what to write instead."""


class Date:
    """A date as written, and the seconds from `earliest` to `latest` that it may mean."""

    __slots__ = ("approximate", "earliest", "key", "latest", "precision", "text", "uncertain")

    def __init__(self, text: str, earliest: int | None, latest: int | None, precision: str) -> None:
        self.text = text
        self.earliest = earliest
        self.latest = latest
        self.precision = precision
        self.uncertain = "?" in text or "%" in text
        self.approximate = "~" in text or "%" in text
        start = earliest if earliest is not None else latest
        self.key = (_FAR if start is None else start, -(_FAR if latest is None else latest), text)

    def __eq__(self, other: object) -> bool:
        return self.key == other.key if isinstance(other, Date) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.key)

    def __lt__(self, other: Date) -> bool:
        return self.key < other.key

    def __le__(self, other: Date) -> bool:
        return self.key <= other.key

    def __gt__(self, other: Date) -> bool:
        return self.key > other.key

    def __ge__(self, other: Date) -> bool:
        return self.key >= other.key

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def human(self) -> str:
        """The date in words."""
        return self.text or "undated"

    def brief(self) -> str:
        """The date for a column of 13 cells."""
        return self.text[:13]

    def heading(self) -> str:
        """The heading that the date stands under."""
        if self.earliest is None:
            return "Undated"
        day = date(1970, 1, 1) + timedelta(seconds=self.earliest)
        return f"{day:%A} {day.day} {day:%B} {day.year}"


UNDATED: Final = Date("", None, None, "")


def parse_date(text: str, zone: str = "UTC") -> Date:
    """The date that a text means in a zone; raises DateError."""
    if not text:
        return UNDATED
    if text == "..":
        return Date(text, None, None, "interval")
    if "/" not in text:
        return Date(text, *_point(text))
    first, _, last = text.partition("/")
    earliest = None if first in ("", "..") else _point(first)[0]
    latest = None if last in ("", "..") else _point(last)[1]
    return Date(text, earliest, latest, "interval")


def may_overlap(a: Date, b: Date) -> bool:
    """Whether two dates may share a moment."""
    if not a.text or not b.text:
        return False
    starts = max(-_FAR if d.earliest is None else d.earliest for d in (a, b))
    ends = min(_FAR if d.latest is None else d.latest for d in (a, b))
    return starts < ends


def span_words(seconds: int) -> str:
    """A length of time in its largest whole unit."""
    days = seconds // 86_400
    number, unit = next(
        ((days // size, unit) for size, unit in ((365, "year"), (30, "month")) if days >= 2 * size),
        (days, "day"),
    )
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _point(text: str) -> tuple[int, int, str]:
    match = _POINT.fullmatch(text)
    if not match:
        raise DateError(f"{text[:40]} is not a date: write 2024-12-05")
    year, month, day, hour, minute, second, _zone, _mark = match.groups()
    try:
        first = date(
            int(year.replace("X", "0")) or 1,
            int((month or "1").replace("XX", "1")),
            int((day or "1").replace("XX", "1")),
        )
    except ValueError as error:
        raise DateError(f"{text[:40]} is not a date: {error}") from None
    start = (first.toordinal() - _EPOCH) * 86_400
    if hour:
        start += int(hour) * 3600 + int(minute or 0) * 60 + int(second or 0)
        return start, start + 60, "minute"
    days, precision = 365, "year"
    if month and month != "XX":
        days, precision = monthrange(first.year, first.month)[1], "month"
        if day and day != "XX":
            days, precision = 1, "day"
    return start, start + days * 86_400, precision
