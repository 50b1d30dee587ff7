"""What a source bore that its publisher took back: each record that nothing else bears now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.log.checks.order import named_in
from tui.log.model import Head, Log
from tui.log.problems import Fault
from tui.log.sourcing.corroboration import cited
from tui.log.sourcing.provenance import depends_only_on, lineage, withdrawn, withdrawn_on
from tui.log.text import backquoted


def events_on_withdrawn(log: Log) -> Iterator[Fault]:
    """Find events, quotes and figures whose every source was retracted or corrected."""
    if not _any(log):
        return
    for index, event in enumerate(log.events):
        own = cited(event)
        if own and (why := _fallen(log, own)):
            yield Fault(named_in(index, event)[own[0]], f"nothing bears this event but {why}")
        for number, quote in enumerate(event.quotes):
            if quote.source and (why := _fallen(log, (quote.source,))):
                path = ("events", index, "quotes", number, "source")
                yield Fault(path, f"these words are from {why}")
        for number, figure in enumerate(event.figures):
            if figure.source and (why := _fallen(log, (figure.source,))):
                path = ("events", index, "figures", number, "source")
                yield Fault(path, f"this number is from {why}")


def records_on_withdrawn(log: Log) -> Iterator[Fault]:
    """Find actors, places and relations whose every source was retracted or corrected."""
    if not _any(log):
        return
    for table in ("actors", "places"):
        for key, record in getattr(log, table).items():
            if why := _fallen(log, record.sources):
                yield Fault((table, key, "sources"), f"nothing bears this but {why}")
    for index, relation in enumerate(log.relations):
        if why := _fallen(log, relation.sources):
            yield Fault(("relations", index, "sources"), f"nothing bears this but {why}")


def _any(log: Head) -> bool:
    return any(withdrawn(source) for source in log.sources.values())


def _fallen(log: Head, sources: Sequence[str]) -> str:
    """Say which source was taken back, when all of these were or derive from such; else ""."""

    def gone(each: str) -> bool:
        return each in log.sources and withdrawn(log.sources[each]) is not None

    if not sources or not all(depends_only_on(log.sources, each, gone) for each in sources):
        return ""
    first = next(each for each in lineage(log.sources, sources[0]) if gone(each))
    source = log.sources[first]
    date = withdrawn_on(source)
    when = f" on {date.human()}" if date else ""
    return f"{backquoted(first)}, which was {withdrawn(source)}{when}: name another source"
