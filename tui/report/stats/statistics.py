"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import from_to
from tui.log.model import Event, Head
from tui.log.sourcing.audit import machines, rests_alone
from tui.log.sourcing.corroboration import cited, independent
from tui.log.sourcing.provenance import Sources, lineage
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.report.axis.strip import time_strip
from tui.report.event.sources import source_line
from tui.report.text.bars import chart, ranked
from tui.report.text.document import Document, Entry, Ref, heading, nothing
from tui.report.text.names import actor_name, place_of
from tui.report.text.printing import PIPE_WIDTH
from tui.report.text.words import and_more, on_one_line, plural
from tui.store.derived.activity import seen
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
        time_strip(store.index.endpoints, store.head.timezone, width),
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
    """The events of a log counted by what is in them, in one walk."""

    def __init__(self, store: Store) -> None:
        self.records = Counter[str]()
        self.undated = 0
        self.types = Counter[str]()
        self.statuses = Counter[str]()
        self.independent = Counter(dict.fromkeys(_INDEPENDENT, 0))
        self.actors = Counter[str]()
        self.places = Counter[str]()
        head = store.head
        for event in store.events():
            self.records["quotes"] += len(event.quotes)
            self.records["figures"] += len(event.figures)
            self.records["claims"] += len(event.claims)
            self.undated += not event.date.text
            self.types[_main_type(head, event)] += 1
            self.statuses[event.status or "no status"] += 1
            self.independent[_INDEPENDENT[min(3, len(independent(head, event)))]] += 1
            self.actors.update({actor_name(head, part.actor) for part in event.participants})
            self.places.update(filter(None, [place_of(head, event)]))


def _main_type(head: Head, event: Event) -> str:
    """Return the type of an event, or the widest that it is one of."""
    if event.type:
        return vocabulary_of(head).lineage(event.type)[-1]
    return "no type"


def _title(store: Store, tally: Tally) -> Entry:
    """Return title, span and how many records of each kind."""
    head = store.head
    lines = [Text(on_one_line(head.title, store.name), "title"), Text(_span(store, tally))]
    numbers = {
        "events": len(store),
        "quotes": tally.records["quotes"],
        "figures": tally.records["figures"],
        "claims": tally.records["claims"],
        "sources": len(head.sources),
        "actors": len(head.actors),
        "places": len(head.places),
        "relations": len(head.relations),
    }
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
