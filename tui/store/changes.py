"""What changed in a log between two readings of its file: events that came, went, or say more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Event
from tui.store.disk.records import encode, encode_head
from tui.store.store import Store

MOST: Final = 300_000
"""Events of a log, at most, all of which are read to work out what changed."""

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
        return words or "sources, actors, places or questions changed"


NO_CHANGES: Final = Changes()


def identity(event: Event) -> str:
    """Return what an event is known by: its id, or what it is where that is only its line."""
    if _MADE_UP.fullmatch(event.id):
        return f"{event.date.text} {event.title}"
    return event.id


class _Said(NamedTuple):
    """What each of some events says, and the rank of the first that is known by a key."""

    contents: dict[str, int]
    ranks: dict[str, int]


class Outline:
    """A log as it was when it was read: what each event said, and where."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ranks: dict[str, int] = {}

    def changes(self, after: Outline) -> Changes:
        """Return what is new in a later reading.

        Of index files, one of which was made of the other, events that are in both are not read.
        There, several events without ids that have one date and title come and go one by one.
        """
        beside = encode_head(self._store.head) != encode_head(after._store.head)
        both = self._unlike(after)
        if both is None:
            return Changes(beside=beside, counted=False)
        old, new = (said.contents for said in both)
        for outline, said in zip((self, after), both, strict=True):
            outline._ranks |= said.ranks
        gone = sorted(self._ranks[key] for key in old.keys() - new.keys())
        return Changes(
            frozenset(new.keys() - old.keys()),
            frozenset(key for key in old.keys() & new.keys() if old[key] != new[key]),
            tuple(_gone(event) for event in self._store.events(gone)),
            beside,
        )

    def events(self, keys: frozenset[str]) -> list[Event]:
        """List the first events that are known by these, which are among changes, in time order."""
        return list(self._store.events(self.ranks(keys)))

    def ranks(self, keys: frozenset[str]) -> BitMap:
        """Return the ranks of the first events that are known by these, which are among changes."""
        return BitMap(self._ranks[key] for key in keys)

    def event(self, key: str) -> Event | None:
        """Return the first event that is known by this."""
        rank = self._ranks.get(key)
        return self._store.find(key) if rank is None else self._store.event(rank)

    @cached_property
    def _whole(self) -> _Said:
        return _said(self._store, range(len(self._store)))

    def _unlike(self, after: Outline) -> tuple[_Said, _Said] | None:
        """Return what the events say that may not be the same; None for too many."""
        before, now = self._store, after._store
        unlike = before.unlike(now)
        if unlike is not None:
            # One that is the same may have the id of one that is not.
            ids = {event.id for event in chain(before.events(unlike[0]), now.events(unlike[1]))}
            gone, came = (
                _with_ids(store, ids, ranks)
                for store, ranks in zip((before, now), unlike, strict=True)
            )
            return _said(before, gone), _said(now, came)
        if max(len(before), len(now)) > MOST:
            return None
        return self._whole, after._whole


def _with_ids(store: Store, ids: Iterable[str], ranks: Iterable[int]) -> list[int]:
    """List some ranks, and those of all events that have one of some ids."""
    same = (store.index.ranks("id", each) for each in ids if not _MADE_UP.fullmatch(each))
    return sorted({*ranks, *chain.from_iterable(same)})


def _said(store: Store, ranks: Sequence[int]) -> _Said:
    contents: dict[str, int] = {}
    first: dict[str, int] = {}
    for rank, event in zip(ranks, store.events(ranks), strict=True):
        key = identity(event)
        contents[key] = hash((contents.get(key), _content(event)))
        first.setdefault(key, rank)
    return _Said(contents, first)


def _content(event: Event) -> bytes:
    """Return all that an event says, apart from an id that is only its line."""
    data = encode(event)
    if _MADE_UP.fullmatch(event.id):
        return data.replace(event.id.encode(), b"", 1)
    return data


def _gone(event: Event) -> Gone:
    return Gone(event.date.human(), event.title)
