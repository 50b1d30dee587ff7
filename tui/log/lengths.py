"""Lengths of time in words: "3 days", "7 months", "29 years"."""

from __future__ import annotations

from typing import Final

# Unit, its seconds (months and years as Gregorian means), and from when it is used: 18 months are
# no 2 years, but 23 and a half are.
_UNITS: Final = (
    ("year", 31_556_952, 61_799_031),
    ("month", 2_629_746, 5_184_000),
    ("day", 86_400, 171_000),
    ("hour", 3_600, 7_170),
    ("minute", 60, 60),
    ("second", 1, 0),
)


def span_words(seconds: int) -> str:
    """Say a length in its usual unit, to the nearest whole one: 45 days, 18 months, 2 years."""
    length = abs(seconds)
    unit, size = next(
        (unit, size) for unit, size, least in _UNITS if length >= least or length == size
    )
    number = (length + size // 2) // size
    return f"{number} {unit}{'' if number == 1 else 's'}"
