"""Time zones by name (IANA), offline, in whole seconds that no year can overflow.

`zoneinfo` knows the rules, and dateutil those that the system does not have. A time that came twice
when the clocks went back is the first; one that they skipped is reckoned as those before it
(PEP 495).
"""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final

from tui.log.dates.days import day_of
from tui.log.dates.edtf import DAY_SECONDS, DateError, Point
from tui.log.left_out import left_out
from tui.log.spelling import nearest
from tui.log.text import clean, one_line

_EPOCH: Final = date(1970, 1, 1).toordinal()
_LAST_DAY: Final = date.max.toordinal()
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
_LONGEST_NAME: Final = 64
_OF_THIS_MACHINE: Final = ("localtime", "posixrules")  # files beside those of the zones
_MOST_MIDNIGHTS: Final = 1 << 16


class Zone:
    """A zone's clock: seconds since 1970-01-01T00:00Z for a local day and time, and back.

    `rules` is None for UTC, which needs none.
    """

    __slots__ = ("_midnights", "_rules")

    def __init__(self, rules: tzinfo | None) -> None:
        self._rules = rules
        self._midnights: dict[int, int] = {}

    def midnight(self, day: int) -> int:
        """Return the seconds at the start of an ordinal day."""
        seconds = self._midnights.get(day)
        if seconds is None:
            if len(self._midnights) >= _MOST_MIDNIGHTS:
                self._midnights.clear()
            seconds = self._midnights[day] = self.seconds(day, 0)
        return seconds

    def seconds(self, day: int, clock: int) -> int:
        """Return the seconds at `clock` seconds after local midnight of an ordinal day."""
        local = (day - _EPOCH) * DAY_SECONDS + clock
        if self._rules is None:
            return local
        moment = datetime.fromordinal(max(1, min(day, _LAST_DAY)))
        if clock:
            moment += timedelta(0, clock)
        offset = self._rules.utcoffset(moment)
        if not offset:
            return local
        return local - offset.days * DAY_SECONDS - offset.seconds

    def local(self, seconds: int) -> tuple[int, int]:
        """Return ordinal day and seconds from midnight.

        Before the year 1 a zone is as far from UTC as it was then, after 9999 as it is.
        """
        day, clock = divmod(seconds, DAY_SECONDS)
        day += _EPOCH
        if self._rules is None:
            return day, clock
        try:
            within = datetime.fromordinal(max(2, min(day, _LAST_DAY - 1))) + timedelta(0, clock)
            moment = within.replace(tzinfo=UTC).astimezone(self._rules)
        except (ValueError, OverflowError):
            return day, clock
        offset = moment.utcoffset() or timedelta()
        days, clock = divmod(clock + offset.days * DAY_SECONDS + offset.seconds, DAY_SECONDS)
        return day + days, clock


UTC_ZONE: Final = Zone(None)


@lru_cache(maxsize=16)
def find_zone(name: str) -> Zone:
    """Return the zone of an IANA name (Asia/Damascus); raises DateError for an unknown one."""
    found = known_zone(name)
    if found is None:
        raise DateError(_unknown(name))
    return found


def known_zone(name: str) -> Zone | None:
    """Return the zone of an IANA name; None for an unknown one, without looking for what is near.

    For files of others, in which every line may have another.
    """
    if name == "UTC":
        return UTC_ZONE
    rules = _rules(name)
    return None if rules is None else Zone(rules)


def on_clocks(point: Point, written: Zone, shown: Zone) -> Point:
    """Return a point, of a log in one zone, on the clocks of another."""
    if point.clock is None or (point.offset is None and written is shown):
        return point
    moment = _moment(point, point.clock, written)
    ordinal, clock = shown.local(moment)
    day = day_of(ordinal)
    offset = None
    if shown.seconds(ordinal, clock) != moment:  # the second of two times that look alike
        offset = UTC_ZONE.seconds(ordinal, clock) - moment
    moved = point._replace(year=day.year, month=day.month, day=day.day, offset=offset)
    return moved._replace(first=ordinal, last=ordinal + 1, clock=clock)


def with_offset(point: Point, written: Zone) -> Point:
    """Return a point on the clocks of a zone with its offset from UTC, if it has a clock time."""
    if point.clock is None or point.offset is not None:
        return point
    away = UTC_ZONE.seconds(point.first, point.clock) - _moment(point, point.clock, written)
    return point._replace(offset=away)


def _moment(point: Point, clock: int, written: Zone) -> int:
    """Return the seconds since 1970 at which a point begins."""
    if point.offset is None:
        return written.seconds(point.first, clock)
    return UTC_ZONE.seconds(point.first, clock) - point.offset


def _rules(name: str) -> tzinfo | None:
    if len(name) >= _LONGEST_NAME or not _NAME.fullmatch(name):
        return None
    if name in _OF_THIS_MACHINE:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - a log in UTC never needs it

    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # OSError: a folder of zones, Asia
        return _brought_along(name)


def _brought_along(name: str) -> tzinfo | None:
    """Return the rules of a zone that dateutil brings for systems that have none."""
    # Imported here: it takes five times as long as zoneinfo. What it knows of Windows loads ctypes
    # first, and fails everywhere else.
    with left_out(*["dateutil.tz.win"] * (os.name == "posix")):
        from dateutil import tz  # noqa: PLC0415

        rules = tz.gettz(name)
    # gettz also takes POSIX rules such as UTC+3, and reads them with the sign turned round.
    return None if isinstance(rules, tz.tzstr | tz.tzlocal) else rules


def _unknown(name: str) -> str:
    shown = one_line(clean(name[:200]), 40) or "an empty name"
    return f"{shown} is not a time zone: {_advice(name[:_LONGEST_NAME])}"


def _advice(name: str) -> str:
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])0?(\d\d?)(?::?00)?", name)
    if offset:
        sign = {"+": "-", "-": "+"}[offset[1]]
        return f"write Etc/GMT{sign}{offset[2]} (its sign is turned round), or Asia/Damascus"
    # Imported here: only a log that is wrong needs it.
    from zoneinfo import available_timezones  # noqa: PLC0415

    known = [zone for zone in available_timezones() if "/" in zone]
    for near in nearest(name.replace(" ", "_"), known, least_alike=0.7):
        return f"did you mean {near}?"
    return "write a name such as Asia/Damascus"
