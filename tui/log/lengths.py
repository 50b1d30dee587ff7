"""Lengths of time in words: "3 days", "7 months", "29 years"."""

from __future__ import annotations

from typing import Final

_DAY: Final = 86_400
# Name, seconds, and the number from which the unit is used: 18 months, but 2 years.
_UNITS: Final = (
    ("year", 31_556_952, 2),
    ("month", 2_629_746, 2),
    ("day", _DAY, 2),
    ("hour", 3600, 2),
    ("minute", 60, 1),
    ("second", 1, 0),
)


def span_words(seconds: int) -> str:
    """Say a length in its usual unit, to the nearest whole one: 18 months, 2 years, 36 hours."""
    for unit, size, least in _UNITS:
        number = (abs(seconds) + size // 2) // size
        if number >= least:
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return "0 seconds"
