"""Cumulative counts over time: each number contains those before it, so they are never added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.log.dates import Date
from tui.log.figures import numbered
from tui.log.model import Event, Figure


class Key(NamedTuple):
    """What makes counts one series: what is counted, of whom, by whom, and from when on.

    `since` is the date as it is written, "" for none.
    """

    measure: str
    group: str
    unit: str
    counted_by: str
    since: str


class Point(NamedTuple):
    """A count as of a date, and the ids of the events that give it."""

    date: Date
    figure: Figure
    events: tuple[str, ...]


Series = dict[Key, tuple[Point, ...]]


def series_key(figure: Figure) -> Key | None:
    """Return the series that a figure belongs to; None if it is no cumulative number."""
    if not (figure.cumulative and numbered(figure)):
        return None
    since = figure.since.text if figure.since else ""
    return Key(figure.measure, figure.group, figure.unit, figure.counted_by, since)


def all_series(events: Iterable[Event]) -> Series:
    """Gather the series of the events, their points in time order.

    A count is as of its own date, else of its event's. One that several events give is one point.
    Counts without any date are left out.
    """
    found: dict[Key, dict[tuple[object, ...], Point]] = {}
    for key, point in _points(events):
        same = (point.date, point.figure.low, point.figure.best, point.figure.high)
        points = found.setdefault(key, {})
        known = points.get(same)
        points[same] = point if known is None else known._replace(events=_both(known, point))
    return {key: _in_order(points.values()) for key, points in found.items()}


def _points(events: Iterable[Event]) -> Iterator[tuple[Key, Point]]:
    for event in events:
        for figure in event.figures:
            key, date = series_key(figure), figure.as_of or event.date
            if key is not None and date.earliest is not None:
                yield key, Point(date, figure, (event.id,))


def _both(one: Point, other: Point) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.events, *other.events)))


def _in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point.date))
