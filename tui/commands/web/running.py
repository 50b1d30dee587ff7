"""Running the server until a signal ends it."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable

from aiohttp import web

from tui.commands.web.server import Offer, Server

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
    asyncio.run(_serve(Server(offer, say).app(), listening, announce))


async def _serve(
    app: web.Application, listening: socket.socket, announce: Callable[[], None]
) -> None:
    ended = _until_signal()
    # The access log has addresses, and they the token.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_PATIENCE)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        announce()
        await ended.wait()
    finally:
        await runner.cleanup()


def _until_signal() -> asyncio.Event:
    """Return what is set by a signal to end; those that are ignored, as by nohup, stay so."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            loop.add_signal_handler(number, ended.set)
    return ended
