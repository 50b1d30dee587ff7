"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter
from typing import Final

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import from_to
from tui.log.sourcing.corroboration import independent
from tui.report.axis.strip import time_strip
from tui.report.stats.machines import machine_sources
from tui.report.text.bars import chart, ranked
from tui.report.text.document import Document, Entry
from tui.report.text.names import actor_name, place_of
from tui.report.text.printing import PIPE_WIDTH
from tui.report.text.words import on_one_line
from tui.store.derived.activity import seen
from tui.store.store import Store

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
            self.types[(event.type or "no type").partition("/")[0]] += 1
            self.statuses[event.status or "no status"] += 1
            self.independent[_INDEPENDENT[min(3, len(independent(head, event)))]] += 1
            self.actors.update({actor_name(head, part.actor) for part in event.participants})
            self.places.update(filter(None, [place_of(head, event)]))


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
