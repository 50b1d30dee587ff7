"""On whose clocks times are said, and from when on they are counted: one setting of a process.

It is what a locale is: what is read, kept and compared does not depend on it, only words do.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.log.dates.edtf import Ends, Point
from tui.log.dates.zones import Zone, find_zone, on_clocks, with_offset

LOGS: Final = "log"
"""The clocks of the log's zone."""

OWN: Final = "own"
"""The clocks that each date was written in."""


class Clocks(NamedTuple):
    """Clocks to say times on: `zone` is LOGS, OWN or an IANA name.

    From `origin` on, in seconds since 1970, times are counted as T+; None for no such moment.
    """

    zone: str = LOGS
    origin: int | None = None

    def name(self, zone: str) -> str:
        """Return the zone that the times of a log of a zone are said in."""
        return {LOGS: zone, OWN: zone}.get(self.zone, self.zone)

    def words(self, zone: str) -> str:
        """Say for a log of a zone whose clocks these are: "Asia/Damascus", "each in its zone"."""
        if self.zone == OWN:
            return "each in its zone"
        return self.name(zone)

    def next(self, zone: str) -> Clocks:
        """Return those after these: the log's, UTC, each event's own; of a log in a zone."""
        order = list(dict.fromkeys((LOGS, *({"UTC"} - {zone}), OWN)))
        following = dict(zip(order, (*order[1:], LOGS), strict=True))
        return self._replace(zone=following.get(self.zone, LOGS))


_setting: Final = [Clocks()]


def clocks() -> Clocks:
    """Return the clocks that times are said on."""
    return _setting[0]


def say_on(chosen: Clocks) -> None:
    """Say times on other clocks from now on; raises DateError for a name that is no zone."""
    if chosen.zone not in (LOGS, OWN):
        find_zone(chosen.zone)
    _setting[0] = chosen


def shown_ends(ends: Ends, zone: str, *, zoned: bool = False) -> Ends:
    """Return the ends of a date of a log of a zone as they are to be said.

    Those on their own clocks have their offset, those on the log's only where it tells one of two
    times from the other; all have it that are `zoned`.
    """
    chosen = clocks().zone
    if (
        chosen == LOGS
        and not zoned
        and not any(point and point.offset is not None for point in ends)
    ):
        return ends  # most dates, at every key
    written = find_zone(zone)
    if chosen == OWN:
        return _each(ends, written, None, zoned=True)
    return _each(ends, written, find_zone(clocks().name(zone)), zoned=zoned)


def _each(ends: Ends, written: Zone, shown: Zone | None, *, zoned: bool) -> Ends:
    start, end = (point and _said(point, written, shown, zoned) for point in ends)
    return start, end


def _said(point: Point, written: Zone, shown: Zone | None, zoned: bool) -> Point:
    if shown is not None:
        point = on_clocks(point, written, shown)
        written = shown
    return with_offset(point, written) if zoned else point
