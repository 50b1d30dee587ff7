"""What changed in a log between two readings of its file: events that came, went, or say more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Event
from tui.store.disk.records import encode, encode_head
from tui.store.store import Store

MOST: Final = 300_000
"""Events of a log, at most, for which it is worked out what changed."""

_MADE_UP: Final = re.compile(r"event-\d+")


class Gone(NamedTuple):
    """An event that is in the log no longer."""

    date: str
    title: str


class Changes(NamedTuple):
    """What is new since an earlier reading. Events are known by `identity`.

    `beside` is whether something else than events changed; `counted` is False for a log of too many
    events to compare.
    """

    added: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    removed: tuple[Gone, ...] = ()
    beside: bool = False
    counted: bool = True

    def __bool__(self) -> bool:
        return tuple(self) != tuple(NO_CHANGES)

    @property
    def words(self) -> str:
        """Say how much changed: "3 added, 1 changed, 2 removed"."""
        if not self.counted:
            return "events changed"
        counts = (
            (len(self.added), "added"),
            (len(self.changed), "changed"),
            (len(self.removed), "removed"),
        )
        words = ", ".join(f"{count:,} {what}" for count, what in counts if count)
        return words or "sources, actors or places changed"


NO_CHANGES: Final = Changes()


def identity(event: Event) -> str:
    """Return what an event is known by: its id, or what it is where that is only its line."""
    if _MADE_UP.fullmatch(event.id):
        return f"{event.date.text} {event.title}"
    return event.id


class Outline:
    """A log as it was when it was read: what each event said, and where."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._head = encode_head(store.head)
        self._said: dict[str, int] = {}
        self._first: dict[str, int] = {}
        for rank, event in enumerate(_compared(store)):
            key = identity(event)
            self._said[key] = hash((self._said.get(key), _content(event)))
            self._first.setdefault(key, rank)

    def changes(self, after: Outline) -> Changes:
        """Return what is new in a later reading."""
        beside = self._head != after._head
        if len(self._store) > MOST or len(after._store) > MOST:
            return Changes(beside=beside, counted=False)
        old, new = self._said, after._said
        gone = sorted(self._first[key] for key in old.keys() - new.keys())
        return Changes(
            frozenset(new.keys() - old.keys()),
            frozenset(key for key in old.keys() & new.keys() if old[key] != new[key]),
            tuple(_gone(event) for event in self._store.events(gone)),
            beside,
        )

    def events(self, keys: frozenset[str]) -> list[Event]:
        """List the first events that are known by these, in time order."""
        return list(self._store.events(self.ranks(keys)))

    def ranks(self, keys: frozenset[str]) -> BitMap:
        """Return the ranks of the first events that are known by these."""
        return BitMap(self._first[key] for key in keys)

    def event(self, key: str) -> Event | None:
        """Return the first event that is known by this."""
        rank = self._first.get(key)
        return None if rank is None else self._store.event(rank)


def _compared(store: Store) -> Iterator[Event]:
    if len(store) <= MOST:
        yield from store.events()


def _content(event: Event) -> bytes:
    """Return all that an event says, apart from an id that is only its line."""
    data = encode(event)
    if _MADE_UP.fullmatch(event.id):
        return data.replace(event.id.encode(), b"", 1)
    return data


def _gone(event: Event) -> Gone:
    return Gone(event.date.human(), event.title)
