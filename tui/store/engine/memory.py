"""The index in memory, by the same protocol as the engines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.log.model import Event
from tui.store.axis.axis import Axis, CellCounts
from tui.store.axis.buckets import Cell
from tui.store.engine.layout import LISTS
from tui.store.engine.protocol import NotHeldError, Summary
from tui.store.events import EventStore
from tui.store.index.endpoints import EndpointCounts
from tui.store.query.ast import Query


class MemoryBackend:
    """The events of a store, with its index; see `Backend` for what each method does."""

    def __init__(self, store: EventStore) -> None:
        self.head = store.head
        self.lacks = frozenset[str]()
        self._store = store
        self._index = store.index

    def __len__(self) -> int:
        return len(self._store)

    @property
    def endpoints(self) -> EndpointCounts:
        """When the events begin and end."""
        return self._index.endpoints

    def count(self, query: Query) -> int:
        """Count the matches of a query."""
        return len(self._index.select(query))

    def window(self, query: Query, start: int, stop: int) -> Sequence[int]:
        """Return the ranks of the matches from one position among them to before another."""
        return self._index.select(query)[start:stop]

    def after(self, query: Query, rank: int, most: int) -> Sequence[int]:
        """Return the ranks of the next matches after a rank, at most so many."""
        matches = self._index.select(query)
        start = matches.bitmap.rank(rank) if rank >= 0 else 0
        return matches[start : start + most]

    def summary(self, query: Query, most: int, edges: Sequence[int]) -> Summary:
        """Say all that a filter shows: count, first matches, counts in buckets."""
        matches = self._index.select(query)
        cells = (Cell(*pair, None) for pair in pairwise(edges))
        counts = CellCounts(self._index.endpoints, Axis(tuple(cells))).counts(matches)
        return Summary(len(matches), matches[:most], counts)

    def values(self, field: str, query: Query) -> list[tuple[str, int]]:
        """List the values that a field has among the matches, those of most events first."""
        if field not in LISTS:
            raise NotHeldError(field)
        within = self._index.select(query).bitmap
        sets = self._index.sets(field)
        counts = [(value, ranks.intersection_cardinality(within)) for value, ranks in sets]
        return sorted((each for each in counts if each[1]), key=lambda each: (-each[1], each[0]))

    def event(self, rank: int) -> Event:
        """Return the event of a rank."""
        return self._store.event(rank)

    def events(self, ranks: Sequence[int]) -> list[Event]:
        """Return the events of some ranks, in their order."""
        return [*self._store.events(ranks)]

    def close(self) -> None:
        """Nothing is to be let go of."""
