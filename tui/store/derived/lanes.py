"""Events split by a field: a lane for each value, those of most events first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from pyroaring import BitMap

from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.events import EventStore

Split = Literal["actor", "place", "type", "tier"]
SPLITS: Final[tuple[Split, ...]] = ("actor", "place", "type", "tier")
"""What events are split by: who is in them, where they were, their kind, the tier of sources."""

_POSTINGS: Final = {"place": "at"}
"""Where a field has places within places: an event has one lane, that of its own."""


class Lane(NamedTuple):
    """The events of one value of a field; of several, without a `value`, how many they are.

    `others` is 0 for the events that have no value at all.
    """

    value: str
    ranks: BitMap
    others: int = 0


def lanes(store: EventStore, split: Split, ranks: BitMap) -> list[Lane]:
    """Return a lane for each value that some events have, those of most events first."""
    found = (Lane(value, own & ranks) for value, own in _sets(store, split))
    return sorted((lane for lane in found if lane.ranks), key=_order)


def fitted(found: Sequence[Lane], ranks: BitMap, most: int) -> list[Lane]:
    """Return at most `most` lanes, at least 2: what is left is one, as are events without any."""
    rest = ranks - BitMap.union(*(lane.ranks for lane in found)) if found else ranks
    without = [Lane("", rest)] if rest else []
    room = max(1, most - len(without))
    if len(found) <= room:
        return [*found, *without]
    first, others = found[: room - 1], found[room - 1 :]
    return [*first, Lane("", BitMap.union(*(lane.ranks for lane in others)), len(others)), *without]


def _order(lane: Lane) -> tuple[int, str]:
    return -len(lane.ranks), lane.value


def _sets(store: EventStore, split: Split) -> Iterator[tuple[str, BitMap]]:
    sets = store.index.sets(_POSTINGS.get(split, split))
    if split != "type":
        yield from sets
        return
    found = dict(sets)
    top = {each: own for each, own in found.items() if len(_lineage(store, each)) == 1}
    # Where all is of one type, its sub-types tell more.
    chosen = top if len(top) > 1 else {e: own for e, own in found.items() if e not in top} or top
    yield from chosen.items()


def _lineage(store: EventStore, event_type: str) -> Sequence[str]:
    return vocabulary_of(store.head).lineage(event_type)
