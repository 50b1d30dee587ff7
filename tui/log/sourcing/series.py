"""Cumulative counts over time: which figures are of one series, and in what order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.log.dates.date import UNDATED, Date
from tui.log.model import Event, Figure, Number
from tui.log.sourcing.figures import numbered


class Key(NamedTuple):
    """What makes counts one series: what is counted, of whom, by whom, from when on, and where.

    `since` is the date as it is written, `place` that of the figure, else of its event; each is ""
    for none.
    """

    measure: str
    group: str
    unit: str
    counted_by: str
    since: str
    place: str = ""
    of: str = ""


class Point(NamedTuple):
    """A count as of a date, and the ids of the events that give it."""

    date: Date
    figure: Figure
    events: tuple[str, ...]


Series = dict[Key, tuple[Point, ...]]
Same = tuple[str, Number | None, Number | None, Number | None]
"""What tells whether two counts of a series are one: date, low, best, high."""


def series_key(figure: Figure, event: Event) -> Key | None:
    """Return the series that a figure of an event belongs to; None if it is no running number."""
    if not (figure.cumulative and numbered(figure)):
        return None
    since = figure.since or UNDATED
    return Key(
        figure.measure,
        figure.group,
        figure.unit,
        figure.counted_by,
        since.text,
        figure.place or event.place or "",
        figure.of,
    )


def all_series(events: Iterable[Event]) -> Series:
    """Gather the series of the events, their points in time order.

    A count is as of its own date, else of its event's. One that several events give is one point.
    Counts without any date are left out.
    """
    found: dict[Key, dict[Same, tuple[Date, Figure, list[str]]]] = {}
    for event in events:
        for figure in event.figures:
            key, date = series_key(figure, event), figure.as_of or event.date
            if key is not None and date.earliest is not None:
                same = (date.text, figure.low, figure.best, figure.high)
                points = found.setdefault(key, {})
                points.setdefault(same, (date, figure, []))[2].append(event.id)
    return {key: _in_order(points.values()) for key, points in found.items()}


def _in_order(points: Iterable[tuple[Date, Figure, list[str]]]) -> tuple[Point, ...]:
    made = (Point(date, figure, tuple(dict.fromkeys(ids))) for date, figure, ids in points)
    return tuple(sorted(made, key=lambda point: point.date))
