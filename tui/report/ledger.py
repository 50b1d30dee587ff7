"""What is worked out once from the whole of a log, when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

from pyroaring import BitMap

from tui.log.model import Event, Log, Relation
from tui.log.sourcing.audit import Audit, audit, descendants
from tui.log.sourcing.figures import Key, Series, all_series
from tui.report.actor.activity import Ranks
from tui.report.event.growth import Growth, growth

MOST: Final = 200_000
"""Events with figures that are gone through for series; in a larger log none are drawn."""


class Ledger:
    """Facts about a log that no single event shows; with an index they take fewer steps.

    Kept beside an opened log, so that a cursor key reads them and works out nothing.
    """

    def __init__(self, log: Log, index: Ranks | None = None) -> None:
        self.log = log
        self._index = index
        self._audits: dict[tuple[str, ...], Audit] = {}
        self._growths: dict[Key, Growth] = {}

    @cached_property
    def series(self) -> Series:
        """Cumulative counts of the log by what makes each a series."""
        if self._index is None:
            return all_series(self.log.events)
        ranks = self._index.ranks("has", "figure")
        return all_series(self._at(ranks)) if len(ranks) <= MOST else {}

    def growth(self, key: Key) -> Growth:
        """Draw a series; what was drawn is kept."""
        if key not in self._growths:
            self._growths[key] = growth(self.series[key])
        return self._growths[key]

    @cached_property
    def of_subject(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the actor that is their subject, in the order of the log."""
        found: dict[str, list[Relation]] = {}
        for relation in self.log.relations:
            found.setdefault(relation.subject, []).append(relation)
        return {subject: tuple(relations) for subject, relations in found.items()}

    def event(self, event_id: str) -> Event | None:
        """Return the event with an id, the first if there are several; None if there is none."""
        if self._index is None:
            return self._by_id.get(event_id)
        return next(iter(self._at(self._index.ranks("id", event_id))), None)

    def audit(self, ids: tuple[str, ...]) -> Audit:
        """Audit sources; what was found is kept."""
        if ids not in self._audits:
            self._audits[ids] = audit(self.log, ids, self._naming(ids))
        return self._audits[ids]

    @cached_property
    def _by_id(self) -> dict[str, Event]:
        return {event.id: event for event in reversed(self.log.events)}

    def _naming(self, ids: tuple[str, ...]) -> Iterable[Event]:
        """Return the events that name the sources or what derives from them."""
        if self._index is None:
            return self.log.events
        found = BitMap()
        for each in (*ids, *descendants(self.log.sources, frozenset(ids))):
            found |= self._index.ranks("source", each)
        return self._at(found)

    def _at(self, ranks: BitMap) -> Iterable[Event]:
        return (self.log.events[rank] for rank in ranks)
