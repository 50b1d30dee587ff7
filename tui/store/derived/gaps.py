"""What a log may be missing: quiet stretches, thin support, records named once, unkept sources.

Each is a finding, not a fault: it tells where to look. Found from the sets of the index, so that it
takes no walk through the events but for those that are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from pyroaring import BitMap

from tui.log.dates.zones import find_zone
from tui.log.model import Source
from tui.store.axis.axis import lay_axis
from tui.store.axis.buckets import Cell
from tui.store.events import EventStore
from tui.store.index.endpoints import Endpoints

Kind = Literal[
    "quiet",
    "one source",
    "no source",
    "undated",
    "unexamined",
    "no original",
    "named once",
    "unkept",
]
Field = Literal["event", "actor", "place", "source"]

_CELLS: Final = 300
_BUSY: Final = (0.1, 0.9)  # of the events in time order: between these a log is busy


class Finding(NamedTuple):
    """Something that may be missing: of which record, by field and id.

    Of a quiet stretch the event that it ends with; `seconds` is how long it is.
    """

    kind: Kind
    field: Field
    value: str
    seconds: int = 0


def gaps(store: EventStore, ranks: BitMap) -> Iterator[Finding]:
    """Yield what some events may be missing, kind by kind, in time order within each."""
    yield from _quiet(store, ranks)
    index = store.index
    sets: dict[Kind, BitMap] = {
        "no source": index.ranks("independent", "0"),
        "one source": index.ranks("independent", "1"),
        "undated": ranks - index.endpoints.dated_ranks(),
        "unexamined": index.ranks("has", "ai") - index.ranks("has", "claim"),
        "no original": index.ranks("mode", "translation") - index.ranks("has", "original"),
    }
    for kind, found in sets.items():
        for event in store.events(found & ranks):
            yield Finding(kind, "event", event.id)
    yield from _once(store, ranks)
    yield from _unkept(store, ranks)


def _quiet(store: EventStore, ranks: BitMap) -> Iterator[Finding]:
    """Yield the stretches without events within the busy time, the longest first."""
    if len(ranks) < 3:
        return
    first, last = (store.event(ranks[int(part * (len(ranks) - 1))]).date for part in _BUSY)
    if first.earliest is None or last.earliest is None:
        return
    endpoints = Endpoints.of(event.date for event in store.events(ranks))
    cells = lay_axis(endpoints, find_zone(store.head.timezone), _CELLS).cells
    folds = [cell for cell in cells if cell.step is None]
    within = (cell for cell in folds if first.earliest <= cell.start and cell.end <= last.earliest)
    for cell in sorted(within, key=lambda cell: -cell.length):
        yield Finding("quiet", "event", _after(store, ranks, cell), cell.length)


def _after(store: EventStore, ranks: BitMap, cell: Cell) -> str:
    """Return the id of the first event after a stretch."""
    place = ranks.range_cardinality(0, store.index.endpoints.rank_at(cell.end))
    return store.event(ranks[min(place, len(ranks) - 1)]).id


def _once(store: EventStore, ranks: BitMap) -> Iterator[Finding]:
    """Yield the actors and places that are in one event alone."""
    fields: tuple[tuple[Field, str], ...] = (("actor", "actor"), ("place", "at"))
    for field, postings in fields:
        for each, found in store.index.sets(postings):
            if len(found & ranks) == 1:
                yield Finding("named once", field, each)


def _unkept(store: EventStore, ranks: BitMap) -> Iterator[Finding]:
    """Yield the sources with an address of which no copy is kept."""
    for each, found in store.index.sets("cited"):
        source = store.head.sources.get(each, Source())
        if source.url and not (source.archive_url or source.file) and found & ranks:
            yield Finding("unkept", "source", each)


def counted(found: Iterable[Finding]) -> dict[Kind, int]:
    """Return how many findings there are of each kind."""
    counts: dict[Kind, int] = {}
    for each in found:
        counts[each.kind] = counts.get(each.kind, 0) + 1
    return counts
