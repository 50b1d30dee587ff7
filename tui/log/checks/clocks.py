"""Clock times that the clocks of the log's zone skipped, or showed twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.log.dates.date import Date
from tui.log.dates.edtf import DAY_SECONDS, Point
from tui.log.dates.zones import Zone, find_zone
from tui.log.model import Log
from tui.log.problems import Fault

_HOUR: Final = 3600
_CLOCKED: Final = ("second", "minute", "hour", "interval")


def odd_clock_times(log: Log) -> Iterator[Fault]:
    """Find dates of events at a time that their zone had not, or had twice."""
    if log.timezone == "UTC":
        return
    zone = find_zone(log.timezone)
    for index, event in enumerate(log.events):
        if event.date.precision in _CLOCKED and (message := _odd(event.date, zone)):
            yield Fault(("events", index, "date"), f"`date`: {message}")


def _odd(date: Date, zone: Zone) -> str:
    for point in (date.start, date.end):
        if point is None or point.clock is None or point.offset is not None:
            continue
        changed = zone.midnight(point.first + 1) - zone.midnight(point.first) != DAY_SECONDS
        if changed and (message := _odd_point(point, point.clock, zone)):
            return message
    return ""


def _odd_point(point: Point, clock: int, zone: Zone) -> str:
    """Say that a time was skipped or came twice on a day on which the clocks changed."""
    moment = zone.seconds(point.first, clock)
    if zone.local(moment) != (point.first, clock):
        return "the clocks skipped this time: write it with its offset, as in T14:00+03:00"
    others = (moment + step for step in (-2 * _HOUR, -_HOUR, _HOUR, 2 * _HOUR))
    if any(zone.local(other) == (point.first, clock) for other in others):
        return "this time came twice, and the first is taken: write it with its offset, +03:00"
    return ""
