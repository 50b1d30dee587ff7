"""The figures of many events by what they measure: who counted what, when, and what runs on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from tui.log.dates.date import Date
from tui.log.model import Event, Figure
from tui.log.sourcing.series import Series, all_series

MOST: Final = 10_000
"""Events with figures that are looked at for a page: the first of them."""


class Count(NamedTuple):
    """A figure as of a date; where; the event that gives it.

    A running count is as of its own date, where it has one; any other stands at its event's date,
    whenever it was counted.
    """

    figure: Figure
    date: Date
    place: str
    event: str


@dataclass(slots=True)
class Measure:
    """What is counted, in what unit: all counts by date, and the running ones of two and more.

    A series is of one counter, of the same people, part and place, from the same date on.
    """

    name: str
    unit: str
    counts: list[Count] = field(default_factory=list)
    series: Series = field(default_factory=dict)


def measures(events: Iterable[Event]) -> list[Measure]:
    """Group the figures of events by what they measure.

    What runs on comes first, then what is counted most often.
    """
    events = [event for event in events if event.figures]
    found: dict[tuple[str, str], Measure] = {}
    for event in events:
        for figure in event.figures:
            key = (figure.measure, figure.unit)
            measure = found.setdefault(key, Measure(*key))
            measure.counts.append(count_of(event, figure))
    for series, points in all_series(events).items():
        if len(points) > 1:
            found[series.measure, series.unit].series[series] = points
    for measure in found.values():
        measure.counts.sort(key=lambda count: count.date)
    return sorted(found.values(), key=_rank)


def count_of(event: Event, figure: Figure) -> Count:
    """Return a figure of an event with its date and its place."""
    date = (figure.cumulative and figure.as_of) or event.date
    return Count(figure, date, figure.place or event.place or "", event.id)


def _rank(measure: Measure) -> tuple[int, int, str]:
    return (-len(measure.series), -len(measure.counts), measure.name)
