"""What a log knows of its actors, worked out once for each and kept: a cursor key only reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, TypeVar

from pyroaring import BitMap

from tui.log.model import Actor
from tui.store.derived.activity import Activity, activity
from tui.store.derived.mentions import About, Naming, about, spelt
from tui.store.events import EventStore
from tui.store.index.words import record_names, tokens
from tui.store.query.ast import Phrase, any_of

_MOST: Final = 512  # actors that are remembered
_FEW: Final = 400  # events whose quotes are all gone through for those about an actor
_T = TypeVar("_T")


class Dossiers:
    """When actors appear and with whom, what names them, and the quotes about them."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._activities: dict[str, Activity] = {}
        self._namings: dict[str, Naming] = {}
        self._heard: dict[str, BitMap] = {}
        self._about: dict[str, tuple[About, ...]] = {}

    def activity(self, actor_id: str) -> Activity:
        """Return when an actor appears, how often and with whom."""
        return _kept(self._activities, actor_id, lambda: activity(self._store, actor_id))

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
        events = self._store.events(ranks)
        return tuple(each for event in events for each in about(naming, actor_id, event))

    @cached_property
    def _spelt(self) -> dict[str, dict[str, str]]:
        return {actor_id: spelt(actor) for actor_id, actor in self._store.head.actors.items()}

    def _naming(self, actor_id: str) -> Naming:
        others = (spelt for key, spelt in self._spelt.items() if key != actor_id)
        return Naming(self._spelt.get(actor_id, {}), (name for each in others for name in each))

    def _hear(self, actor_id: str) -> BitMap:
        heard = self._store.index.ranks("actor", actor_id)
        actor = self._store.head.actors.get(actor_id)
        if actor is not None:
            heard |= self._naming_words(actor)
        return heard & self._store.index.ranks("has", "quote")

    def _naming_words(self, actor: Actor) -> BitMap:
        """Return the ranks of events in whose words a name of the actor stands."""
        spelt = [Phrase(name) for name in record_names(actor) if tokens(name)]
        return self._store.index.select(any_of(spelt)).bitmap if spelt else BitMap()


def _kept(store: dict[str, _T], key: str, make: Callable[[], _T]) -> _T:
    """Return what is in the store, made if need be; what was made first is forgotten first."""
    if key not in store:
        if len(store) >= _MOST:
            del store[next(iter(store))]
        store[key] = make()
    return store[key]
