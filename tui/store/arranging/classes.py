"""The events of a log sorted into classes: by place, by actor, by type, by number of sources.

A class is a value and the set of its events, read off the index; classes come in the order in which
they are listed. Their sets are cut to the matches as those are listed, so that another filter has
none of this done anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Head
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.arranging.arrangement import DAY, TIME
from tui.store.index.index import Index

NONE: Final = ""
"""The value of the last class, of events that have none."""

_FIELDS: Final = {"place": "at", "actor": "actor"}
"""The field of the index for what goes by name; of a place, the one that the event's row shows."""


class Class(NamedTuple):
    """A value and the ranks of its events, which are not to be changed."""

    value: str
    ranks: BitMap


class Classes:
    """The classes of a log's events, each sorting worked out when it is first asked for."""

    def __init__(self, head: Head, index: Index) -> None:
        self._index = index
        self._lineage = vocabulary_of(head).lineage
        self._made: dict[str, Sequence[Class]] = {}

    def by(self, name: str) -> Sequence[Class]:
        """Return the classes of a group or a sort; one of all events for days and for time.

        An event is in one class, but with several actors in that of each.
        """
        if name not in self._made:
            self._made[name] = self._with_rest(self._classes(name))
        return self._made[name]

    def _classes(self, name: str) -> Iterable[Class]:
        if name in (DAY, TIME):
            return ()
        if name == "sources":
            counts = ((int(value), ranks) for value, ranks in self._index.sets("independent"))
            found = sorted(counts, key=lambda each: each[0], reverse=True)
            return (Class(str(count), ranks) for count, ranks in found)
        if name == "type":
            return self._types()
        return self._by_name(name)

    def _by_name(self, name: str) -> Iterable[Class]:
        """Return classes in the order of their names; of one name, in that of their ids."""
        label = self._index.label
        found = [Class(*each) for each in self._index.sets(_FIELDS[name])]
        return sorted(found, key=lambda each: (label(name, each.value).casefold(), each.value))

    def _types(self) -> Iterator[Class]:
        """Yield types, each without what is of one of its sub-types."""
        sets = dict(self._index.sets("type"))
        within: dict[str, BitMap] = {}
        for value, ranks in sets.items():
            for above in self._lineage(value)[1:]:
                within[above] = within.get(above, BitMap()) | ranks
        for value in sorted(sets):
            ranks = sets[value] - within.get(value, BitMap())
            if ranks:
                yield Class(value, ranks)

    def _with_rest(self, classes: Iterable[Class]) -> Sequence[Class]:
        """Return the classes, and last one of the events that are in none."""
        found = [*classes]
        rest = BitMap(range(self._index.size)) - BitMap().union(*(each.ranks for each in found))
        if rest or not found:
            found.append(Class(NONE, rest))
        return found
