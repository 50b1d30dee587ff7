"""The events of a log in memory, as they were read: for small logs, and for one just read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.log.model import Event, Head
from tui.log.problems import Problem
from tui.store.index.index import Index

if TYPE_CHECKING:  # what reads logs is loaded by whoever reads one
    from tui.log.reading.reader import Reading


class MemoryHome:
    """A log that was read, whole; it is indexed when something is first looked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading: Final = reading
        self.name: Final[str] = reading.name
        self.problems: Final[tuple[Problem, ...]] = reading.problems
        self.head: Final[Head] = reading.log

    @property
    def problem_count(self) -> int:
        """How many problems there are: of a large log they may be too many to be read for that."""
        return len(self.problems)

    @cached_property
    def index(self) -> Index:
        """What finds events by what is true of them."""
        return Index.of(self.reading.log)

    @property
    def records(self) -> None:
        """Nothing tells the events from those of another home."""

    def __len__(self) -> int:
        return len(self.reading.log.events)

    def event(self, rank: int) -> Event:
        """Return the event of a rank."""
        return self.reading.log.events[rank]

    def events(self, ranks: Iterable[int] | None = None) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""
        if ranks is None:
            return iter(self.reading.log.events)
        return map(self.event, ranks)
