"""Counts within a set of events: by value of a field, and by stretch of ranks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pyroaring import BitMap

from tui.store.index import Index


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field, what to call it, and how many events of a set have it."""

    value: str
    label: str
    count: int


def facets(index: Index, field: str, within: BitMap, *, every: bool = False) -> list[Facet]:
    """List the values that a field has within a set, those of most events first.

    With `every`, those follow that it has in the log alone.
    """
    counts = ((value, ranks.intersection_cardinality(within)) for value, ranks in index.sets(field))
    found = [
        Facet(value, index.label(field, value), count) for value, count in counts if count or every
    ]
    return sorted(found, key=lambda facet: (-facet.count, facet.label))


def buckets(ranks: BitMap, edges: Sequence[int]) -> list[int]:
    """Count the ranks between each two neighbouring edges, which ascend."""
    return [ranks.range_cardinality(start, end) for start, end in pairwise(edges)]
