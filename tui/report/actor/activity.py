"""How often, when and with whom an actor appears, from the sets of ranks that the index keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.log.model import Log
from tui.store.index.index import Index
from tui.store.index.words import present

CELLS = 16
"""Cells of the activity bar: each an equal share of the log's events in time order."""

MOST = 12
"""Companions of an actor that are told."""

_FEW = 500  # events that are walked through faster than all actors are intersected


class Ranks(Protocol):
    """The part of an index that is needed here."""

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events that have the value."""

    def sets(self, field: str) -> Iterable[tuple[str, BitMap]]:
        """Yield each value of the field with the ranks of its events."""


@dataclass(frozen=True, slots=True)
class Activity:
    """An actor's events by rank, their number per cell, who else is in them, and quotes by it.

    `company` has the companions of most events, `companions` is the number of all; `first` and
    `last` are the dates between which it is seen, None in no dated event; `speaks` has the ranks
    of the events in which it is quoted, `quotes` the number of quotes by it, None when there are
    too many to be gone through.
    """

    ranks: BitMap
    heights: tuple[int, ...]
    company: tuple[tuple[str, int], ...]
    companions: int
    first: Date | None
    last: Date | None
    speaks: BitMap
    quotes: int | None


def activity(log: Log, index: Ranks, actor_id: str) -> Activity:
    """Return an actor's activity: in events that it takes part in, or speaks in."""
    ranks, spoken = index.ranks("actor", actor_id), index.ranks("speaker", actor_id)
    # An actor of the log is none of those who merely have its id for a name.
    said = (quote.speaker == actor_id for rank in spoken for quote in log.events[rank].quotes)
    quotes = sum(said) if len(spoken) <= _FEW else None
    cells = heights(ranks, len(log.events))
    company = company_of(log, index, ranks, actor_id)
    return Activity(
        ranks, cells, company[:MOST], len(company), *seen(log, index, ranks), spoken, quotes
    )


def seen(log: Log, index: Ranks, ranks: BitMap) -> tuple[Date | None, Date | None]:
    """Return the first and the last date of some events: where they begin, and where they end.

    Undated events stand last in time order and are neither. The last date is the one that ends
    last, which is not always the one of the last rank: an interval stands where it begins. With
    an open end it is last only if none ends after its beginning.
    """
    dated = (log.events[rank].date for rank in ranks)
    first = next((date for date in dated if date.text), None)
    ends: Iterable[int] = ranks
    if len(ranks) > _FEW and isinstance(index, Index):
        ends = index.bounds.last_of(ranks)
    dates = (log.events[rank].date for rank in ends)
    return first, max((date for date in dates if date.text), key=_end, default=None)


def _end(date: Date) -> tuple[int, int]:
    """Return what to compare the ends of dates by; of two the same, the narrower is later."""
    start = date.earliest if date.earliest is not None else date.latest or 0
    return (start if date.latest is None else date.latest, start)


def heights(ranks: BitMap, total: int) -> tuple[int, ...]:
    """Return events per cell. By rank, not by date: years in which nothing happens take no room."""
    edges = [cell * total // CELLS for cell in range(CELLS + 1)]
    return tuple(ranks.range_cardinality(start, end) for start, end in pairwise(edges))


def company_of(log: Log, index: Ranks, ranks: BitMap, *without: str) -> tuple[tuple[str, int], ...]:
    """Return the actors of some events with the number of events, most first, `without` some.

    Who takes part in two roles, or takes part and speaks, is in one event.
    """
    if len(ranks) <= _FEW:
        counts = Counter(other for rank in ranks for other in present(log.events[rank]))
    else:
        shared = (
            (other, ranks.intersection_cardinality(there)) for other, there in index.sets("actor")
        )
        counts = Counter({other: count for other, count in shared if count})
    for actor_id in without:
        del counts[actor_id]
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


class Walk:
    """Ranks without an index: every event is looked at, once for each field that is asked for."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._sets: dict[str, dict[str, BitMap]] = {}

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events that have the value; knows actors, speakers, places."""
        return self._of(field).get(value, BitMap()).copy()

    def sets(self, field: str) -> Iterable[tuple[str, BitMap]]:
        """Yield each value of the field with the ranks of its events."""
        return self._of(field).items()

    def _of(self, field: str) -> dict[str, BitMap]:
        if field not in self._sets:
            self._sets[field] = self._gathered(field)
        return self._sets[field]

    def _gathered(self, field: str) -> dict[str, BitMap]:
        sets: dict[str, BitMap] = {}
        for rank in range(len(self._log.events)):
            for value in self._values(field, rank):
                sets.setdefault(value, BitMap()).add(rank)
        return sets

    def _values(self, field: str, rank: int) -> Iterable[str]:
        event = self._log.events[rank]
        if field == "actor":
            return present(event)
        if field == "speaker":
            return [quote.speaker or quote.speaker_name for quote in event.quotes]
        if field == "has":
            return ["quote"] if event.quotes else []
        single = {"id": event.id, "part_of": event.part_of or "", "place": event.place or ""}
        several = {"follows": event.follows, "contradicts": event.contradicts}
        return several.get(field) or filter(None, [single.get(field, "")])
