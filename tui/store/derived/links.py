"""How events hang together: what belongs to which, what follows what, what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from tui.log.model import Event
from tui.store.events import EventStore


class Links:
    """The links between events, both ways.

    Events come in time order, each once; an id that no event has is left out, as is the event
    itself. Of two events with one id (a problem of the log) the first is meant.
    """

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._ranks = store.index.ranks

    def parents(self, event: Event) -> list[Event]:
        """Return what an event is part of, outermost first; a circle, a fault, ends it."""
        found: list[Event] = []
        seen = {event.id}
        above = event.part_of
        while above and above not in seen:
            seen.add(above)
            parent = self._store.find(above)
            if parent is None:
                break
            found.append(parent)
            above = parent.part_of
        return found[::-1]

    def parts(self, event: Event) -> BitMap:
        """Return the ranks of the events that are part of one."""
        return self._without(self._ranks("part_of", event.id), event)

    def followed(self, event: Event) -> list[Event]:
        """Return the events that one follows."""
        return list(self._store.events(self._named(event.follows, event)))

    def followers(self, event: Event, most: int) -> list[Event]:
        """Return the first `most` events that follow one."""
        following = self._without(self._ranks("follows", event.id), event)
        return list(self._store.events(following[:most]))

    def against(self, event: Event) -> BitMap:
        """Return the ranks of the events that one contradicts, or that contradict it."""
        naming = self._without(self._ranks("contradicts", event.id), event)
        return self._named(event.contradicts, event) | naming

    def _named(self, ids: Iterable[str], event: Event) -> BitMap:
        found = (self._ranks("id", each) for each in ids)
        return self._without(BitMap(ranks[0] for ranks in found if ranks), event)

    def _without(self, ranks: BitMap, event: Event) -> BitMap:
        return ranks - self._ranks("id", event.id)


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
