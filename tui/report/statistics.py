"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter

from pyroaring import BitMap
from rich.text import Text

from tui.log.evidence import independent
from tui.log.model import Log
from tui.log.spoken import from_to
from tui.report.activity import Walk, seen
from tui.report.chart import chart, ranked
from tui.report.document import Document, Entry
from tui.report.machine import machine_sources
from tui.report.names import actor_name, one, place_name
from tui.report.output import PIPE_WIDTH
from tui.report.strip import time_strip


def statistics(log: Log, name: str, width: int = PIPE_WIDTH) -> Document:
    """Return the log in numbers, as a document; only its time strip is set to a width in cells."""
    statuses: Counter[str] = Counter(event.status or "no status" for event in log.events)
    tiers: Counter[str] = Counter(source.tier or "no tier" for source in log.sources.values())
    charts = (
        time_strip(log, width),
        chart("Events by type", ranked(_types(log))),
        chart("Events by status", ranked(statuses)),
        chart("Events by independent sources", list(_by_independence(log).items())),
        chart("Sources by tier", ranked(tiers)),
        chart("Actors in most events", ranked(_actors(log))),
        chart("Places of most events", ranked(_places(log))),
    )
    return (_head(log, name), *(entry for each in charts for entry in each), *machine_sources(log))


def _head(log: Log, name: str) -> Entry:
    """Return title, span and how many records of each kind."""
    lines = [Text(one(log.title, name), "title"), Text(_span(log))]
    numbers = {
        "events": len(log.events),
        "quotes": sum(len(event.quotes) for event in log.events),
        "figures": sum(len(event.figures) for event in log.events),
        "claims": sum(len(event.claims) for event in log.events),
        "sources": len(log.sources),
        "actors": len(log.actors),
        "places": len(log.places),
        "relations": len(log.relations),
    }
    digits = max(len(f"{number:,}") for number in numbers.values())
    lines += [Text(f"  {number:>{digits},}  {what}") for what, number in numbers.items()]
    return Entry(tuple(lines))


def _span(log: Log) -> str:
    """Return the first and the last date, undated events apart."""
    first, last = seen(log, Walk(log), BitMap(range(len(log.events))))
    if first is None or last is None:
        return "no dates"
    undated = sum(not event.date.text for event in log.events)
    return from_to(first, last) + (f", {undated} undated" if undated else "")


def _types(log: Log) -> Counter[str]:
    return Counter((event.type or "no type").partition("/")[0] for event in log.events)


def _by_independence(log: Log) -> Counter[str]:
    """Count events that rest on none, one, two ... independent sources."""
    words = ("none", "one", "two", "three or more")
    counter = Counter(dict.fromkeys(words, 0))
    counter.update(words[min(3, len(independent(log, event)))] for event in log.events)
    return counter


def _actors(log: Log) -> Counter[str]:
    counter: Counter[str] = Counter()
    for event in log.events:
        counter.update({actor_name(log, participant.actor) for participant in event.participants})
    return counter


def _places(log: Log) -> Counter[str]:
    return Counter(place_name(log, event.place) for event in log.events if event.place)
