"""Days of the Gregorian calendar, also before the year 1 and after 9999, as ordinals.

Day 1 is the first of January of the year 1, as in `datetime`; year 0 is 1 BC (ISO 8601). The
calendar is the same every 400 years, so that `datetime` knows them all.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

_CYCLE: Final = 146_097  # days of 400 years
FIRST_YEAR: Final = -99_999
LAST_YEAR: Final = 99_999


class Day(NamedTuple):
    """A day: its year, 0 for 1 BC, month and day of the month."""

    year: int
    month: int
    day: int

    def iso(self) -> str:
        """Return it as ISO 8601 and EDTF have it: 2024-12-05, -0043-03-15, Y12024-01-01."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def year_text(year: int) -> str:
    """Return a year as EDTF has it: 0576, -0043, Y-12000."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def ordinal(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day; raises ValueError when its month has no such day."""
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycles, within = divmod(year, 400)
    return date(within + 400, month, day).toordinal() + (cycles - 1) * _CYCLE


def day_of(number: int) -> Day:
    """Return the day of an ordinal."""
    if 1 <= number <= _CYCLE:
        found = date.fromordinal(number)
        return Day(found.year, found.month, found.day)
    cycles, within = divmod(number - 1, _CYCLE)
    found = date.fromordinal(within + 1)
    return Day(found.year + 400 * cycles, found.month, found.day)


END_OF_DAYS: Final = ordinal(LAST_YEAR + 1, 1, 1)
START_OF_DAYS: Final = ordinal(FIRST_YEAR, 1, 1)
