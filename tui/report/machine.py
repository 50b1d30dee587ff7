"""Machine-written sources, and what leans on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from tui.log.evidence import cited, machine_written
from tui.log.model import Log
from tui.report.document import Entry, Ref, heading
from tui.report.sources import source_line


def machine_sources(log: Log) -> Iterator[Entry]:
    """Yield an entry for each machine-written source: events that cite it, quotes, its claims."""
    found = [each for each, source in log.sources.items() if machine_written(source)]
    yield heading("Machine-written sources")
    if not found:
        yield Entry((Text("  none", "muted"),), stop=False)
    for source_id in found:
        lines = [source_line(log, source_id), *_leaning(log, source_id, set(found))]
        yield Entry(tuple(lines), Ref("source", source_id), source_id)


def _leaning(log: Log, source_id: str, machines: set[str]) -> Iterator[Text]:
    """Yield what rests on the source, and the verdicts on what it says."""
    citing = [event for event in log.events if source_id in cited(event)]
    alone = [event.id for event in citing if set(cited(event)) <= machines]
    quotes = sum(q.source == source_id for event in log.events for q in event.quotes)
    yield Text(f"    cited by {_number(len(citing), 'event')}, {_number(quotes, 'quote')}")
    if alone:
        words = f"    {_number(len(alone), 'event')} on such sources alone: {', '.join(alone)}"
        yield Text(words, "alert")
    derived = sum(source_id in source.derived_from for source in log.sources.values())
    if derived:
        yield Text(f"    {_number(derived, 'source')} derived from it", "alert")
    verdicts = _verdicts(log, source_id)
    if verdicts:
        counted = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
        yield Text(f"    {_number(verdicts.total(), 'claim')} examined: {counted}")


def _verdicts(log: Log, source_id: str) -> Counter[str]:
    claims = (claim for event in log.events for claim in event.claims)
    return Counter(claim.verdict for claim in claims if claim.source == source_id)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
