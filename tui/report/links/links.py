"""How events hang together: what belongs to which, what follows what, what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from tui.log.model import Event, Log
from tui.report.actor.activity import Ranks, Walk


class Links:
    """The links between events, both ways, from the sets of an index; else from a walk.

    Events come in time order, each once; an id that no event has is left out, as is the event
    itself. Of two events with one id (a problem of the log) the first is meant.
    """

    def __init__(self, log: Log, index: Ranks | None = None) -> None:
        self.log = log
        self._index: Ranks = index or Walk(log)

    def find(self, event_id: str) -> Event | None:
        """Return the event with an id."""
        ranks = self._index.ranks("id", event_id)
        return self.log.events[ranks[0]] if ranks else None

    def rank(self, event: Event) -> int:
        """Return the rank of an event of the log."""
        return self._index.ranks("id", event.id)[0]

    def parents(self, event: Event) -> list[Event]:
        """Return what an event is part of, outermost first; a circle, a fault, ends it."""
        found: list[Event] = []
        seen = {event.id}
        above = event.part_of
        while above and above not in seen:
            seen.add(above)
            parent = self.find(above)
            if parent is None:
                break
            found.append(parent)
            above = parent.part_of
        return found[::-1]

    def parts(self, event: Event) -> BitMap:
        """Return the ranks of the events that are part of one."""
        return self._without(self._index.ranks("part_of", event.id), event)

    def followed(self, event: Event) -> list[Event]:
        """Return the events that one follows."""
        return self._at(self._named(event.follows, event))

    def followers(self, event: Event, most: int) -> list[Event]:
        """Return the first `most` events that follow one."""
        return self._at(self._without(self._index.ranks("follows", event.id), event)[:most])

    def against(self, event: Event) -> BitMap:
        """Return the ranks of the events that one contradicts, or that contradict it."""
        naming = self._without(self._index.ranks("contradicts", event.id), event)
        return self._named(event.contradicts, event) | naming

    def _named(self, ids: Iterable[str], event: Event) -> BitMap:
        found = (self._index.ranks("id", each) for each in ids)
        return self._without(BitMap(ranks[0] for ranks in found if ranks), event)

    def _without(self, ranks: BitMap, event: Event) -> BitMap:
        return ranks - self._index.ranks("id", event.id)

    def _at(self, ranks: Iterable[int]) -> list[Event]:
        return [self.log.events[rank] for rank in ranks]


def chain(links: Links, event: Event, depth: int) -> Iterator[tuple[int, Event]]:
    """Yield what an event follows, and what that follows, to a depth; each event once."""
    yield from _chain(links, event, 1, depth, {event.id})


def _chain(
    links: Links, event: Event, level: int, depth: int, seen: set[str]
) -> Iterator[tuple[int, Event]]:
    for each in links.followed(event):
        if each.id not in seen:
            seen.add(each.id)
            yield level, each
            if level < depth:
                yield from _chain(links, each, level + 1, depth, seen)
