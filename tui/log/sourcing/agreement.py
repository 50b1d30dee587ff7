"""Figures against each other: whether they agree, differ, or cannot all be true.

Figures compete only when they count the same thing, at the same place, of the same part, for what
may be the same time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf
from typing import Literal

from tui.log.dates.date import UNDATED, Date
from tui.log.model import Figure, Number
from tui.log.sourcing.figures import (
    Around,
    Bounds,
    apart,
    at_least,
    at_most,
    bounds,
    nowhere,
    numbered,
    subject,
    together,
)

Agreement = Literal["agree", "differ", "exclude each other"]


def agreement(figures: Sequence[Figure], of: Around = nowhere) -> Agreement:
    """Say how figures stand to each other; those without a number are passed over.

    They exclude each other when no number would satisfy two of one subject, or when a part is more
    than the whole; they differ when the best numbers of two do.
    """
    if next(excluding(figures, of), None) is not None:
        return "exclude each other"
    for some in _comparables(figures):
        if len({each.best for each in some if each.best is not None}) > 1 and any(
            differ(one, other, of) for one, other in _of_one_time(some)
        ):
            return "differ"
    return "agree"


def excluding(figures: Sequence[Figure], of: Around = nowhere) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of figures that no number satisfies."""
    for some in _comparables(figures):
        yield from (pair for pair in _perhaps_excluding(some) if exclude(*pair, of))


def _comparables(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return the figures that count one thing, where there are several."""
    classes: dict[tuple[str, ...], list[Figure]] = {}
    for figure in filter(numbered, figures):
        key = (figure.measure, figure.group, figure.unit, figure.of)
        classes.setdefault(key, []).append(figure)
    return [some for some in classes.values() if len(some) > 1]


def _perhaps_excluding(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs that may exclude each other; none where one number satisfies all.

    So that the work does not grow with the square of what agrees.
    """
    limits = [bounds(each) for each in figures]
    lows = [each.low for each in limits if each.low is not None]
    highs = [each.high for each in limits if each.high is not None]
    if not lows or not highs or max(lows) <= min(highs):
        return
    yield from _of_one_time(figures)
    yield from _falling(figures)


def _of_one_time(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs that may be as of the same time and that one source does not give as two."""
    lasting: dict[object, list[Figure]] = {}
    for figure in sorted(figures, key=_start):
        own = _giver(figure)
        for giver, others in lasting.items():
            if giver != own:
                others[:] = [each for each in others if together(each, figure)]
                yield from ((each, figure) for each in others)
        lasting = {giver: others for giver, others in lasting.items() if others}
        lasting.setdefault(own, []).append(figure)


def _falling(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of which the second, as of a date no earlier, allows less than the first."""
    before: list[tuple[Number, Figure]] = []
    highest = -inf
    dated = sorted((each for each in figures if each.as_of), key=lambda each: each.as_of or UNDATED)
    for same_date in _same_dates(dated):
        before += [(low, each) for each in same_date if (low := bounds(each).low) is not None]
        highest = max((highest, *(low for low, _ in before[-len(same_date) :])))
        for figure in same_date:
            high = bounds(figure).high
            if high is not None and high < highest:
                some = before if figure.cumulative else before[-len(same_date) :]
                yield from (
                    (each, figure) for low, each in some if low > high and each is not figure
                )


def _same_dates(dated: Sequence[Figure]) -> Iterator[list[Figure]]:
    for _, some in groupby(dated, key=lambda each: each.as_of):
        yield list(some)


def differ(one: Figure, other: Figure, of: Around = nowhere) -> bool:
    """Tell whether two figures of one subject and time have other best numbers, bounds apart."""
    if any(at_least(each) or at_most(each) or each.best is None for each in (one, other)):
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
    return same and not apart(one, other)


def _compete(one: Figure, other: Figure, of: Around) -> bool:
    """Tell whether two figures count the same at one place for what may be one time."""
    same = subject(one)[4:] == subject(other)[4:] and of(one)[:1] == of(other)[:1]
    return same and _comparable(one, other) and together(one, other)


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


def _giver(figure: Figure) -> object:
    """Return what tells who gives a figure; without a source each has a giver of its own."""
    if figure.source is None:
        return id(figure)
    return figure.source, figure.counted_by


def _start(figure: Figure) -> float:
    """Return the first moment that a figure may be as of; without a date before all."""
    if figure.as_of is None or figure.as_of.earliest is None:
        return -inf
    return figure.as_of.earliest
