"""What a log may be missing: quiet stretches, thin support, records named once, unkept sources.

Each is a finding, not a fault: it tells where to look. Found from the sets of the index: of a whole
log, no event is read but those that are told.
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


class Gap(NamedTuple):
    """All findings of one kind: how many, and each; these are looked up as they are asked for."""

    kind: Kind
    size: int
    findings: Iterable[Finding]


def gaps(store: EventStore, ranks: BitMap) -> list[Gap]:
    """Return what some events may be missing, kind by kind, in time order within each."""
    index = store.index
    sets: dict[Kind, BitMap] = {
        "no source": index.ranks("independent", "0"),
        "one source": index.ranks("independent", "1"),
        "undated": ranks - index.endpoints.dated_ranks(),
        "unexamined": index.ranks("has", "ai") - index.ranks("has", "claim"),
        "no original": index.ranks("mode", "translation") - index.ranks("has", "original"),
    }
    return [
        *grouped(_quiet(store, ranks)),
        *(_of_events(store, kind, found & ranks) for kind, found in sets.items() if found & ranks),
        *grouped((*_once(store, ranks), *_unkept(store, ranks))),
    ]


def grouped(found: Iterable[Finding]) -> list[Gap]:
    """Return findings by their kind, in the order in which kinds come up."""
    kinds: dict[Kind, list[Finding]] = {}
    for each in found:
        kinds.setdefault(each.kind, []).append(each)
    return [Gap(kind, len(some), some) for kind, some in kinds.items()]


def _of_events(store: EventStore, kind: Kind, ranks: BitMap) -> Gap:
    findings = (Finding(kind, "event", event.id) for event in store.events(ranks))
    return Gap(kind, len(ranks), findings)


def _quiet(store: EventStore, ranks: BitMap) -> Iterator[Finding]:
    """Yield the stretches without events within the busy time, the longest first."""
    if len(ranks) < 3:
        return
    first, last = (store.event(ranks[int(part * (len(ranks) - 1))]).date for part in _BUSY)
    if first.earliest is None or last.earliest is None:
        return
    cells = lay_axis(_endpoints(store, ranks), find_zone(store.head.timezone), _CELLS).cells
    folds = [cell for cell in cells if cell.step is None]
    within = (cell for cell in folds if first.earliest <= cell.start and cell.end <= last.earliest)
    for cell in sorted(within, key=lambda cell: -cell.length):
        yield Finding("quiet", "event", _after(store, ranks, cell), cell.length)


def _endpoints(store: EventStore, ranks: BitMap) -> Endpoints:
    if len(ranks) == len(store):
        return store.index.endpoints
    return Endpoints.of(event.date for event in store.events(ranks))


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
