"""What leans on each source that a machine wrote: events, quotes, other sources, claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from rich.text import Text

from tui.log.model import Event
from tui.log.sourcing.audit import machines, rests_alone
from tui.log.sourcing.corroboration import cited
from tui.log.sourcing.provenance import Sources, lineage
from tui.report.event.sources import source_line
from tui.report.text.bars import ranked
from tui.report.text.document import Entry, Ref, heading, nothing
from tui.report.text.words import and_more, plural
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
