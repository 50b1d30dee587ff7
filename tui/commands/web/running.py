"""Running the server until a signal ends it."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable
from typing import cast

from aiohttp import web

from tui.commands.web.connections import AT_ONCE, WAITING
from tui.commands.web.server import Offer, Server
from tui.commands.web.talk import talking

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PATIENCE = 5.0
"""Seconds that pages have to close, and visits to end, when the server ends."""


def serve(
    offer: Offer,
    listening: socket.socket,
    say: Callable[[str], None],
    announce: Callable[[], None],
) -> None:
    """Serve on a socket that listens, until a signal; `announce` is called when it is ready.

    Raises CommandError without the terminal of the page.
    """
    with talking(say) as talk:
        asyncio.run(_serve(Server(offer, talk), listening, announce))


async def _serve(server: Server, listening: socket.socket, announce: Callable[[], None]) -> None:
    ended = _until_signal()
    # The access log has addresses, and they the token. Nobody has a body to send to its end.
    runner = web.AppRunner(
        server.app(), access_log=None, shutdown_timeout=_PATIENCE, lingering_time=0
    )
    await runner.setup()
    taking = await _take(runner, server, listening)
    try:
        announce()
        await ended.wait()
    finally:
        taking.close()
        server.connections.close()
        await runner.cleanup()


async def _take(runner: web.AppRunner, server: Server, listening: socket.socket) -> asyncio.Server:
    """Begin to take connections, each of which is watched."""
    make = cast("Callable[[], asyncio.Protocol]", runner.server)  # which is there once it is set up
    loop = asyncio.get_running_loop()
    taking = await loop.create_server(
        lambda: server.connections.watch(make()), sock=listening, backlog=AT_ONCE
    )
    listening.listen(WAITING)  # the loop takes as many in a turn as it was told to have wait
    return taking


def _until_signal() -> asyncio.Event:
    """Return what is set by a signal to end; those that are ignored, as by nohup, stay so."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            loop.add_signal_handler(number, ended.set)
    return ended
