"""A log of which a part has been read: a store of the events so far, now and then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from msgspec.structs import replace

from tui.log.model import Event
from tui.log.reading.reader import Reading
from tui.log.reading.stream import Batch, LogStream, Part
from tui.log.sequence import time_order
from tui.store.disk.records import EventDecoder
from tui.store.disk.segment import Indexed
from tui.store.memory import MemoryHome
from tui.store.store import Store

GROWTH: Final = 3
"""How many times as many events the next part has: all parts together cost half of the whole."""

LARGEST: Final = 120_000
"""Events of the largest part: they are held in memory while the rest of the log need not be."""

_CHECKED: Final = 256  # events of a part between two checks
_FIRST: Final = 0.1  # of a log, at most, in the first part: there is none of a small one
_LAST: Final = 0.5  # of a log, at most, in any part: after that the end is near


class Growing:
    """Collects what is read of a log, and gives a store of it whenever that is worth while.

    `give` is called with the store and with how much of the log is in it, from 0 to 1. `check` is
    called now and then while a store is made; what it raises ends that, and reaches the caller.
    What is wrong with a log is known when all of it has been read: a part has no problems.
    """

    def __init__(
        self, name: str, give: Callable[[Store, float], None], check: Callable[[], None]
    ) -> None:
        self._name = name
        self._give = give
        self._check = check
        self._stream: LogStream | None = None
        self._events: list[Event] = []
        self._decode = EventDecoder("UTC").decode
        self._due = 1

    def __call__(self, stream: LogStream, part: Batch | Part) -> None:
        """Take what was read; where reading begins again, a part is given when it has more."""
        if stream is not self._stream:
            self._stream, self._events = stream, []
            self._decode = EventDecoder(stream.head.timezone).decode
        if stream.done > _LAST or self._due > LARGEST:
            self._events.clear()  # there will be no other part
            return
        if isinstance(part, Batch):
            self._events += part.events
        else:
            self._events += map(self._decode, Indexed(*part.segment.made).records)
        if len(self._events) >= self._due and (self._due > 1 or stream.done <= _FIRST):
            self._due = GROWTH * len(self._events)
            self._give(self._store(stream), stream.done)

    def _store(self, stream: LogStream) -> Store:
        events = _Watched(self._events[number] for number in time_order(self._events))
        events.check = self._check
        home = MemoryHome(Reading(self._name, replace(stream.head, events=events), (), ()))
        home.index  # noqa: B018 (made here, in the thread that reads)
        return Store(home)


class _Watched(tuple[Event, ...]):
    """Events that whoever goes over them can be stopped at."""

    check: Callable[[], None]

    def __iter__(self) -> Iterator[Event]:
        for number, event in enumerate(super().__iter__()):
            if number % _CHECKED == 0:
                self.check()
            yield event
