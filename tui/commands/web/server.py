"""The server of the page: what it sends, to whom, and a visit for each socket."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from importlib.resources import files
from typing import Final, NamedTuple

from aiohttp import WSCloseCode, WSMsgType, web

from tui.commands.web.connections import Connections
from tui.commands.web.door import Door
from tui.commands.web.talk import Talk
from tui.commands.web.visit import Visit, surroundings
from tui.commands.web.xterm import terminal_script, terminal_style
from tui.log.text import clean, one_line
from tui.report.text.words import plural

HEADERS: Final = {
    # xterm.js makes style elements; nothing else may stand in the page itself.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",  # the token is in the address
    "X-Content-Type-Options": "nosniff",
    "Server": "syria-timeline",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ENDED: Final = "The timeline has ended."
FAILED: Final = "The timeline cannot be opened."
CLOSED: Final = "The timeline is no longer served."

_ROOM: Final = 1 << 20  # bytes of one message: a text that is pasted
_STUCK: Final = 60.0  # seconds in which an app has to take what is typed, a page what is written
_FAREWELL: Final = 2.0  # seconds in which a page has to agree that it is over
_BEAT: Final = 20.0  # seconds between questions whether the page is still there
_ELSEWHERE: Final = "Nothing is here: the whole address is what serve has printed.\n"
_STRANGE: Final = "This machine is not called so: see --origin of serve.\n"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Offer(NamedTuple):
    """What is served: the command that a visit runs, who may come in, how many at once."""

    command: Sequence[str]
    door: Door
    most: int


class Server:
    """Sends the page, and keeps the visits; tells who comes and goes."""

    def __init__(self, offer: Offer, talk: Talk) -> None:
        self.connections = Connections()
        self._offer = offer
        self._talk = talk
        self._sockets: set[web.WebSocketResponse] = set()
        self._came = 0
        self._files = _files()

    def app(self) -> web.Application:
        """Return what aiohttp runs; raises CommandError without the terminal of the page."""
        made = web.Application(middlewares=[self._keep_out])
        made.router.add_get("/{token}/", self._send)
        made.router.add_get("/{token}/session", self._visit, allow_head=False)
        made.router.add_get("/{token}/{name}", self._send)
        made.on_response_prepare.append(_add_headers)
        made.on_shutdown.append(self._end)
        return made

    @web.middleware
    async def _keep_out(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Send nothing to whom the door does not know."""
        door, host = self._offer.door, request.headers.get("Host", "")
        if not door.knows_host(host):
            self._talk.refuse(f"asked as {_shown(host)}")
            return web.Response(status=403, text=_STRANGE)
        if not door.knows_token(request.match_info.get("token", "")):
            return web.Response(status=404, text=_ELSEWHERE)
        self.connections.let_in(request.transport)
        return await handler(request)

    async def _send(self, request: web.Request) -> web.Response:
        """Send one of the five files that there are."""
        name = request.match_info.get("name", "page.html")
        if name not in self._files:
            return web.Response(status=404, text=_ELSEWHERE)
        data, kind = self._files[name]
        return web.Response(body=data, content_type=kind, charset="utf-8")

    async def _visit(self, request: web.Request) -> web.StreamResponse:
        """Show the app to a page of ours, if there is room; ends with the page or the app."""
        origin, host = request.headers.get("Origin", ""), request.headers.get("Host", "")
        if not self._offer.door.knows_origin(origin, host):
            self._talk.refuse(f"a page from {_shown(origin)}")
            return web.Response(status=403, text=_STRANGE)
        transport = request.transport  # which the request has no more when it is lost
        socket = web.WebSocketResponse(timeout=_FAREWELL, heartbeat=_BEAT, max_msg_size=_ROOM)
        await socket.prepare(request)
        if len(self._sockets) >= self._offer.most:
            self._talk.refuse(f"{plural(self._offer.most, 'visitor')} at once, as --visitors says")
            await socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=_full(self._offer.most))
            return socket
        self._sockets.add(socket)
        self.connections.begin_visit(transport)
        try:
            await self._show(socket, _size(request.query))
        finally:
            self.connections.end_visit(transport)
            self._sockets.discard(socket)
        return socket

    async def _show(self, socket: web.WebSocketResponse, size: tuple[int, int]) -> None:
        """Begin a visit, and end it whatever happens."""
        self._came += 1
        number = self._came
        try:
            visit = await Visit.begin(self._offer.command, surroundings(os.environ), *size)
        except OSError as error:  # no terminal, no process, no memory
            self._talk.tell(f"visitor {number} could not be let in: {error.strerror}")
            await socket.close(code=WSCloseCode.INTERNAL_ERROR, message=FAILED.encode())
            return
        self._talk.tell(f"visitor {number} came, {len(self._sockets)} of {self._offer.most}")
        try:
            await _join(socket, visit)
        finally:
            await asyncio.shield(visit.end())
            self._talk.tell(f"visitor {number} left")

    async def _end(self, _: web.Application) -> None:
        """Tell the pages that nothing is served any more; their visits end with that."""
        await asyncio.gather(
            *(
                socket.close(code=WSCloseCode.GOING_AWAY, message=CLOSED.encode())
                for socket in [*self._sockets]
            )
        )


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    if not isinstance(response, web.WebSocketResponse):
        response.headers["Connection"] = "close"  # each asks once, and cannot go on asking
        response.force_close()


