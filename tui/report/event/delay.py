"""How long after the words of a quote its source was published."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.log.dates.date import Date
from tui.log.dates.unit_words import duration_words

_DAY: Final = 86_400  # seconds


class Delay(NamedTuple):
    """A date of issue against that of the words, in words; `early` if it lies before them."""

    words: str = ""
    early: bool = False


def publication_delay(said: Date, issued: Date | None) -> Delay:
    """Say how long after the words a source was issued, as far as both dates allow.

    "the same day", "2 days later", "at least 3 days later" where one of them is wider than a day,
    "" where they overlap, so that nobody knows. "2 days before the words" cannot be: it is early.
    """
    if issued is None or issued.earliest is None or issued.latest is None:
        return Delay("undated")
    if said.earliest is None or said.latest is None:
        return Delay()
    if issued.latest <= said.earliest:
        return Delay(f"{_between(issued, said)} before the words", early=True)
    if issued.earliest >= said.latest:
        return Delay(f"{_between(said, issued)} later")
    same = (said.earliest, said.latest) == (issued.earliest, issued.latest)
    if same and _is_day(said):
        return Delay("the same day")
    return Delay()


def _between(first: Date, second: Date) -> str:
    """Return the time from one date to another: from day to day, or at least so long."""
    if first.earliest is None or first.latest is None or second.earliest is None:
        return ""
    if _is_day(first) and _is_day(second):
        # Midnight to midnight, which is an hour more or less where clocks are changed.
        days = (second.earliest - first.earliest + _DAY // 2) // _DAY
        return duration_words(days * _DAY)
    gap = second.earliest - first.latest
    if gap >= _DAY:
        return f"at least {duration_words(gap)}"
    return "less than a day"


def _is_day(date: Date) -> bool:
    return date.precision == "day"
