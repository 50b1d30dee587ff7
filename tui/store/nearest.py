"""The match that is nearest to a date."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pyroaring import BitMap

from tui.log.dates import Date
from tui.store.bounds import Bounds
from tui.store.matches import Matches
from tui.store.spans import Span


class Nearest(NamedTuple):
    """A match by rank, and how many may have happened on the date.

    When none may, `seconds` lie between the date and the match: below 0 when the match is earlier.
    """

    rank: int
    matches: int
    seconds: int = 0


def nearest(
    bounds: Bounds, matches: Matches, when: Date, date_of: Callable[[int], Date]
) -> Nearest | None:
    """Find the first match that begins on a date, else one that runs over it, else the next to it.

    None when no match has a date. `date_of` tells the date of an event by rank.
    """
    start = when.latest if when.earliest is None else when.earliest
    if start is None:
        return None
    first = bounds.rank_at(start)
    there = matches.bitmap & bounds.overlapping(Span(when.earliest, when.latest))
    if there:
        return Nearest(_from(there, first), len(there))
    place = matches.bitmap.rank(first - 1) if first else 0
    beside = [rank for rank in matches[max(0, place - 1) : place + 1] if date_of(rank).text]
    found = [Nearest(rank, 0, _between(when, date_of(rank))) for rank in beside]
    return min(found, key=lambda each: abs(each.seconds), default=None)


def _from(ranks: BitMap, first: int) -> int:
    """Return the lowest of some ranks from one on, else the highest."""
    place = ranks.rank(first - 1) if first else 0
    return ranks[min(place, len(ranks) - 1)]


def _between(when: Date, other: Date) -> int:
    """Return the seconds from a date to another that does not overlap it."""
    if when.latest is not None and other.earliest is not None and other.earliest >= when.latest:
        return other.earliest - when.latest
    if when.earliest is not None and other.latest is not None:
        return other.latest - when.earliest
    return 0
