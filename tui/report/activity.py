"""How often, when and with whom an actor appears, from the sets of ranks that the index keeps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from pyroaring import BitMap

from tui.log.model import Event, Log

CELLS = 16
"""Cells of the activity bar: each an equal share of the log's events in time order."""

_FEW = 2_000  # events that are walked through faster than all actors are intersected


class Ranks(Protocol):
    """The part of an index that is needed here."""

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events that have the value."""


@dataclass(frozen=True, slots=True)
class Activity:
    """An actor's events by rank, their number per cell, quotes by it, and who else takes part."""

    ranks: BitMap
    heights: tuple[int, ...]
    quotes: int
    company: tuple[tuple[str, int], ...]


def activity(log: Log, index: Ranks | None, actor_id: str) -> Activity:
    """Return an actor's activity; without an index, by walking through the events."""
    index = index or _Walk(log)
    ranks, spoken = index.ranks("actor", actor_id), index.ranks("speaker", actor_id)
    quotes = sum(quote.speaker == actor_id for rank in spoken for quote in log.events[rank].quotes)
    company = _company(log, index, ranks, actor_id)
    return Activity(ranks, _heights(ranks, len(log.events)), quotes, company)


def _heights(ranks: BitMap, total: int) -> tuple[int, ...]:
    """Return events per cell. By rank, not by date: years in which nothing happens take no room."""
    edges = [cell * total // CELLS for cell in range(CELLS + 1)]
    return tuple(ranks.range_cardinality(start, end) for start, end in pairwise(edges))


def _company(log: Log, index: Ranks, ranks: BitMap, actor_id: str) -> tuple[tuple[str, int], ...]:
    """Return the other actors in those events with the number of events shared."""
    if len(ranks) <= _FEW:
        counts = Counter(other for rank in ranks for other in _present(log.events[rank]))
    else:
        shared = (
            (other, ranks.intersection_cardinality(index.ranks("actor", other)))
            for other in log.actors
        )
        counts = Counter({other: count for other, count in shared if count})
    del counts[actor_id]
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _present(event: Event) -> set[str]:
    """Return the actors that take part in an event or speak in it."""
    speakers = {quote.speaker for quote in event.quotes if quote.speaker}
    return {participant.actor for participant in event.participants} | speakers


class _Walk:
    """Ranks without an index: every event is looked at."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events in which the actor takes part, or speaks."""
        events = enumerate(self._log.events)
        if field == "speaker":
            return BitMap(r for r, e in events if any(q.speaker == value for q in e.quotes))
        return BitMap(rank for rank, event in events if value in _present(event))
