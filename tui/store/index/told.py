"""Postings with what is told of events beside their log: marked, added, changed, removed.

No log holds it, and it changes while the log stays: it is told to the index by who knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from pyroaring import BitMap

from tui.store.index.postings import Postings
from tui.store.query.fields import TOLD

Told = Mapping[str, BitMap]
"""The ranks of the events of which each value of `is` holds."""

NOTHING_TOLD: Final[Told] = MappingProxyType({})


class ToldPostings(Postings):
    """The postings that a database holds, and those that it is told: `told`."""

    told: Told = NOTHING_TOLD

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of a value, as a set of the caller's own."""
        if field == TOLD:
            return BitMap(self.told.get(value, ()))
        return super().ranks(field, value)

    def sets(self, field: str) -> Iterator[tuple[str, BitMap]]:
        """Yield each value of a field with its ranks, in order."""
        if field == TOLD:
            return iter(sorted(self.told.items(), key=lambda item: item[0]))
        return super().sets(field)

    def sizes(self, field: str) -> Iterator[tuple[str, int]]:
        """Yield each value of a field with the number of its ranks, in order."""
        if field == TOLD:
            return ((value, len(ranks)) for value, ranks in self.sets(field) if ranks)
        return super().sizes(field)
