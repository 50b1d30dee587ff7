"""What figures count, and what each allows.

Bounds are UCDP's low, best and high. A figure with a `low` alone says "at least", with a `high`
alone "at most"; a `best` alone is taken as exact, unless the source's words say one of these.
A source does not contradict itself: two numbers that it gives are of two things.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf
from operator import itemgetter
from typing import Final, NamedTuple

from tui.log.dates.date import UNDATED, may_overlap
from tui.log.model import Event, Figure, Number, Place
from tui.log.places import around

_AT_LEAST: Final = re.compile(
    r"(?:at least|no (?:fewer|less) than|not less than|more than|over|upwards? of|a minimum of"
    r"|minimum of|exceeding|above|in excess of|au moins|plus de|mindestens|mehr als"
    r"|ما لا يقل عن|أكثر من|en az|не менее|более)\s+[\d.,\u00a0\u202f ]+(?:\s.*)?"
    r"|[≥>]\s*[\d.,]+(?:\s.*)?"
    r"|[\d.,]+\s*(?:\+(?!\s*\d)|or more|and more|at least|and above)(?:\s.*)?",
    re.IGNORECASE | re.DOTALL,
)

_AT_MOST: Final = re.compile(
    r"(?:up to|at most|no more than|not more than|fewer than|less than|under|below|a maximum of"
    r"|maximum of|au plus|höchstens|ما لا يزيد عن|en fazla|не более)"
    r"\s+[\d.,\u00a0\u202f ]+(?:\s.*)?"
    r"|[≤<]\s*[\d.,]+(?:\s.*)?|[\d.,]+\s*(?:or fewer|or less|at most)(?:\s.*)?",
    re.IGNORECASE | re.DOTALL,
)

Subject = tuple[str, str, str, str, str, str]
"""What is counted, of whom, in what unit, where, what part of it, and from when on in all."""

Around = Callable[[Figure], Sequence[str]]
"""Gives the place of a figure and those around it, outwards; nothing where none is told."""

_Time = tuple[float, float]

Numbers = tuple[Number | None, Number | None, Number | None]
"""Low, best and high."""


class Bounds(NamedTuple):
    """The least and the most that a figure allows; None where it is open."""

    low: Number | None
    high: Number | None


def places_of(places: Mapping[str, Place], event: Event) -> Around:
    """Return what gives the place of each figure of an event and those around it."""

    def of(figure: Figure) -> tuple[str, ...]:
        place = figure.place or event.place
        if not place:
            return ()
        return (place, *around(places, place))

    return of


def nowhere(_figure: Figure) -> tuple[str, ...]:
    """Return no place: figures are taken to be of one."""
    return ()


def by_subject(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Group figures that count the same, in the order in which each group comes up.

    What one source gives twice for one time is two things.
    """
    groups: dict[Subject, list[list[Figure]]] = {}
    ordered: list[list[Figure]] = []
    givers: dict[tuple[Subject, object], _Giver] = {}
    for figure in figures:
        of, giver = subject(figure), (figure.source, figure.counted_by)
        same, number = groups.setdefault(of, []), 0
        if figure.source is not None:
            number = givers.setdefault((of, giver), _Giver()).group_of(figure)
        if number == len(same):
            same.append([])
            ordered.append(same[-1])
        same[number].append(figure)
    return ordered


class _Giver:
    """Who gives figures of one subject: each goes to the first group with no other of one time.

    Of each time it is remembered how many groups from the first have a figure of it.
    """

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self._with_numbers: dict[Numbers, dict[int, None]] = {}
        self._taken: dict[_Time, int] = {}

    def group_of(self, figure: Figure) -> int:
        """Return the number of the group that a figure goes to, from 0."""
        time, numbers = (start(figure), end(figure)), numbers_of(figure)
        known = self._with_numbers.setdefault(numbers, {})
        free = self._free(time)
        before = (each for each in known if each < free)
        alike = (each for each in before if self._groups[each].has_room(time, numbers))
        number = min(alike, default=free)
        if number == len(self._groups):
            self._groups.append(_Group())
        self._groups[number].add(time, numbers)
        known[number] = None
        return number

    def _free(self, time: _Time) -> int:
        """Return the number of the first group without any figure of a time."""
        number = self._taken.get(time, 0)
        while number < len(self._groups) and not self._groups[number].has_room(time, None):
            number += 1
        self._taken[time] = number
        return number


