"""Two logs as one: the events of both in time order, and what each is to the other log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.exchange.compare.changes import (
    Changed,
    Difference,
    changed_events,
    difference_of,
)
from tui.exchange.compare.matching import matched
from tui.log.model import Event, Head, Log


class Merged(NamedTuple):
    """The events of the new log, and those that the old one alone has; what changed, by rank.

    `log` says what the new log says, and has the sources, actors, places and questions of the old
    one besides.
    """

    log: Log
    added: frozenset[int]
    removed: frozenset[int]
    changed: Mapping[int, Changed]
    difference: Difference

    @property
    def told(self) -> Mapping[str, Iterable[int]]:
        """The ranks of the events that are `added`, `removed` and `changed`."""
        return {"added": self.added, "removed": self.removed, "changed": self.changed}


def merge(old: Head, new: Head, old_events: Sequence[Event], new_events: Sequence[Event]) -> Merged:
    """Put two logs together."""
    matches = matched(old_events, new_events)
    changed = {id(event): record for event, record in changed_events(matches)}
    events = sorted((*new_events, *matches.removed), key=lambda event: event.date.key)
    rank = {id(event): number for number, event in enumerate(events)}
    return Merged(
        _log(old, new, events),
        frozenset(rank[id(event)] for event in matches.added),
        frozenset(rank[id(event)] for event in matches.removed),
        {rank[event]: record for event, record in changed.items()},
        difference_of(old, new, matches),
    )


def _log(old: Head, new: Head, events: Iterable[Event]) -> Log:
    fields = {name: getattr(new, name) for name in Head.__struct_fields__}
    for table in ("sources", "actors", "places", "questions", "fields"):
        fields[table] = {**getattr(old, table), **getattr(new, table)}
    return Log(**fields, events=tuple(events))
