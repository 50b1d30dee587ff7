"""Figures against each other: which count the same, which differ, which cannot agree.

Bounds are UCDP's low, best and high. A figure with a `low` alone says "at least", with a `high`
alone "at most"; a `best` alone is taken as exact, unless the source's words are "at least".
Figures compete only when they count the same thing, at the same place, of the same part, for what
may be the same time. A source does not contradict itself: two numbers that it gives are of two
things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, Literal, NamedTuple

from tui.log.dates.date import Date, may_overlap
from tui.log.model import Event, Figure, Place
from tui.log.places import around

_AT_LEAST: Final = re.compile(
    r"(?:at least|no (?:fewer|less) than|not less than|more than|over|upwards? of|a minimum of"
    r"|minimum of)\s+[\d.,\u00a0\u202f ]+(?:\s.*)?"
    r"|[\d.,]+\s*(?:\+(?!\s*\d)|or more|and more)(?:\s.*)?",
    re.IGNORECASE | re.DOTALL,
)

Subject = tuple[str, str, str, str, str, str]
"""What is counted, of whom, in what unit, where, what part of it, and from when on in all."""

Around = Callable[[Figure], Sequence[str]]
"""Gives the place of a figure and those around it, outwards; nothing where none is told."""

Agreement = Literal["agree", "differ", "exclude each other"]


class Bounds(NamedTuple):
    """The least and the most that a figure allows; None where it is open."""

    low: int | None
    high: int | None


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
    for figure in figures:
        same = groups.setdefault(subject(figure), [])
        group = next(
            (some for some in same if not any(_apart(each, figure) for each in some)), None
        )
        if group is None:
            group = []
            same.append(group)
            ordered.append(group)
        group.append(figure)
    return ordered


def subject(figure: Figure) -> Subject:
    """Return what a figure counts."""
    since = ""
    if figure.cumulative:
        since = figure.since.text if figure.since else "the beginning"
    return (figure.measure, figure.group, figure.unit, figure.place or "", figure.of, since)


def numbered(figure: Figure) -> bool:
    """Tell whether a figure is a number, and not only words such as "dozens"."""
    return (figure.low, figure.best, figure.high) != (None, None, None)


def at_least(figure: Figure) -> bool:
    """Tell whether a number is a lower bound: by its fields, or by the source's words."""
    if figure.low is not None or figure.high is not None:
        return figure.low is not None and figure.best is None and figure.high is None
    return figure.best is not None and bool(_AT_LEAST.fullmatch(figure.as_said.strip()))


def bounds(figure: Figure) -> Bounds:
    """Return what a figure allows."""
    low, best, high = figure.low, figure.best, figure.high
    if low is None and high is None:
        if at_least(figure):
            return Bounds(best, None)
        return Bounds(best, best)
    return Bounds(low, high)


def agreement(figures: Sequence[Figure], of: Around = nowhere) -> Agreement:
    """Say how figures stand to each other; those without a number are passed over.

    They exclude each other when no number would satisfy two of one subject, or when a part is more
    than the whole; they differ when the best numbers of two do.
    """
    pairs = list(combinations(filter(numbered, figures), 2))
    if any(exclude(one, other, of) for one, other in pairs):
        return "exclude each other"
    if any(differ(one, other, of) for one, other in pairs):
        return "differ"
    return "agree"


def differ(one: Figure, other: Figure, of: Around = nowhere) -> bool:
    """Tell whether two figures of one subject and time have other best numbers, bounds apart."""
    if at_least(one) or at_least(other) or None in (one.best, other.best):
        return False
    return one.best != other.best and _compete(one, other, of)


def exclude(one: Figure, other: Figure, of: Around = nowhere) -> bool:
    """Tell whether no number satisfies both figures.

    Their bounds do not meet, at what may be the same time; or one is a cumulative count, which
    never falls, or that of a wider place, and had not yet come to what the other gives for no later
    a date.
    """
    if _compete(one, other, of):
        return not _meet(bounds(one), bounds(other))
    if not _comparable(one, other):
        return False
    return _outgrown(one, other, of) or _outgrown(other, one, of)


def _comparable(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same thing, wherever and since whenever."""
    same = (one.measure, one.group, one.unit, one.of) == (
        other.measure,
        other.group,
        other.unit,
        other.of,
    )
    return same and not _apart(one, other)


def _compete(one: Figure, other: Figure, of: Around) -> bool:
    """Tell whether two figures count the same at one place for what may be one time."""
    same = subject(one)[4:] == subject(other)[4:] and of(one)[:1] == of(other)[:1]
    return same and _comparable(one, other) and _together(one, other)


def _apart(one: Figure, other: Figure) -> bool:
    """Tell whether one source gives both for one time, so that they must be of two things."""
    if one.source is None or (one.source, one.counted_by) != (other.source, other.counted_by):
        return False
    numbers = [(figure.low, figure.best, figure.high) for figure in (one, other)]
    return numbers[0] != numbers[1] and _together(one, other)


def _together(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be as of the same time; without a date, as of any."""
    return one.as_of is None or other.as_of is None or may_overlap(one.as_of, other.as_of)


def _meet(one: Bounds, other: Bounds) -> bool:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _outgrown(part: Figure, whole: Figure, of: Around) -> bool:
    """Tell whether a count is below what it must contain: an earlier one, or one of a part."""
    if not _contains(whole, part, of):
        return False
    low, high = bounds(part).low, bounds(whole).high
    return low is not None and high is not None and low > high


def _contains(whole: Figure, part: Figure, of: Around) -> bool:
    """Tell whether a count, of no narrower a place, goes on from no later to no earlier a time."""
    here, there = of(part), of(whole)
    if there[:1] != here[:1] and not (there and there[0] in here):
        return False
    if part.since and whole.since and part.since < whole.since:
        return False
    if part.as_of is None or whole.as_of is None:
        return False
    if whole.cumulative:
        return _no_later(part.as_of, whole.as_of)
    return not part.cumulative and there[:1] != here[:1] and part.as_of == whole.as_of


def _no_later(one: Date, other: Date) -> bool:
    return one < other or one == other
