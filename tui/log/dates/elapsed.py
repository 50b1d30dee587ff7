"""Dates as the time since a chosen moment: "T+ 00:12", "T-2d 04:00", "T+ 3 days"."""

from __future__ import annotations

from typing import Final

from tui.log.dates.edtf import DAY_SECONDS, Point
from tui.log.dates.zones import Zone

_MOST_DAYS: Final = 99
"""Days up to which the clock time is said beside them."""


def elapsed(start: Point, earliest: int, origin: int, zone: Zone) -> str:
    """Say how far a start is from the origin, both in seconds since 1970; "" of a month or wider.

    A day is so many days from that of the origin, on the clocks of a zone. Qualifiers stay.
    """
    if start.clock is not None:
        words = _clock(earliest - origin, start)
    elif start.unit == "day":
        words = _days(start.first - zone.local(origin)[0])
    else:
        return ""
    if start.qualifier in ("~", "%"):
        return f"~{words}"
    return words + start.qualifier


def _clock(seconds: int, start: Point) -> str:
    length = abs(seconds)
    days, clock = divmod(length, DAY_SECONDS)
    if days > _MOST_DAYS:
        return _days(days if seconds > 0 else -days)
    words = f"{clock // 3600:02}:{clock // 60 % 60:02}"
    if clock % 60 and start.unit == "second" and not days:
        words += f":{clock % 60:02}"
    return f"{_sign(seconds)}{days}d {words}" if days else f"{_sign(seconds)} {words}"


def _days(days: int) -> str:
    return f"{_sign(days)} {abs(days):,} d"


def _sign(length: int) -> str:
    return "T-" if length < 0 else "T+"
