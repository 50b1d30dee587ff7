"""A log in numbers for other programs: a row for each thing that is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Final, NamedTuple

from tui.log.sourcing.audit import machines
from tui.report.export.rows import Columns
from tui.report.stats.statistics import Tally, leaning_on
from tui.report.text.bars import ranked
from tui.store.store import Store


class CountRow(NamedTuple):
    """How many there are: of what kind of thing, and what is counted."""

    group: str
    name: str
    number: int | None


COLUMNS: Final[Columns[CountRow]] = {
    "group": attrgetter("group"),
    "name": attrgetter("name"),
    "count": attrgetter("number"),
}


def count_rows(store: Store) -> Iterator[CountRow]:
    """Yield what a log holds, as its statistics count it."""
    tally = Tally(store)
    tiers = Counter[str](source.tier or "no tier" for source in store.head.sources.values())
    yield from grouped("records", tally.numbers(store))
    yield CountRow("records", "undated events", tally.undated)
    yield from grouped("events by era", tally.eras)
    yield from grouped("events by type", dict(ranked(tally.types)))
    yield from grouped("events by status", dict(ranked(tally.statuses)))
    yield from grouped("events by independent sources", tally.independent)
    yield from grouped("sources by tier", dict(ranked(tiers)))
    yield from grouped("events by actor", dict(ranked(tally.actors)))
    yield from grouped("events by place", dict(ranked(tally.places)))
    leaning = leaning_on(store, machines(store.head))
    counts = {each: what.events for each, what in leaning.items()}
    yield from grouped("events by machine-written source", counts)


def grouped(group: str, counts: Mapping[str, int | None]) -> Iterator[CountRow]:
    """Yield the counts of a group."""
    return (CountRow(group, name, count) for name, count in counts.items())
