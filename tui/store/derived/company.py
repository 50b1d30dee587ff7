"""Who is in events together with whom: the companions of an actor, and how often they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Event
from tui.store.derived.memo import Memo
from tui.store.events import EventStore
from tui.store.index.words import actors_in

MOST: Final = 12
"""Companions of an actor that are told."""

_FEW: Final = 500  # events that are walked through faster than all actors are intersected
_READING: Final = 20  # actors that are intersected in the time that an event is read
_CROWD: Final = 64  # participants and quotes of an event from which on its actors are a crowd
_KEPT: Final = 2_000_000  # events of all actors that are kept in memory: two bytes each

Counts = tuple[tuple[str, int], ...]
"""Actors with a number of events, those of most events first, then by id."""


class Company(NamedTuple):
    """The companions of most events, with the number of events, and how many companions there are.

    Who takes part in two roles, or takes part and speaks, is in one event.
    """

    companions: Counts
    total: int


class _Crowd(NamedTuple):
    """The actors of crowded events: the number of events of each, and in the order of that."""

    counts: Counter[str]
    ranked: Counts


class CompanyFinder:
    """Counts companions.

    Of a thousand participants of one event each has the others for companions. So the actors of
    crowded events are counted once for all who are in the same ones: work grows with the number of
    participants, not with its square.
    """

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._crowd: Memo[bytes, _Crowd] = Memo(self._count_crowd)
        self._kept: tuple[tuple[str, BitMap], ...] = ()

    def company(self, actor_id: str, ranks: BitMap) -> Company:
        """Return the company of an actor in its events."""
        counts, crowded = self._counts(ranks)
        crowd = self._crowd(crowded.serialize())
        # Whoever is in crowds alone comes in their order: of them no more can be among the first.
        likely = {actor for actor, _ in crowd.ranked[: MOST + 1 + len(counts)]} | counts.keys()
        ranked = _ranked(Counter({each: counts[each] + crowd.counts[each] for each in likely}))
        companions = [each for each in ranked[: MOST + 1] if each[0] != actor_id]
        total = len(crowd.counts) + len(counts.keys() - crowd.counts.keys())
        return Company(tuple(companions[:MOST]), max(0, total - 1))

    def _counts(self, ranks: BitMap) -> tuple[Counter[str], BitMap]:
        """Return actors with the number of their events, and the crowded events, not counted."""
        counts, crowded = Counter[str](), BitMap()
        actors = len(self._store.head.actors)
        if len(ranks) > _FEW or len(ranks) * _READING > actors:
            for actor, there in self._sets():
                if shared := ranks.intersection_cardinality(there):
                    counts[actor] = shared
            return counts, crowded
        for rank, event in zip(ranks, self._store.events(ranks), strict=True):
            if _is_crowded(event):
                crowded.add(rank)
            else:
                counts.update(iter(actors_in(event)))
        return counts, crowded

    def _sets(self) -> Iterable[tuple[str, BitMap]]:
        """Return each actor with its events; read anew each time where there are too many."""
        if self._kept:
            return self._kept
        sets = tuple(self._store.index.sets("actor"))
        if sum(len(there) for _, there in sets) <= _KEPT:
            self._kept = sets
        return sets

    def _count_crowd(self, ranks: bytes) -> _Crowd:
        events = self._store.events(BitMap.deserialize(ranks))
        counts = Counter(actor for event in events for actor in actors_in(event))
        return _Crowd(counts, _ranked(counts))


def _is_crowded(event: Event) -> bool:
    return len(event.participants) + len(event.quotes) > _CROWD


def _ranked(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
