"""What a log knows of its actors, worked out once for each and kept: a cursor key only reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, Generic, TypeVar

from pyroaring import BitMap

from tui.store.derived.activity import Activity, Company, activity, company
from tui.store.derived.mentions import Mention, NamesInLog, Recognizer, mentions
from tui.store.events import EventStore
from tui.store.index.words import record_names, tokens
from tui.store.query.ast import Phrase, any_of

_MOST: Final = 512  # actors that are remembered
_FEW: Final = 400  # events whose quotes are all gone through for those about an actor
_K = TypeVar("_K")
_V = TypeVar("_V")


class Memory(Generic[_K, _V]):
    """Values by what they are made from; of too many, the one made first is forgotten."""

    def __init__(self, make: Callable[[_K], _V]) -> None:
        self._make = make
        self._made: dict[_K, _V] = {}

    def __call__(self, key: _K) -> _V:
        """Return the value, made if need be."""
        if key not in self._made:
            if len(self._made) >= _MOST:
                del self._made[next(iter(self._made))]
            self._made[key] = self._make(key)
        return self._made[key]


class Dossiers:
    """When actors appear and with whom, what names them, and the quotes about them.

    Each is asked with the id of an actor: `activity`, `recognizer`, and `heard`, the ranks of the
    events with quotes that may name the actor, or that it is in.
    """

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self.activity: Memory[str, Activity] = Memory(self._activity)
        self.recognizer: Memory[str, Recognizer] = Memory(self._recognizer)
        self.heard: Memory[str, BitMap] = Memory(self._heard)
        self._about: Memory[str, tuple[Mention, ...]] = Memory(self._all_about)
        self._company: Memory[bytes, Company] = Memory(self._company_in)

    def about(self, actor_id: str) -> tuple[Mention, ...] | None:
        """Return all quotes about an actor in time order; None if there are too many to look at."""
        if len(self.heard(actor_id)) > _FEW:
            return None
        return self._about(actor_id)

    def about_in(self, actor_id: str, ranks: Iterable[int]) -> tuple[Mention, ...]:
        """Return the quotes about an actor in some events."""
        recognizer, events = self.recognizer(actor_id), self._store.events(ranks)
        return tuple(each for event in events for each in mentions(recognizer, actor_id, event))

    @cached_property
    def _names(self) -> NamesInLog:
        return NamesInLog(self._store.head.actors)

    def _activity(self, actor_id: str) -> Activity:
        # Actors of the same events have the same company: it is counted once for all of them.
        return activity(self._store, actor_id, lambda ranks: self._company(ranks.serialize()))

    def _company_in(self, ranks: bytes) -> Company:
        return company(self._store, BitMap.deserialize(ranks))

    def _recognizer(self, actor_id: str) -> Recognizer:
        return self._names.recognizer(actor_id)

    def _all_about(self, actor_id: str) -> tuple[Mention, ...]:
        return self.about_in(actor_id, self.heard(actor_id))

    def _heard(self, actor_id: str) -> BitMap:
        index = self._store.index
        heard = index.ranks("actor", actor_id)
        actor = self._store.head.actors.get(actor_id)
        if actor is not None:
            phrases = [Phrase(name) for name in record_names(actor) if tokens(name)]
            if phrases:
                heard |= index.select(any_of(phrases)).bitmap
        return heard & index.ranks("has", "quote")
