"""Time zones by name (IANA), offline, in whole seconds that no year can overflow.

`dateutil.tz` knows the rules. A time that came twice when the clocks went back is the first; one
that they skipped is what dateutil makes of it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final

from tui.log.dates.edtf import DAY_SECONDS, DateError
from tui.log.spelling import nearest
from tui.log.text import clean, one_line

_EPOCH: Final = date(1970, 1, 1).toordinal()
_LAST_DAY: Final = date.max.toordinal()
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
_MANY: Final = 1 << 16


class Zone:
    """A zone's clock: seconds since 1970-01-01T00:00Z for a local day and time, and back."""

    __slots__ = ("_midnights", "_rules")

    def __init__(self, rules: tzinfo | None) -> None:
        self._rules = rules
        self._midnights: dict[int, int] = {}

    def midnight(self, day: int) -> int:
        """Seconds at the start of an ordinal day."""
        seconds = self._midnights.get(day)
        if seconds is None:
            if len(self._midnights) >= _MANY:
                self._midnights.clear()
            seconds = self._midnights[day] = self.seconds(day, 0)
        return seconds

    def seconds(self, day: int, clock: int) -> int:
        """Seconds at `clock` seconds after local midnight of an ordinal day."""
        local = (day - _EPOCH) * DAY_SECONDS + clock
        if self._rules is None:
            return local
        moment = datetime.fromordinal(min(day, _LAST_DAY))
        if clock:
            moment += timedelta(0, clock)
        offset = self._rules.utcoffset(moment)
        return local - (offset.days * DAY_SECONDS + offset.seconds if offset else 0)

    def local(self, seconds: int) -> tuple[int, int] | None:
        """Ordinal day and seconds from midnight; None beyond the years 1 to 9999."""
        day, clock = divmod(seconds, DAY_SECONDS)
        try:
            moment = datetime.fromordinal(day + _EPOCH) + timedelta(seconds=clock)
            if self._rules is not None:
                moment = moment.replace(tzinfo=UTC).astimezone(self._rules)
        except (ValueError, OverflowError):
            return None
        return moment.toordinal(), moment.hour * 3600 + moment.minute * 60 + moment.second


UTC_ZONE: Final = Zone(None)


@lru_cache(maxsize=16)
def find_zone(name: str) -> Zone:
    """Find the zone of an IANA name such as Asia/Damascus; raises DateError for an unknown one."""
    if name == "UTC":
        return UTC_ZONE
    rules = _rules(name) if len(name) < 64 and _NAME.fullmatch(name) else None
    if rules is None:
        raise DateError(_unknown(name))
    return Zone(rules)


def _rules(name: str) -> tzinfo | None:
    # Imported here: it takes as long as starting Python does, and a log in UTC never needs it.
    from dateutil import tz  # noqa: PLC0415

    rules = tz.gettz(name)
    # gettz also takes POSIX rules such as UTC+3, and reads them with the sign turned round.
    if isinstance(rules, tz.tzstr | tz.tzlocal) or name in ("localtime", "posixrules"):
        return None
    return rules


def _unknown(name: str) -> str:
    shown = one_line(clean(name[:200]), 40) or "an empty name"
    return f"{shown} is not a time zone: {_advice(name[:64])}"


def _advice(name: str) -> str:
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])0?(\d\d?)(?::?00)?", name)
    if offset:
        sign = "-" if offset[1] == "+" else "+"
        return f"write Etc/GMT{sign}{offset[2]} (its sign is turned round), or Asia/Damascus"
    # Imported here: only a log that is wrong needs it.
    from zoneinfo import available_timezones  # noqa: PLC0415

    known = [zone for zone in available_timezones() if "/" in zone]
    near = nearest(name.replace(" ", "_"), known, least_alike=0.7)
    return f"did you mean {near[0]}?" if near else "write a name such as Asia/Damascus"
