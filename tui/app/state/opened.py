"""An opened log: what was read, and the index that finds things in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from time import gmtime

from tui.log.model import Event, Log
from tui.log.reading.reader import Reading
from tui.log.sourcing.corroboration import machine_written, mentioned
from tui.report.actor.dossier import Dossiers
from tui.report.ledger import Ledger
from tui.report.links.links import Links
from tui.store.index.index import Index

# A step into a year that holds in every time zone, in seconds.
ANY_ZONE = 14 * 3600


@dataclass(frozen=True, eq=False)
class Opened:
    """A log as read, with its index; shared by the panes and never changed."""

    reading: Reading
    index: Index

    @property
    def log(self) -> Log:
        """The log itself, its events in time order."""
        return self.reading.log

    @cached_property
    def ledger(self) -> Ledger:
        """What is worked out once from the whole of the log."""
        return Ledger(self.log, self.index)

    @cached_property
    def dossiers(self) -> Dossiers:
        """What is worked out once for each actor."""
        return Dossiers(self.log, self.index)

    @cached_property
    def links(self) -> Links:
        """How the events hang together."""
        return Links(self.log, self.index)

    @cached_property
    def machine_sources(self) -> frozenset[str]:
        """Ids of the sources that a machine wrote."""
        return frozenset(
            name for name, source in self.log.sources.items() if machine_written(source)
        )

    @cached_property
    def span(self) -> str:
        """First and last year of the log, such as "1982 – 2026"; "" when nothing is dated."""
        dates = [event.date for event in self.log.events]
        starts = [date.earliest for date in dates if date.earliest is not None]
        ends = [date.latest for date in dates if date.latest is not None]
        if not (starts and ends):
            return ""
        first, last = gmtime(min(starts) + ANY_ZONE).tm_year, gmtime(max(ends) - ANY_ZONE).tm_year
        return f"{first}" if first >= last else f"{first} – {last}"

    def uses_machine(self, event: Event) -> bool:
        """Whether anything in the event comes from a source that a machine wrote."""
        return not self.machine_sources.isdisjoint(mentioned(event))
