"""What answers questions about the events of a log, wherever these are held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tui.log.model import Event, Head
from tui.store.index.endpoints import EndpointCounts
from tui.store.query.ast import Query


class EngineError(Exception):
    """What an engine cannot do, in one sentence for people, without credentials."""


class NotHeldError(EngineError):
    """A question about something that the events of this log are held without."""

    def __init__(self, name: str) -> None:
        super().__init__(f"this log does not hold `{name}`, so nothing can be said of it")
        self.name = name


class Backend(Protocol):
    """Holds the events of one log in time order, each known by its rank from 0.

    The same for Parquet files and for a server. Methods raise EngineError for what cannot be done,
    and NotHeldError for a query about what `lacks` names.
    """

    @property
    def head(self) -> Head:
        """All that the log says apart from its events."""

    def __len__(self) -> int: ...

    @property
    def lacks(self) -> frozenset[str]:
        """What is held of no event, which is not to say that there is none.

        Columns that a query may ask for (`speaker`, `words`) and fields of events (`quotes`).
        """

    @property
    def endpoints(self) -> EndpointCounts:
        """When the events begin and end, to lay a time axis."""

    def count(self, query: Query) -> int:
        """Count the matches of a query."""

    def after(self, query: Query, rank: int, most: int) -> Sequence[int]:
        """Return the ranks of the next matches after a rank, at most so many; -1 for the first."""

    def values(self, field: str) -> list[tuple[str, int]]:
        """List the values that a field has, each with the number of its events.

        Those of most events first, then by value.
        """

    def events(self, ranks: Sequence[int]) -> list[Event]:
        """Return the events of some ranks, in their order."""

    def close(self) -> None:
        """Let go of files and connections."""
