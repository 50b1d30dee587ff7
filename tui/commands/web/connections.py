"""Connections that are no visit: how many there may be, for how long, and what they may say.

Any process of this machine can connect, and pages of others can have a browser do so. aiohttp
waits an hour for what each of them asks, and the files that a process may have open are few, so
that some hundred silent connections would let nobody else in.
"""

from __future__ import annotations

import asyncio
from typing import Final, cast

STRANGERS: Final = 128
"""The most connections at once that have not shown the token; the oldest makes room."""

WAITING: Final = 1_024
"""The most that the system keeps for us to take."""

AT_ONCE: Final = 8
"""How many are taken before those that are there are heard.

It takes some five turns of the loop until one is known as that of a guest: fewer may come in them
than have room, so that whoever shows the token at once never has to make any.
"""

GUESTS: Final = 32
"""The most at once that have, and are no visit: those that load the page, or that are closing."""

PATIENCE: Final = 10.0
"""Seconds that one has to show the token."""

LOADING: Final = 60.0
"""Seconds that one has to take what it has asked for, on a line that may be slow."""

MOST_SAID: Final = 1 << 16
"""The most bytes that one may send before it is a visit: a request, with what a proxy adds."""


class Crowd:
    """Connections of one kind: the oldest ends where there are too many, and each after a time."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._timers: dict[asyncio.Transport, asyncio.TimerHandle] = {}

    def __contains__(self, transport: object) -> bool:
        return transport in self._timers

    def enter(self, transport: asyncio.Transport) -> None:
        """Count one more, which ends when its time is over."""
        if len(self._timers) >= self._most:
            self._end(next(iter(self._timers)))
        loop = asyncio.get_running_loop()
        self._timers[transport] = loop.call_later(self._seconds, self._end, transport)

    def clear(self) -> None:
        """End them all."""
        for transport in [*self._timers]:
            self._end(transport)

    def leave(self, transport: asyncio.Transport) -> None:
        """Count it no more, if it was."""
        if timer := self._timers.pop(transport, None):
            timer.cancel()

    def _end(self, transport: asyncio.Transport) -> None:
        self.leave(transport)
        transport.abort()


class Connections:
    """All connections: of strangers, of guests who load the page, and visits, which are free."""

    def __init__(self) -> None:
        self._open = set[asyncio.Transport]()
        self._closed = False
        self._strangers = Crowd(STRANGERS, PATIENCE)
        self._guests = Crowd(GUESTS, LOADING)

    def watch(self, protocol: asyncio.Protocol) -> asyncio.Protocol:
        """Return what hands on all that happens to a connection while it is within bounds."""
        return _Watched(protocol, self)

    def is_visit(self, transport: asyncio.Transport) -> bool:
        """Whether it may say what it likes, as long as it likes."""
        return transport not in self._strangers and transport not in self._guests

    def add(self, transport: asyncio.Transport) -> None:
        """Have a new one, of a stranger."""
        self._open.add(transport)
        self._strangers.enter(transport)
        if self._closed:
            self._strangers.clear()

    def let_in(self, transport: asyncio.Transport | None) -> None:
        """Take one for that of a guest, who has the token; others than strangers stay as is."""
        if transport is not None and transport in self._strangers:
            self._strangers.leave(transport)
            self._guests.enter(transport)

    def begin_visit(self, transport: asyncio.Transport | None) -> None:
        """Take one for a visit."""
        if transport is not None:
            self._guests.leave(transport)

    def end_visit(self, transport: asyncio.Transport | None) -> None:
        """Take it for that of a guest again, if it is still there: it may never take the rest."""
        if transport is not None and transport in self._open:
            self._guests.enter(transport)

    def close(self) -> None:
        """End all but visits, also those that are still to come."""
        self._closed = True
        self._strangers.clear()
        self._guests.clear()

    def remove(self, transport: asyncio.Transport) -> None:
        """Have it no more: it is closed."""
        self._open.discard(transport)
        self._strangers.leave(transport)
        self._guests.leave(transport)


class _Watched(asyncio.Protocol):
    """A connection, watched until it is a visit."""

    def __init__(self, protocol: asyncio.Protocol, connections: Connections) -> None:
        self._protocol = protocol
        self._connections = connections
        self._said = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # which one of a stream is
        self._connections.add(self._transport)
        self._protocol.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        self._said += len(data)
        if self._said > MOST_SAID and not self._connections.is_visit(self._transport):
            self._transport.abort()
        else:
            self._protocol.data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._connections.remove(self._transport)
        self._protocol.connection_lost(exc)

    def eof_received(self) -> bool | None:
        return self._protocol.eof_received()

    def pause_writing(self) -> None:
        self._protocol.pause_writing()

    def resume_writing(self) -> None:
        self._protocol.resume_writing()
