"""Machine-written sources, and what leans on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rich.text import Text

from tui.log.audit import rests_alone
from tui.log.evidence import cited, machine_written
from tui.log.model import Event, Log
from tui.log.provenance import Sources, lineage
from tui.report.document import Entry, Ref, heading
from tui.report.sources import source_line

_MOST = 12  # ids named


@dataclass(slots=True)
class Leaning:
    """What rests on one source: events that cite it, those on machines alone, quotes, verdicts."""

    events: int = 0
    alone: list[str] = field(default_factory=list)
    quotes: int = 0
    derived: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)


def machine_sources(log: Log) -> Iterator[Entry]:
    """Yield an entry for each machine-written source, those that most events cite first."""
    leaning = leaning_on(log, [each for each, s in log.sources.items() if machine_written(s)])
    yield heading("Machine-written sources")
    if not leaning:
        yield Entry((Text("  none", "muted"),), stop=False)
    for source_id, what in sorted(leaning.items(), key=lambda item: -item[1].events):
        lines = (source_line(log, source_id), *_lines(what))
        yield Entry(lines, Ref("source", source_id), source_id)


def leaning_on(log: Log, source_ids: Iterable[str]) -> dict[str, Leaning]:
    """Return what rests on each of the sources, in one walk over the events.

    `alone` are the events that rest on these sources, or on copies of them, and on nothing else.
    """
    found = {source_id: Leaning() for source_id in source_ids}
    if not found:
        return found
    for event in log.events:
        _count(log.sources, event, found)
    for source in log.sources.values():
        for origin in found.keys() & set(source.derived_from):
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
