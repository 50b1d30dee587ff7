"""What a log knows of its actors, worked out once for each and kept: a cursor key only reads it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

from pyroaring import BitMap

from tui.store.derived.activity import Activity, activity
from tui.store.derived.company import Company, CompanyFinder
from tui.store.derived.memo import Memo
from tui.store.derived.mentions import Mention, NamesInLog, Recognizer, mentions
from tui.store.events import EventStore
from tui.store.index.words import record_names
from tui.store.query.ast import Phrase, any_of
from tui.store.query.folding import tokens

_EVENTS: Final = 400  # events that are gone through for all quotes about an actor
_QUOTES: Final = 400  # quotes in them


class Dossiers:
    """When actors appear and with whom, what names them, and the quotes about them.

    Each is asked with the id of an actor: `activity`; `company`; `recognizer`; `heard`, the ranks
    of the events with quotes that may name the actor, or that it is in; and `about`, all quotes
    about it in time order, None if there are too many to look at.
    """

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self.activity: Memo[str, Activity] = Memo(self._activity)
        self.recognizer: Memo[str, Recognizer] = Memo(self._recognizer)
        self.heard: Memo[str, BitMap] = Memo(self._heard)
        self.about: Memo[str, tuple[Mention, ...] | None] = Memo(self._about)
        self.company: Memo[str, Company] = Memo(self._find_company)
        self._finder = CompanyFinder(store)

    def about_in(self, actor_id: str, ranks: Iterable[int]) -> tuple[Mention, ...]:
        """Return the quotes about an actor in some events, as far as there is time to look."""
        found: list[Mention] = []
        recognizer, left = self.recognizer(actor_id), _QUOTES
        for event in self._store.events(ranks):
            found += mentions(recognizer, actor_id, event, left)
            left -= len(event.quotes)
            if left <= 0:
                break
        return tuple(found)

    @cached_property
    def _names(self) -> NamesInLog:
        return NamesInLog(self._store.head.actors)

    def _activity(self, actor_id: str) -> Activity:
        return activity(self._store, actor_id)

    def _find_company(self, actor_id: str) -> Company:
        return self._finder.company(actor_id, self.activity(actor_id).ranks)

    def _recognizer(self, actor_id: str) -> Recognizer:
        return self._names.recognizer(actor_id)

    def _about(self, actor_id: str) -> tuple[Mention, ...] | None:
        heard = self.heard(actor_id)
        if len(heard) > _EVENTS:
            return None
        if sum(len(event.quotes) for event in self._store.events(heard)) > _QUOTES:
            return None
        return self.about_in(actor_id, heard)

    def _heard(self, actor_id: str) -> BitMap:
        index = self._store.index
        heard = index.ranks("actor", actor_id)
        actor = self._store.head.actors.get(actor_id)
        if actor is not None:
            phrases = [Phrase(name) for name in record_names(actor) if tokens(name)]
            if phrases:
                heard |= index.select(any_of(phrases)).bitmap
        return heard & index.ranks("has", "quote")