class _Group:
    """The times of the figures of one group, in order: those of other numbers do not meet."""

    def __init__(self) -> None:
        self._times: list[_Time] = []
        self._numbers: list[Numbers] = []

    def has_room(self, time: _Time, numbers: Numbers | None) -> bool:
        """Tell whether no figure of other numbers may be of a time."""
        return all(self._numbers[place] == numbers for place in self._meeting(time))

    def add(self, time: _Time, numbers: Numbers) -> None:
        """Add a figure; times of the same numbers that meet become one."""
        met = self._meeting(time)
        first = min([time[0], *(self._times[place][0] for place in met)])
        last = max([time[1], *(self._times[place][1] for place in met)])
        self._times[met.start : met.stop] = [(first, last)]
        self._numbers[met.start : met.stop] = [numbers]

    def _meeting(self, time: _Time) -> range:
        """Return the places of the times that may share a moment with one."""
        first = bisect_right(self._times, time[0], key=itemgetter(1))
        return range(first, max(first, bisect_left(self._times, time[1], key=itemgetter(0))))


def start(figure: Figure) -> float:
    """Return the first moment that a figure may be as of; without a date before all."""
    when = figure.as_of or UNDATED
    return -inf if when.earliest is None else when.earliest


def end(figure: Figure) -> float:
    """Return the moment after which a figure cannot be as of; without a date there is none."""
    when = figure.as_of or UNDATED
    return inf if when.latest is None else when.latest


def subject(figure: Figure) -> Subject:
    """Return what a figure counts."""
    since = ""
    if figure.cumulative:
        since = figure.since.text if figure.since else "the beginning"
    return (figure.measure, figure.group, figure.unit, figure.place or "", figure.of, since)


def numbered(figure: Figure) -> bool:
    """Tell whether a figure is a number, and not only words such as "dozens"."""
    return numbers_of(figure) != (None, None, None)


def numbers_of(figure: Figure) -> Numbers:
    """Return low, best and high as they are given."""
    return figure.low, figure.best, figure.high


def at_least(figure: Figure) -> bool:
    """Tell whether a number is a lower bound: by its fields, or by the source's words."""
    if figure.low is not None or figure.high is not None:
        return figure.low is not None and figure.best is None and figure.high is None
    return figure.best is not None and bool(_AT_LEAST.fullmatch(figure.as_said.strip()))


def at_most(figure: Figure) -> bool:
    """Tell whether a number is an upper bound: by its fields, or by the source's words."""
    if figure.low is not None or figure.high is not None:
        return figure.high is not None and figure.best is None and figure.low is None
    return figure.best is not None and bool(_AT_MOST.fullmatch(figure.as_said.strip()))


def bounds(figure: Figure) -> Bounds:
    """Return what a figure allows."""
    low, best, high = figure.low, figure.best, figure.high
    if low is None and high is None:
        if at_least(figure):
            return Bounds(best, None)
        if at_most(figure):
            return Bounds(None, best)
        return Bounds(best, best)
    return Bounds(low, high)


def apart(one: Figure, other: Figure) -> bool:
    """Tell whether one source gives both for one time, so that they must be of two things."""
    if one.source is None or (one.source, one.counted_by) != (other.source, other.counted_by):
        return False
    return numbers_of(one) != numbers_of(other) and together(one, other)


def together(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be as of the same time; without a date, as of any."""
    if one.as_of is None or other.as_of is None or not (one.as_of.text and other.as_of.text):
        return True
    return may_overlap(one.as_of, other.as_of)
