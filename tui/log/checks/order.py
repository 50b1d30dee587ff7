"""Order in time: what follows before what it follows, and sources older than what they tell."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.checks.outlines import Outlines
from tui.log.dates.date import Date
from tui.log.model import Event, Log
from tui.log.problems import Fault, Path
from tui.log.sourcing.corroboration import cited, support
from tui.log.sourcing.provenance import older_than
from tui.log.text import backquoted


def follows_backwards(outlines: Outlines) -> Iterator[Fault]:
    """Find events that follow one of a later date."""
    followed = {name for links in outlines.links.values() for name in links.follows}
    if not followed:
        return
    first: dict[str, int] = {}
    for index, name in enumerate(outlines.ids):
        if name in followed:
            first.setdefault(name, index)
    for index, links in outlines.links.items():
        for number, other in enumerate(links.follows):
            if other in first and outlines.precedes(index, first[other]):
                message = f"{backquoted(other)}, which this follows, comes later: mend a date or it"
                yield Fault(("events", index, "follows", number), message)


def older_than_the_event(log: Log) -> Iterator[Fault]:
    """Find sources that were issued before an event whose status or confidence they should bear.

    One that announced it may stand under `accounts` with `stance: mentions`.
    """
    for index, event in enumerate(log.events):
        if not (event.status or event.confidence) or not _any_older(log, event):
            continue
        named = named_in(index, event)
        for left in support(log, event).left_out:
            if left.reason == "older":
                issued = log.sources[left.source].issued
                message = (
                    f"{backquoted(left.source)} was issued {_when(issued)}, before the event: it "
                    "is no witness; give it `stance: mentions` under `accounts`, or mend a date"
                )
                yield Fault(named[left.source], message)


def older_than_the_words(log: Log) -> Iterator[Fault]:
    """Find quotes from sources that were issued before the words were said."""
    for index, event in enumerate(log.events):
        for number, quote in enumerate(event.quotes):
            source = log.sources.get(quote.source or "")
            said = quote.date or event.date
            if source is not None and older_than(source, said):
                message = (
                    f"{backquoted(quote.source or '')} was issued {_when(source.issued)}, before "
                    "these words were said: mend a date, or name another source"
                )
                yield Fault(("events", index, "quotes", number, "source"), message)


def _any_older(log: Log, event: Event) -> bool:
    sources = (log.sources.get(each) for each in cited(event))
    return any(each is not None and older_than(each, event.date) for each in sources)


def named_in(index: int, event: Event) -> dict[str, Path]:
    """Return where an event names each of the sources that it cites first."""
    found: dict[str, Path] = {}
    for number, source_id in enumerate(event.sources):
        found.setdefault(source_id, ("events", index, "sources", number))
    for number, quote in enumerate(event.quotes):
        found.setdefault(quote.source or "", ("events", index, "quotes", number, "source"))
    for account in event.accounts:
        for source_id in account.sources:
            found.setdefault(source_id, ("events", index, "accounts"))
    return found


def _when(issued: Date | None) -> str:
    return f"on {issued.human()}" if issued else ""
