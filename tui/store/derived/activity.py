"""How often, when and with whom an actor appears, from the sets of ranks that the index keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.store.events import EventStore
from tui.store.index.words import actors_in

CELLS = 16
"""Cells of the activity bar: each an equal share of the log's events in time order."""

MOST = 12
"""Companions of an actor that are told."""

_FEW = 500  # events that are walked through faster than all actors are intersected


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


def activity(store: EventStore, actor_id: str) -> Activity:
    """Return an actor's activity: in events that it takes part in, or speaks in."""
    ranks = store.index.ranks("actor", actor_id)
    spoken = store.index.ranks("speaker", actor_id)
    # An actor of the log is none of those who merely have its id for a name.
    said = (quote.speaker == actor_id for event in store.events(spoken) for quote in event.quotes)
    quotes = sum(said) if len(spoken) <= _FEW else None
    cells = heights(ranks, len(store))
    company = company_of(store, ranks, actor_id)
    return Activity(ranks, cells, company[:MOST], len(company), *seen(store, ranks), spoken, quotes)


def seen(store: EventStore, ranks: BitMap) -> tuple[Date | None, Date | None]:
    """Return the first and the last date of some events: where they begin, and where they end.

    Undated events stand last in time order and are neither. The last date is the one that ends
    last, which is not always the one of the last rank: an interval stands where it begins. With
    an open end it is last only if none ends after its beginning.
    """
    first = next((event.date for event in store.events(ranks) if event.date.text), None)
    ends: Iterable[int] = ranks
    if len(ranks) > _FEW:
        ends = store.index.endpoints.last_of(ranks)
    dates = (event.date for event in store.events(ends))
    return first, max((date for date in dates if date.text), key=_end, default=None)


def _end(date: Date) -> tuple[int, int]:
    """Return what to compare the ends of dates by; of two the same, the narrower is later."""
    start = date.earliest if date.earliest is not None else date.latest or 0
    return (start if date.latest is None else date.latest, start)


def heights(ranks: BitMap, total: int) -> tuple[int, ...]:
    """Return events per cell. By rank, not by date: years in which nothing happens take no room."""
    edges = [cell * total // CELLS for cell in range(CELLS + 1)]
    return tuple(ranks.range_cardinality(start, end) for start, end in pairwise(edges))


def company_of(store: EventStore, ranks: BitMap, *without: str) -> tuple[tuple[str, int], ...]:
    """Return the actors of some events with the number of events, most first, `without` some.

    Who takes part in two roles, or takes part and speaks, is in one event.
    """
    if len(ranks) <= _FEW:
        counts = Counter(other for event in store.events(ranks) for other in actors_in(event))
    else:
        shared = (
            (other, ranks.intersection_cardinality(there))
            for other, there in store.index.sets("actor")
        )
        counts = Counter({other: count for other, count in shared if count})
    for actor_id in without:
        del counts[actor_id]
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
