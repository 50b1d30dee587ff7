"""What a store of events answers, wherever it keeps them: events by rank and id, and the index."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from pyroaring import BitMap

from tui.log.model import Event, Head
from tui.log.problems import Problem
from tui.store.index.index import Index


class Records(NamedTuple):
    """What tells the events of an index file from those of one that was made of it, or before it.

    Of one `family` are files of which each was renewed from the one before; in them, a slot is of
    one event for ever, as long as that says the same. `slots` are by rank.
    """

    family: bytes
    slots: array[int]

    def not_in(self, others: Records) -> list[int]:
        """List the ranks of the events that others of the family do not have."""
        own = BitMap(self.slots) - BitMap(others.slots)
        return [rank for rank, slot in enumerate(self.slots) if slot in own] if own else []


class Home(Protocol):
    """Where the events of a log are: in memory, or in an index file. Nothing of it is derived."""

    @property
    def name(self) -> str:
        """What the log is called in messages."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to mend in the log, by place."""

    @property
    def problem_count(self) -> int:
        """How many problems there are: of a large log they may be too many to be read for that."""

    @property
    def head(self) -> Head:
        """All that the log says apart from its events."""

    @property
    def index(self) -> Index:
        """What finds events by what is true of them."""

    def __len__(self) -> int: ...

    @property
    def records(self) -> Records | None:
        """What tells the events from those of another home; None where nothing does."""

    def event(self, rank: int, /) -> Event:
        """Return the event of a rank."""

    def events(self, ranks: Iterable[int] | None = None, /) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""


class EventStore(Protocol):
    """The events of a log in time order, what is said beside them, and what finds them.

    The rank of an event is its place in time order, from 0.
    """

    @property
    def head(self) -> Head:
        """All that the log says apart from its events."""

    @property
    def index(self) -> Index:
        """What finds events by what is true of them."""

    def __len__(self) -> int: ...

    def event(self, rank: int) -> Event:
        """Return the event of a rank."""

    def events(self, ranks: Iterable[int] | None = None) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""

    def rank(self, event_id: str) -> int | None:
        """Return the rank of an id, of the first event if several have it; None for none."""

    def find(self, event_id: str) -> Event | None:
        """Return the event with an id, the first if several have it; None if there is none."""
