"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from pyroaring import BitMap
from rich.text import Text

from tui.kept.imported import shown
from tui.log.dates.date import from_to
from tui.log.model import Event
from tui.log.sourcing.audit import machines, rests_alone
from tui.log.sourcing.corroboration import cited
from tui.log.sourcing.provenance import Sources, lineage
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.report.axis.strip import time_strip
from tui.report.event.sources import source_line
from tui.report.text.bars import chart, ranked
from tui.report.text.document import Document, Entry, Ref, heading, nothing
from tui.report.text.names import actor_name, place_name
from tui.report.text.printing import PIPE_WIDTH
from tui.report.text.words import and_more, on_one_line, plural
from tui.store.derived.activity import seen
from tui.store.derived.eras import Era
from tui.store.index.facts import RECORDS
from tui.store.store import Store

_MOST: Final = 12  # ids named


@dataclass(slots=True)
class Leaning:
    """What rests on one source: events that cite it, those on machines alone, quotes, verdicts."""

    events: int = 0
    alone: list[str] = field(default_factory=list)
    quotes: int = 0
    derived: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)


def machine_sources(store: Store) -> Iterator[Entry]:
    """Yield an entry for each machine-written source, those that most events cite first."""
    leaning = leaning_on(store, machines(store.head))
    yield heading("Machine-written sources")
    if not leaning:
        yield nothing("none")
    for source_id, what in sorted(leaning.items(), key=lambda item: -item[1].events):
        lines = (source_line(store.head, source_id), *_lines(what))
        yield Entry(lines, Ref("source", source_id), source_id)


def leaning_on(store: Store, source_ids: Iterable[str]) -> dict[str, Leaning]:
    """Return what rests on each of the sources, in one walk over the events that name them.

    `alone` are the events that rest on these sources, or on copies of them, and on nothing else.
    """
    found = {source_id: Leaning() for source_id in source_ids}
    if not found:
        return found
    for event in store.events(store.naming(tuple(found))):
        _count(store.head.sources, event, found)
    for source in store.head.sources.values():
        for origin in found.keys() & set(source.parents):
            found[origin].derived += 1
    return found


def _count(sources: Sources, event: Event, found: dict[str, Leaning]) -> None:
    """Add an event to what rests on the sources that it cites or that make claims of it."""
    ids = cited(event)
    for source_id in found.keys() & ids:
        found[source_id].events += 1
    behind = {origin for each in ids for origin in lineage(sources, each) if origin in found}
    if behind and rests_alone(sources, event, frozenset(found)):
        for source_id in behind:
            found[source_id].alone.append(event.id)
    for quote in event.quotes:
        if quote.source in found:
            found[quote.source].quotes += 1
    for claim in event.claims:
        if claim.source in found:
            found[claim.source].verdicts[claim.verdict] += 1


def _lines(what: Leaning) -> Iterator[Text]:
    yield Text(f"    cited by {plural(what.events, 'event')}, {plural(what.quotes, 'quote')}")
    if what.alone:
        words = f"{plural(len(what.alone), 'event')} on machine-written sources alone"
        yield Text(f"    {words}: {_ids(what.alone)}", "alert")
    if what.derived:
        yield Text(f"    {plural(what.derived, 'source')} derived from it", "alert")
    if what.verdicts:
        counted = ", ".join(f"{count} {verdict}" for verdict, count in ranked(what.verdicts))
        yield Text(f"    {plural(what.verdicts.total(), 'claim')} examined: {counted}")


def _ids(ids: list[str]) -> str:
    words = ", ".join(ids[:_MOST])
    others = len(ids) - _MOST
    if others > 0:
        return f"{words} {and_more(others)}"
    return words


_INDEPENDENT: Final = ("none", "one", "two", "three or more")


def statistics(store: Store, width: int = PIPE_WIDTH) -> Document:
    """Return the log in numbers, as a document; only its time strip is set to a width in cells."""
    tally = Tally(store)
    tiers = Counter[str](source.tier or "no tier" for source in store.head.sources.values())
    charts = (
        time_strip(store.index.endpoints, store.head.timezone, width, store.eras),
        chart("Events by era", list(tally.eras.items())),
        chart("Events by type", ranked(tally.types)),
        chart("Events by status", ranked(tally.statuses)),
        chart("Events by independent sources", list(tally.independent.items())),
        chart("Sources by tier", ranked(tiers)),
        chart("Actors in most events", ranked(tally.actors)),
        chart("Places of most events", ranked(tally.places)),
    )
    return (
        _title(store, tally),
        *(entry for each in charts for entry in each),
        *machine_sources(store),
    )


class Tally:
    """The events of a log counted by what is in them, as its index has it."""

    def __init__(self, store: Store) -> None:
        index, head = store.index, store.head
        self.records = Counter(
            {
                field: sum(int(number) * size for number, size in index.sizes(field))
                for field in RECORDS
            }
        )
        self.undated = len(store) - index.endpoints.dated()
        widest = vocabulary_of(head).lineage
        types = {each: size for each, size in index.sizes("type") if widest(each)[-1] == each}
        self.types = _with_rest(types, "no type", len(store))
        self.statuses = _with_rest(dict(index.sizes("status")), "no status", len(store))
        counts = Counter[int]()
        for number, size in index.sizes("independent"):
            counts[min(int(number), len(_INDEPENDENT) - 1)] += size
        sizes = (counts[number] for number in range(len(_INDEPENDENT)))
        self.independent = dict(zip(_INDEPENDENT, sizes, strict=True))
        self.actors = _by_name(index.sets("participant"), partial(actor_name, head))
        self.eras = {each.name: _size(store, each) for each in store.eras}
        self.places = _by_name(index.sets("at"), partial(place_name, head))

    def numbers(self, store: Store) -> dict[str, int]:
        """Return how many records there are of each kind."""
        head = store.head
        return {
            "events": len(store),
            **{name: self.records[name] for name in ("quotes", "figures", "claims")},
            "sources": len(head.sources),
            "actors": len(head.actors),
            "places": len(head.places),
            "relations": len(head.relations),
        }


def _size(store: Store, era: Era) -> int:
    """Count the events that may have happened in an era, but for itself."""
    return len(store.index.endpoints.overlapping(era.span)) - 1


def _with_rest(sizes: dict[str, int], rest: str, total: int) -> Counter[str]:
    """Return the sizes of sets that have no event in common, and how many are in none."""
    found = Counter(sizes)
    if left := total - found.total():
        found[rest] += left
    return found


def _by_name(sets: Iterable[tuple[str, BitMap]], name_of: Callable[[str], str]) -> Counter[str]:
    """Return the number of events by name; what has one name counts once in an event."""
    named: defaultdict[str, BitMap] = defaultdict(BitMap)
    for each, ranks in sets:
        named[name_of(each)] |= ranks
    return Counter({name: len(ranks) for name, ranks in named.items()})


def _title(store: Store, tally: Tally) -> Entry:
    """Return title, span and how many records of each kind."""
    head = store.head
    lines = [Text(on_one_line(head.title, shown(store.name)), "title"), Text(_span(store, tally))]
    numbers = tally.numbers(store)
    digits = max(len(f"{number:,}") for number in numbers.values())
    lines += [Text(f"  {number:>{digits},}  {what}") for what, number in numbers.items()]
    return Entry(tuple(lines))


def _span(store: Store, tally: Tally) -> str:
    """Return the first and the last date, undated events apart."""
    first, last = seen(store, BitMap(range(len(store))))
    if first is None or last is None:
        return "no dates"
    words = from_to(first, last)
    if tally.undated:
        return f"{words}, {tally.undated} undated"
    return words
