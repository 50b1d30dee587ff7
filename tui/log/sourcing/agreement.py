"""Figures against each other: whether they agree, differ, or cannot all be true.

Figures compete only when they count the same thing, at the same place, of the same part, for what
may be the same time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import Literal

from tui.log.dates.date import Date
from tui.log.model import Figure
from tui.log.sourcing.figure_pairs import giver, perhaps_excluding, regions
from tui.log.sourcing.figures import (
    Around,
    Bounds,
    apart,
    at_least,
    at_most,
    bounds,
    end,
    nowhere,
    numbered,
    start,
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
    if any(_any_differ(some, of) for some in _comparables(figures)):
        return "differ"
    return "agree"


def excluding(figures: Sequence[Figure], of: Around = nowhere) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of figures that no number satisfies."""
    for some in _comparables(figures):
        for region in regions(some, of):
            yield from (pair for pair in perhaps_excluding(region) if exclude(*pair, of))


def _comparables(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return the figures that count one thing, where there are several."""
    classes: dict[tuple[str, ...], list[Figure]] = {}
    for figure in filter(numbered, figures):
        key = (figure.measure, figure.group, figure.unit, figure.of)
        classes.setdefault(key, []).append(figure)
    return [some for some in classes.values() if len(some) > 1]


def _any_differ(figures: Sequence[Figure], of: Around) -> bool:
    """Tell whether two of some figures that count one thing differ, as `differ` has it."""
    classes: dict[object, list[Figure]] = {}
    for figure in figures:
        if figure.best is not None and not (at_least(figure) or at_most(figure)):
            classes.setdefault((subject(figure)[4:], *of(figure)[:1]), []).append(figure)
    return any(map(_any_beside, classes.values()))


def _any_beside(figures: Sequence[Figure]) -> bool:
    """Tell whether two figures of one time have other best numbers, from two who give them.

    Of those that last when one begins it is counted how many have its number, or its giver.
    """
    lasting: list[tuple[float, int, Figure]] = []
    counts = Counter[object]()
    for number, figure in enumerate(sorted(figures, key=start)):
        while lasting and lasting[0][0] <= start(figure):
            counts.subtract(_features(heappop(lasting)[2]))
        best, by, both, every = _features(figure)
        if counts[every] - counts[best] - counts[by] + counts[both] > 0:
            return True
        counts.update((best, by, both, every))
        heappush(lasting, (end(figure), number, figure))
    return False


def _features(figure: Figure) -> tuple[object, object, object, object]:
    """Return what figures are counted by: number, giver, the two together, and that it is one."""
    best, by = figure.best, giver(figure)
    return ("best", best), ("giver", by), (best, by), "one"


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
