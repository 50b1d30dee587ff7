"""The hour that words for a part of a day stand for, to put events of one day in order."""

from __future__ import annotations

import re
from typing import Final

_HOURS: Final = {
    "after midnight": 1,
    "small hours": 2,
    "before dawn": 4,
    "dawn": 5,
    "early morning": 6,
    "morning": 8,
    "late morning": 11,
    "noon": 12,
    "midday": 12,
    "early afternoon": 13,
    "afternoon": 15,
    "late afternoon": 17,
    "early evening": 18,
    "dusk": 18,
    "evening": 19,
    "late evening": 21,
    "late at night": 23,
    "before midnight": 23,
}
_AROUND: Final = re.compile(r"(?:in the|at|on the|the|by|shortly|around|about)\s+")


def hour_of(words: str) -> int | None:
    """Return the hour that a part of a day begins at, about; None for any other words.

    "Evening", "in the early morning", "at dawn"; not "night", which may be either end of a day, nor
    what says more than a part of a day.
    """
    plain = " ".join(words.casefold().replace("-", " ").strip(" .,").split())
    return _HOURS.get(_AROUND.sub("", plain, count=1)) or _HOURS.get(plain)
