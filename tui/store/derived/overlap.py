"""Which sources appear together in events, and which of them stand in the place of others there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from tui.log.model import Account, Event, Head
from tui.log.sourcing.corroboration import origin_of, support
from tui.log.sourcing.origins import Origin

EVENT_SOURCES: Final = 60
"""Sources of one event that are paired; of an event with more, those cited first."""

PAIRS: Final = 200_000
"""Pairs that are counted; those that come up later are left out, and their events counted."""


@dataclass(slots=True)
class Pair:
    """Two sources, in the order of the log, and the events that cite both.

    In `first_counts` the second adds no witness because the first is counted, which has the same
    origin; in `second_counts` it is the other way about. `shared` is what is behind both in the
    first of these events, which has the `accounts`.
    """

    first: str
    second: str
    events: list[str] = field(default_factory=list)
    first_counts: list[str] = field(default_factory=list)
    second_counts: list[str] = field(default_factory=list)
    shared: Origin | None = None
    accounts: tuple[Account, ...] = ()

    @property
    def counted_once(self) -> int:
        """In how many events they count as one."""
        return len(self.first_counts) + len(self.second_counts)


@dataclass(frozen=True, slots=True)
class Overlap:
    """The pairs of sources that appear together: those that count as one first, then by events.

    `sources` is how many sources appear beside another one; `passed_over` in how many events not
    all pairs were looked at.
    """

    pairs: tuple[Pair, ...]
    sources: int
    passed_over: int


def overlap(log: Head, events: Iterable[Event]) -> Overlap:
    """Pair the sources that events cite; only pairs that come up are held."""
    order = {each: number for number, each in enumerate(log.sources)}
    pairs: dict[tuple[str, str], Pair] = {}
    passed_over = 0
    for event in events:
        passed_over += not _add(log, event, order, pairs)
    found = sorted(pairs.values(), key=lambda pair: (-pair.counted_once, -len(pair.events)))
    beside = {each for pair in found for each in (pair.first, pair.second)}
    return Overlap(tuple(found), len(beside), passed_over)


def _add(
    log: Head, event: Event, order: dict[str, int], pairs: dict[tuple[str, str], Pair]
) -> bool:
    """Add what an event cites to the pairs; tell whether all of it was."""
    found = support(log, event)
    cited = sorted(found.sources[:EVENT_SOURCES], key=order.__getitem__)
    beside = {(left.counted, left.source): left for left in found.left_out if left.counted}
    for key in _kept(cited, pairs):
        pair = pairs.setdefault(key, Pair(*key))
        pair.events.append(event.id)
        if left := beside.get(key) or beside.get(key[::-1]):
            by_first = left.counted == pair.first
            (pair.first_counts if by_first else pair.second_counts).append(event.id)
            if pair.shared is None:
                pair.shared, pair.accounts = origin_of(left), event.accounts
    return len(cited) == len(found.sources) and len(pairs) < PAIRS


def _kept(cited: list[str], pairs: dict[tuple[str, str], Pair]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of some sources that there is room for."""
    for key in combinations(cited, 2):
        if key in pairs or len(pairs) < PAIRS:
            yield key
