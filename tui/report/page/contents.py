"""What a report holds: its events, and the sources, actors and places that are in them.

Taken in one walk, each with its events: of many the first are kept, and how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from tui.log.dates.date import Date
from tui.log.model import Event, Relation
from tui.log.sourcing.corroboration import mentioned
from tui.report.event.evidence import roles_by_actor
from tui.report.text.names import title
from tui.store.query.area import spot_text

LISTED: Final = 50
"""Events that are named of a source, an actor or a place."""


class Brief(NamedTuple):
    """An event as a link has it."""

    id: str
    title: str
    when: str


@dataclass(slots=True)
class Uses:
    """The events that something is in: the first of them, the one after, how many there are."""

    first: list[Brief] = field(default_factory=list)
    after: Brief | None = None
    count: int = 0

    def add(self, event: Brief) -> None:
        """Count an event in."""
        self.count += 1
        if len(self.first) < LISTED:
            self.first.append(event)
        elif self.after is None:
            self.after = event


@dataclass(slots=True)
class Contents:
    """The events of a report in order, by id and date, and what is in them.

    `unplaced` are those that name no place, `spots` the first event at each coordinates that events
    have themselves, as the index names these.
    """

    ids: list[str] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    sources: dict[str, Uses] = field(default_factory=dict)
    actors: dict[str, Uses] = field(default_factory=dict)
    places: dict[str, Uses] = field(default_factory=dict)
    unplaced: Uses = field(default_factory=Uses)
    spots: dict[str, str] = field(default_factory=dict)
    quotes: int = 0
    claims: int = 0
    figures: int = 0

    @classmethod
    def of(cls, events: Iterable[Event]) -> Contents:
        """Return what some events hold."""
        found = cls()
        for event in events:
            found.add(event)
        return found

    def add(self, event: Event) -> None:
        """Add an event."""
        brief = Brief(event.id, title(event), event.date.human())
        self.ids.append(event.id)
        self.dates.append(event.date)
        self.quotes += len(event.quotes)
        self.claims += len(event.claims)
        self.figures += len(event.figures)
        if event.lat is not None and event.lon is not None:
            self.spots.setdefault(spot_text(event.lat, event.lon), event.id)
        elif not event.place:
            self.unplaced.add(brief)
        uses = (
            (self.sources, mentioned(event)),
            (self.actors, roles_by_actor(event)),
            (self.places, _places(event)),
        )
        for found, ids in uses:
            for each in ids:
                found.setdefault(each, Uses()).add(brief)

    def cite(self, relations: Iterable[Relation]) -> None:
        """Add the sources of relations, which may be in no event."""
        for relation in relations:
            for each in relation.sources:
                self.sources.setdefault(each, Uses())


def _places(event: Event) -> Iterator[str]:
    yield from dict.fromkeys(filter(None, (event.place, *event.places)))
