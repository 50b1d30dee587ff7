"""What a log knows of its actors, worked out once and kept: a cursor key only reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, TypeVar

from pyroaring import BitMap

from tui.log.model import Actor, Log, Relation
from tui.report.actor.activity import Activity, Ranks, Walk, activity
from tui.report.actor.mentions import About, Naming, about, spelt
from tui.store.index.index import Index
from tui.store.index.words import names, tokens
from tui.store.query.ast import Phrase, any_of

_MOST: Final = 512  # actors that are remembered
_FEW: Final = 400  # events whose quotes are all gone through for those about an actor
_T = TypeVar("_T")


class Dossiers:
    """Relations, activity and names of actors; without an index the events are walked through."""

    def __init__(self, log: Log, index: Ranks | None = None) -> None:
        self.log = log
        self.index: Ranks = index or Walk(log)
        self._activities: dict[str, Activity] = {}
        self._namings: dict[str, Naming] = {}
        self._heard: dict[str, BitMap] = {}
        self._about: dict[str, tuple[About, ...]] = {}

    def relations(self, actor_id: str) -> tuple[Relation, ...]:
        """Return the relations of which an actor is the subject or the object, in log order."""
        return self._relations.get(actor_id, ())

    def activity(self, actor_id: str) -> Activity:
        """Return when an actor appears, how often and with whom."""
        return _kept(self._activities, actor_id, lambda: activity(self.log, self.index, actor_id))

    def naming(self, actor_id: str) -> Naming:
        """Return what tells whether words name an actor."""
        return _kept(self._namings, actor_id, lambda: self._naming(actor_id))

    def heard(self, actor_id: str) -> BitMap:
        """Return the ranks of the events with quotes that may name an actor, or that it is in."""
        return _kept(self._heard, actor_id, lambda: self._hear(actor_id))

    def about(self, actor_id: str) -> tuple[About, ...] | None:
        """Return all quotes about an actor in time order; None if there are too many to look at."""
        if len(self.heard(actor_id)) > _FEW:
            return None
        return _kept(self._about, actor_id, lambda: self.about_in(actor_id, self.heard(actor_id)))

    def about_in(self, actor_id: str, ranks: Iterable[int]) -> tuple[About, ...]:
        """Return the quotes about an actor in some events."""
        naming = self.naming(actor_id)
        events = (self.log.events[rank] for rank in ranks)
        return tuple(each for event in events for each in about(naming, actor_id, event))

    @cached_property
    def _relations(self) -> dict[str, tuple[Relation, ...]]:
        found: dict[str, list[Relation]] = {}
        for relation in self.log.relations:
            for actor_id in dict.fromkeys((relation.subject, relation.object)):
                found.setdefault(actor_id, []).append(relation)
        return {actor_id: tuple(relations) for actor_id, relations in found.items()}

    @cached_property
    def _spelt(self) -> dict[str, dict[str, str]]:
        return {actor_id: spelt(actor) for actor_id, actor in self.log.actors.items()}

    def _naming(self, actor_id: str) -> Naming:
        others = (spelt for key, spelt in self._spelt.items() if key != actor_id)
        return Naming(self._spelt.get(actor_id, {}), (name for each in others for name in each))

    def _hear(self, actor_id: str) -> BitMap:
        quoting = self.index.ranks("has", "quote")
        actor = self.log.actors.get(actor_id)
        if not isinstance(self.index, Index):
            return quoting
        heard = self.index.ranks("actor", actor_id)
        if actor is not None:
            heard |= self._naming_words(self.index, actor)
        return heard & quoting

    def _naming_words(self, index: Index, actor: Actor) -> BitMap:
        """Return the ranks of events in whose words a name of the actor stands."""
        spelt = [Phrase(name) for name in names(actor) if tokens(name)]
        return index.select(any_of(spelt)).bitmap if spelt else BitMap()


def _kept(store: dict[str, _T], key: str, make: Callable[[], _T]) -> _T:
    """Return what is in the store, made if need be; what was made first is forgotten first."""
    if key not in store:
        if len(store) >= _MOST:
            del store[next(iter(store))]
        store[key] = make()
    return store[key]
