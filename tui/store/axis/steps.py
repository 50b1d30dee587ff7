"""The steps that a calendar is divided into, from a thousand years to a minute, in any zone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from tui.log.dates.days import END_OF_DAYS, START_OF_DAYS, Day, day_of, ordinal, year_text
from tui.log.dates.edtf import DAY_SECONDS
from tui.log.dates.zones import UTC_ZONE, Zone

Unit = Literal["year", "month", "day", "hour", "minute"]
"""The last part of an EDTF date with which the bounds of a step are written."""

_LENGTHS: Final[dict[Unit, int]] = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16}


_YEAR_DIGITS: Final = 4
_CLOCKED: Final[dict[Unit, int]] = {"hour": 3_600, "minute": 60}


class Step(NamedTuple):
    """A step: what it is called, the unit of its bounds, and how many months, days or seconds."""

    name: str
    unit: Unit
    months: int = 0
    days: int = 0
    seconds: int = 0


STEPS: Final = (
    Step("thousand years", "year", months=12_000),
    Step("century", "year", months=1_200),
    Step("decade", "year", months=120),
    Step("year", "year", months=12),
    Step("quarter", "month", months=3),
    Step("month", "month", months=1),
    Step("week", "day", days=7),
    Step("day", "day", days=1),
    Step("6 hours", "hour", seconds=21_600),
    Step("hour", "hour", seconds=3_600),
    Step("10 minutes", "minute", seconds=600),
    Step("minute", "minute", seconds=60),
)
"""From coarse to fine. All but weeks lie within the step before."""

YEAR, WEEK, DAY = (
    next(level for level, step in enumerate(STEPS) if step.name == name)
    for name in ("year", "week", "day")
)
"""The places of some steps among them."""


def around(step: Step, start: int, end: int, zone: Zone) -> tuple[int, int]:
    """Widen a stretch of time, in seconds since 1970, to whole steps of months."""
    month = _months(day_of(local(start, zone)[0]))
    first = zone.midnight(_first_of(month // step.months * step.months))
    return first, zone.midnight(_month_after(step, local(end - 1, zone)[0]))


def boundaries(step: Step, start: int, end: int, zone: Zone) -> Iterator[int]:
    """Yield where a step begins after `start` and before `end`, in seconds since 1970."""
    before = start
    walk = _by_clock if step.seconds else _by_day
    for moment in walk(step, start, zone):
        if moment >= end:
            return
        if moment > before:  # clocks jump, and zones have skipped whole days
            yield moment
            before = moment


def edtf(moment: int, unit: Unit, zone: Zone) -> str:
    """Write the year, month, day, hour or minute that holds a moment, as EDTF in the zone."""
    day, clock = local(moment, zone)
    hour, minute = divmod(clock // 60, 60)
    found = day_of(day)
    text = f"{found.iso()}T{hour:02}:{minute:02}"
    text = text[: _LENGTHS[unit] + len(year_text(found.year)) - _YEAR_DIGITS]
    within = clock % _CLOCKED.get(unit, 1)
    began = zone.seconds(day, clock - within)
    if unit in _CLOCKED and 0 < moment - within - began < DAY_SECONDS:
        return text + _offset(UTC_ZONE.seconds(day, clock) - moment)
    return text


def _offset(seconds: int) -> str:
    """Write how far from UTC a time is that came twice: without it, the first is meant."""
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{hours:02}:{minutes:02}"


def local(moment: int, zone: Zone) -> tuple[int, int]:
    """Return ordinal day and seconds from midnight, of the first or last second beyond these."""
    day, clock = zone.local(moment)
    if day < START_OF_DAYS:
        return START_OF_DAYS, 0
    if day >= END_OF_DAYS:
        return END_OF_DAYS - 1, DAY_SECONDS - 1
    return day, clock


def _by_day(step: Step, start: int, zone: Zone) -> Iterator[int]:
    day = local(start, zone)[0]
    while day < END_OF_DAYS:
        day = _after(step, day)
        yield zone.midnight(day)


def _by_clock(step: Step, start: int, zone: Zone) -> Iterator[int]:
    moment, (day, clock) = start, local(start, zone)
    while day < END_OF_DAYS:
        straight = moment + step.seconds - clock % step.seconds
        clock = (clock // step.seconds + 1) * step.seconds
        if clock >= DAY_SECONDS:
            day, clock = day + 1, 0
        following = zone.seconds(day, clock)
        if following != straight and _comes_twice(step, moment, straight, following, zone):
            following, (day, clock) = straight, local(straight, zone)
        yield following
        moment = following


def _comes_twice(step: Step, moment: int, straight: int, following: int, zone: Zone) -> bool:
    """Tell whether a step begins `straight` on, as the clocks went back or have gone back.

    By the clock it would begin at `following`, and the time that comes twice would be in none.
    """
    if following <= moment:
        return True
    soon = straight < following <= straight + DAY_SECONDS
    return soon and local(straight, zone)[1] % step.seconds == 0


def _after(step: Step, day: int) -> int:
    """Return the first ordinal day of the step after the one that holds a day.

    Weeks begin on Monday; the first of all days was one.
    """
    if step.months:
        return _month_after(step, day)
    return day + step.days - (day - 1) % step.days


def _month_after(step: Step, day: int) -> int:
    return _first_of((_months(day_of(day)) // step.months + 1) * step.months)


def _months(day: Day) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> int:
    """Return the first ordinal day of a month counted from the year 0, within the calendar."""
    year, index = divmod(month, 12)
    return max(START_OF_DAYS, min(ordinal(year, index + 1, 1), END_OF_DAYS))