async def _join(socket: web.WebSocketResponse, visit: Visit) -> None:
    """Hand on what is typed and what is written, until the page or the app has ended.

    Either may wait for the other: who reads nothing has an app that takes nothing.
    """
    both = [asyncio.create_task(each(socket, visit)) for each in (_hand_on, _obey)]
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in both:
            each.cancel()
        for each in both:
            with suppress(asyncio.CancelledError, ConnectionError, TimeoutError):
                await each


async def _hand_on(socket: web.WebSocketResponse, visit: Visit) -> None:
    """Send what the app writes; close the socket when it has ended."""
    while data := await visit.read():
        async with asyncio.timeout(_STUCK):
            await socket.send_bytes(data)
    await socket.close(message=ENDED.encode())


async def _obey(socket: web.WebSocketResponse, visit: Visit) -> None:
    """Do what the page says, in order; whoever says what a page of ours would not is sent away."""
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            break
        match _words(message.data):
            case ["keys", str(keys)]:
                async with asyncio.timeout(_STUCK):
                    await visit.write(keys.encode("utf-8", "replace"))
            case ["size", int(columns), int(rows)]:
                visit.resize(columns, rows)
            case _:
                break
    await socket.close(code=WSCloseCode.UNSUPPORTED_DATA)


def _words(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _size(query: Mapping[str, str]) -> tuple[int, int]:
    """Return the columns and rows that a page has, as far as it says."""
    columns, rows = (_number(query.get(name, "")) for name in ("columns", "rows"))
    return columns or 80, rows or 24


def _number(text: str) -> int:
    """Return a number of an address, cut to nine digits; 0 for what is none."""
    if text.isascii() and text.isdigit():
        return int(text[:9])
    return 0


def _files() -> dict[str, tuple[bytes, str]]:
    """Return all that is ever sent, by name: the bytes and their type."""
    page = files("tui.commands.web")
    own = {name: (page / name).read_text(encoding="utf-8") for name in _OWN}
    texts = own | {"terminal.js": terminal_script(), "terminal.css": terminal_style()}
    return {name: (text.encode(), _KINDS[name.rpartition(".")[2]]) for name, text in texts.items()}


_OWN: Final = ("page.html", "page.css", "page.js")
_KINDS: Final = {"html": "text/html", "css": "text/css", "js": "text/javascript"}


def _full(most: int) -> bytes:
    return f"{plural(most, 'visitor')} at once is all there is room for: try again later.".encode()


def _shown(text: str) -> str:
    return one_line(clean(text))[:200] or "nothing"
