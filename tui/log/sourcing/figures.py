"""Figures against each other: which may speak of the same time, which differ, which cannot agree.

Endpoints are UCDP's low, best and high. A figure with a `low` alone says "at least", with a `high`
alone "at most"; a `best` alone is taken as exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from tui.log.dates.date import UNDATED, Date, may_overlap
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
Same = tuple[str, int | None, int | None, int | None]
"""What tells whether two counts of a series are one: date, low, best, high."""


def series_key(figure: Figure) -> Key | None:
    """Return the series that a figure belongs to; None if it is no cumulative number."""
    if not (figure.cumulative and numbered(figure)):
        return None
    since = figure.since or UNDATED
    return Key(figure.measure, figure.group, figure.unit, figure.counted_by, since.text)


def all_series(events: Iterable[Event]) -> Series:
    """Gather the series of the events, their points in time order.

    A count is as of its own date, else of its event's. One that several events give is one point.
    Counts without any date are left out.
    """
    found: dict[Key, dict[Same, tuple[Date, Figure, list[str]]]] = {}
    for event in events:
        for figure in event.figures:
            key, date = series_key(figure), figure.as_of or event.date
            if key is not None and date.earliest is not None:
                same = (date.text, figure.low, figure.best, figure.high)
                points = found.setdefault(key, {})
                points.setdefault(same, (date, figure, []))[2].append(event.id)
    return {key: _in_order(points.values()) for key, points in found.items()}


def _in_order(points: Iterable[tuple[Date, Figure, list[str]]]) -> tuple[Point, ...]:
    made = (Point(date, figure, tuple(dict.fromkeys(ids))) for date, figure, ids in points)
    return tuple(sorted(made, key=lambda point: point.date))


Subject = tuple[str, str, str]
"""What is counted, of whom, and in what unit: figures of one subject can be compared."""

Agreement = Literal["agree", "differ", "exclude each other"]


class Endpoints(NamedTuple):
    """The least and the most that a figure allows; None where it is open."""

    low: int | None
    high: int | None


def by_subject(figures: Iterable[Figure]) -> dict[Subject, list[Figure]]:
    """Group figures by what they count, in the order in which each subject comes up."""
    subjects: dict[Subject, list[Figure]] = {}
    for figure in figures:
        subjects.setdefault((figure.measure, figure.group, figure.unit), []).append(figure)
    return subjects


def numbered(figure: Figure) -> bool:
    """Tell whether a figure is a number, and not only words such as "dozens"."""
    return (figure.low, figure.best, figure.high) != (None, None, None)


def bounds(figure: Figure) -> Endpoints:
    """Return what a figure allows."""
    low, best, high = figure.low, figure.best, figure.high
    if low is None and high is None:
        return Endpoints(best, best)
    return Endpoints(low, high)


def agreement(figures: Sequence[Figure]) -> Agreement:
    """Say how figures of one subject stand to each other; those without a number are passed over.

    They differ when two give other numbers for what may be the same time, and exclude each other
    when no number would satisfy both.
    """
    pairs = list(combinations(filter(numbered, figures), 2))
    if any(exclude(one, other) for one, other in pairs):
        return "exclude each other"
    if any(differ(one, other) for one, other in pairs):
        return "differ"
    return "agree"


def differ(one: Figure, other: Figure) -> bool:
    """Tell whether two figures give other numbers for what may be the same time."""
    numbers = [(figure.low, figure.best, figure.high) for figure in (one, other)]
    return numbers[0] != numbers[1] and _together(one, other)


def exclude(one: Figure, other: Figure) -> bool:
    """Tell whether no number satisfies both figures.

    Their bounds do not meet, at what may be the same time; or one is a cumulative count, which
    never falls, and had not yet come to what the other gives for an earlier date.
    """
    if _together(one, other):
        return not _meet(bounds(one), bounds(other))
    return _outgrown(one, other) or _outgrown(other, one)


def _together(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be as of the same time; without a date, as of any."""
    return one.as_of is None or other.as_of is None or may_overlap(one.as_of, other.as_of)


def _meet(one: Endpoints, other: Endpoints) -> bool:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _outgrown(earlier: Figure, later: Figure) -> bool:
    """Tell whether a cumulative count, as of a later date, is still below an earlier figure."""
    if not (later.cumulative and earlier.as_of and later.as_of and earlier.as_of < later.as_of):
        return False
    begun_before = earlier.since and later.since and earlier.since < later.since
    low, high = bounds(earlier).low, bounds(later).high
    return not begun_before and low is not None and high is not None and low > high
