"""How often and when an actor appears, from the sets of ranks that the index keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count, pairwise, takewhile
from typing import Final

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.store.events import EventStore
from tui.store.index.facts import SPOKEN

CELLS: Final = 16
"""Cells of the activity bar: each an equal share of the log's events in time order."""

_FEW: Final = 500  # events that are walked through faster than the index is asked
_READING: Final = 1_000  # ends of events that the index tells in the time that an event is read


@dataclass(frozen=True, slots=True)
class Activity:
    """An actor's events by rank, their number per cell, and quotes by it.

    `first` and `last` are the dates between which it is seen, None in no dated event; `speaks` has
    the ranks of the events in which it is quoted, `quotes` is the number of quotes by it.
    """

    ranks: BitMap
    per_cell: tuple[int, ...]
    first: Date | None
    last: Date | None
    speaks: BitMap
    quotes: int


def activity(store: EventStore, actor_id: str) -> Activity:
    """Return an actor's activity: in events that it takes part in, or speaks in."""
    ranks = store.index.ranks("actor", actor_id)
    speaks = store.index.ranks("speaker", actor_id)
    first, last = seen(store, ranks)
    return Activity(
        ranks,
        events_per_cell(ranks, len(store)),
        first,
        last,
        speaks,
        _quotes(store, actor_id),
    )


def seen(store: EventStore, ranks: BitMap) -> tuple[Date | None, Date | None]:
    """Return the first and the last date of some events: where they begin, and where they end.

    Undated events stand last in time order and are neither. The last date is the one that ends
    last, which is not always the one of the last rank: an interval stands where it begins. With
    an open end it is last only if none ends after its beginning.
    """
    first = next((event.date for event in store.events(ranks) if event.date.text), None)
    ends: Iterable[int] = ranks
    if len(ranks) > _FEW or len(ranks) * _READING > len(store):
        ends = store.index.endpoints.last_of(ranks)
    dates = (event.date for event in store.events(ends))
    return first, max((date for date in dates if date.text), key=_end, default=None)


def events_per_cell(ranks: BitMap, total: int) -> tuple[int, ...]:
    """Return events per cell. By rank, not by date: years in which nothing happens take no room."""
    edges = [cell * total // CELLS for cell in range(CELLS + 1)]
    return tuple(ranks.range_cardinality(start, end) for start, end in pairwise(edges))


def _quotes(store: EventStore, actor_id: str) -> int:
    """Return the number of quotes by an actor: the first in each event, the second, and so on."""
    said = (store.index.ranks(SPOKEN, f"{number} {actor_id}") for number in count(1))
    return sum(map(len, takewhile(len, said)))


def _end(date: Date) -> tuple[int, int]:
    """Return what to compare the ends of dates by; of two the same, the narrower is later."""
    if date.latest is None:
        return date.earliest or 0, date.earliest or 0
    if date.earliest is None:
        return date.latest, date.latest
    return date.latest, date.earliest
