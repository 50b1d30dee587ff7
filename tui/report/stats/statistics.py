"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import from_to
from tui.log.model import Event
from tui.log.sourcing.audit import machines, rests_alone
from tui.log.sourcing.corroboration import cited, independent
from tui.log.sourcing.provenance import Sources, lineage
from tui.report.axis.strip import time_strip
from tui.report.event.sources import source_line
from tui.report.text.bars import chart, ranked
from tui.report.text.document import Document, Entry, Ref, heading
from tui.report.text.names import actor_name, one, place_name
from tui.report.text.printing import PIPE_WIDTH
from tui.store.derived.activity import seen
from tui.store.store import Store

_MOST = 12  # ids named


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
        yield Entry((Text("  none", "muted"),), stop=False)
    for source_id, what in sorted(leaning.items(), key=lambda item: -item[1].events):
        lines = (source_line(store.head, source_id), *_lines(what))
        yield Entry(lines, Ref("source", source_id), source_id)


def leaning_on(store: Store, source_ids: Iterable[str]) -> dict[str, Leaning]:
    """Return what rests on each of the sources, in one walk over the events.

    `alone` are the events that rest on these sources, or on copies of them, and on nothing else.
    """
    found = {source_id: Leaning() for source_id in source_ids}
    if not found:
        return found
    for event in store.events():
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
    yield Text(f"    cited by {_number(what.events, 'event')}, {_number(what.quotes, 'quote')}")
    if what.alone:
        ids = ", ".join(what.alone[:_MOST])
        more = len(what.alone) - _MOST
        words = f"{_number(len(what.alone), 'event')} on machine-written sources alone: {ids}"
        yield Text(f"    {words}" + (f" and {more:,} more" if more > 0 else ""), "alert")
    if what.derived:
        yield Text(f"    {_number(what.derived, 'source')} derived from it", "alert")
    if what.verdicts:
        counts = sorted(what.verdicts.items(), key=lambda item: (-item[1], item[0]))
        counted = ", ".join(f"{count} {verdict}" for verdict, count in counts)
        yield Text(f"    {_number(what.verdicts.total(), 'claim')} examined: {counted}")


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def statistics(store: Store, width: int = PIPE_WIDTH) -> Document:
    """Return the log in numbers, as a document; only its time strip is set to a width in cells."""
    statuses: Counter[str] = Counter(event.status or "no status" for event in store.events())
    tiers = Counter[str](source.tier or "no tier" for source in store.head.sources.values())
    charts = (
        time_strip(store, width),
        chart("Events by type", ranked(_types(store))),
        chart("Events by status", ranked(statuses)),
        chart("Events by independent sources", list(_by_independence(store).items())),
        chart("Sources by tier", ranked(tiers)),
        chart("Actors in most events", ranked(_actors(store))),
        chart("Places of most events", ranked(_places(store))),
    )
    return (_head(store), *(entry for each in charts for entry in each), *machine_sources(store))


def _head(store: Store) -> Entry:
    """Return title, span and how many records of each kind."""
    log = store.head
    lines = [Text(one(log.title, store.name), "title"), Text(_span(store))]
    numbers = {
        "events": len(store),
        "quotes": sum(len(event.quotes) for event in store.events()),
        "figures": sum(len(event.figures) for event in store.events()),
        "claims": sum(len(event.claims) for event in store.events()),
        "sources": len(log.sources),
        "actors": len(log.actors),
        "places": len(log.places),
        "relations": len(log.relations),
    }
    digits = max(len(f"{number:,}") for number in numbers.values())
    lines += [Text(f"  {number:>{digits},}  {what}") for what, number in numbers.items()]
    return Entry(tuple(lines))


def _span(store: Store) -> str:
    """Return the first and the last date, undated events apart."""
    first, last = seen(store, BitMap(range(len(store))))
    if first is None or last is None:
        return "no dates"
    undated = sum(not event.date.text for event in store.events())
    return from_to(first, last) + (f", {undated} undated" if undated else "")


def _types(store: Store) -> Counter[str]:
    return Counter((event.type or "no type").partition("/")[0] for event in store.events())


def _by_independence(store: Store) -> Counter[str]:
    """Count events that rest on none, one, two ... independent sources."""
    words = ("none", "one", "two", "three or more")
    counter = Counter(dict.fromkeys(words, 0))
    counter.update(words[min(3, len(independent(store.head, event)))] for event in store.events())
    return counter


def _actors(store: Store) -> Counter[str]:
    counter: Counter[str] = Counter()
    for event in store.events():
        counter.update({actor_name(store.head, part.actor) for part in event.participants})
    return counter


def _places(store: Store) -> Counter[str]:
    return Counter(place_name(store.head, event.place) for event in store.events() if event.place)
