"""The server: what it sends, and to whom; a visit for each page, and no more than are meant."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from aiohttp import WSMsgType  # noqa: E402
from aiohttp.test_utils import TestClient, TestServer  # noqa: E402

from tui.commands.web.door import Door  # noqa: E402
from tui.commands.web.server import Offer, Server  # noqa: E402
from tui.commands.web.talk import Talk  # noqa: E402

TOKEN = "the-token"
ECHO = """
stty -echo; echo ready $$
while read line; do [ $line = q ] && exit; [ $line = y ] && yes; echo got $line; stty size; done
"""
FILES = ("", "page.css", "page.js", "terminal.css", "terminal.js")


class Serving:
    """A server of a shell with two places, a client of it, and what it has said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.talk = Talk(self.said.append)
        offer = Offer(("/bin/sh", "-c", ECHO), Door(TOKEN, "https://timeline.example.org"), 2)
        self.client = TestClient(TestServer(Server(offer, self.talk).app()))

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.client.port}"

    def heard(self) -> list[str]:
        """Return what the server has said, to the last line: a thread says it in its own time."""
        self.talk.end()
        return self.said

    async def get(self, path: str, **headers: str) -> Any:
        return await self.client.get(path, headers=headers)

    async def visit(self, size: str = "columns=90&rows=30", **headers: str) -> Any:
        named = {"Origin": self.origin, **headers}
        return await self.client.ws_connect(f"/{TOKEN}/session?{size}", headers=named)


@pytest.fixture
async def serving(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Serving]:
    monkeypatch.setattr("tui.commands.web.server.surroundings", lambda _: {"PATH": os.defpath})
    monkeypatch.setattr("tui.commands.web.talk._PATIENCE", 60.0)  # as on a busy machine
    made = Serving()
    async with made.client:
        yield made
    made.talk.end()


async def until(socket: Any, words: str) -> str:
    shown = ""
    while words not in shown:
        message = await socket.receive(30)
        assert message.type is WSMsgType.BINARY, (message, shown)
        shown += message.data.decode()
    return shown


async def test_the_page_is_whole_held_to_itself_and_kept_nowhere(serving: Serving) -> None:
    for name in FILES:
        answer = await serving.get(f"/{TOKEN}/{name}")
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "utf-8" in answer.headers["Content-Type"]
        assert "aiohttp" not in answer.headers["Server"]
    page = await (await serving.get(f"/{TOKEN}/")).text()
    assert set(re.findall(r'(?:href|src)="([^"]*)"', page)) == {*FILES[1:], "data:,"}
    assert serving.heard() == []


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/wrong/", "/the-toke/", "/the-token", "//", "/favicon.ico", "/wrong/terminal.js"),
        *("/wrong/session", "/the-token/page.html/x", "/the-token/server.py", "/the-token/é"),
        *("/the-token/..%2f..%2fcli.py", "/the-token/%2e%2e/cli.py", "/the-token/__init__.py"),
    ],
)
async def test_nothing_else_is_there(serving: Serving, path: str) -> None:
    answer = await serving.get(path, Origin=serving.origin)
    assert answer.status == 404
    assert answer.headers["Content-Security-Policy"]
    assert TOKEN not in await answer.text()


async def test_who_asks_by_a_strange_name_gets_nothing(serving: Serving) -> None:
    """As a page whose name was made to mean this machine would (DNS rebinding)."""
    for name in (*FILES, "session"):
        answer = await serving.get(f"/{TOKEN}/{name}", Host="evil.example\u202e")
        assert answer.status == 403
    assert (await serving.get(f"/{TOKEN}/", Host="timeline.example.org")).status == 200
    said = " ".join(serving.heard())
    assert "refused" in said
    assert TOKEN not in said
    assert "\u202e" not in said


async def test_a_page_of_others_opens_no_socket(serving: Serving) -> None:
    for origin in ("http://evil.example", "null", "", "http://127.0.0.1:1", "http://localhost"):
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await serving.visit(Origin=origin)
    with pytest.raises(aiohttp.WSServerHandshakeError, match="404"):
        await serving.client.ws_connect("/wrong/session", headers={"Origin": serving.origin})
    socket = await serving.visit(Origin="https://timeline.example.org")
    await until(socket, "ready")
    await socket.close()


async def test_keys_go_in_what_is_written_comes_out_and_its_end_is_told(serving: Serving) -> None:
    socket = await serving.visit()
    await until(socket, "ready")
    await socket.send_json(["keys", "حماة\r"])
    assert "got حماة" in await until(socket, "30 90\r\n")
    await socket.send_json(["size", 100, 40])
    await socket.send_json(["keys", "x\r"])
    await until(socket, "40 100\r\n")
    await socket.send_json(["keys", "q\r"])
    message = await socket.receive(30)
    assert (message.type, message.extra) == (WSMsgType.CLOSE, "The timeline has ended.")
    assert serving.heard()[0] == "visitor 1 came, 1 of 2"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ("", "24 80"),
        ("columns=x&rows=-1", "24 80"),
        (f"columns=0&rows={'9' * 5_000}", "200 80"),
    ],
)
async def test_a_page_may_say_any_size(serving: Serving, size: str, shown: str) -> None:
    socket = await serving.visit(size)
    await until(socket, "ready")
    await socket.send_json(["keys", "x\r"])
    await until(socket, f"{shown}\r\n")
    await socket.close()


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '["keys", 1]', '["size", "a", 2]'])
async def test_who_says_what_the_page_does_not_is_sent_away(serving: Serving, text: str) -> None:
    socket = await serving.visit()
    await until(socket, "ready")
    await socket.send_str(text)
    assert (await socket.receive(30)).type is WSMsgType.CLOSE


async def test_there_is_room_for_so_many_and_again_when_one_has_gone(serving: Serving) -> None:
    one, two = await serving.visit(), await serving.visit()
    first, second = [await until(each, "\r\n") for each in (one, two)]
    assert first != second  # a process each
    three = await serving.visit()
    message = await three.receive(30)
    assert (message.type, message.data) == (WSMsgType.CLOSE, 1013)
    assert "2 visitors at once" in message.extra
    await one.close()
    await left(serving, 1)
    await until(await serving.visit(), "ready")


async def test_a_page_that_is_closed_ends_its_visit_and_the_server_all(serving: Serving) -> None:
    socket = await serving.visit()
    pid = int((await until(socket, "\r\n")).split()[1])
    await socket.close()
    await left(serving, 1)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    other = await serving.visit()
    pid = int((await until(other, "\r\n")).split()[1])
    closing = asyncio.create_task(serving.client.server.close())
    message = await other.receive(30)
    assert message.extra == "The timeline is no longer served."
    await closing
    await left(serving, 2)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_who_reads_nothing_does_not_keep_a_place(
    serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is full, so that the app takes no keys: neither is waited for."""
    monkeypatch.setattr("tui.commands.web.server._STUCK", 0.1)
    socket = await serving.visit()
    await until(socket, "ready")
    await socket.send_json(["keys", "y\r"])
    await left(serving, 1)


async def test_a_connection_asks_once(serving: Serving) -> None:
    """So that nobody has a queue of questions answered whose answers are not read."""
    reader, writer = await asyncio.open_connection("127.0.0.1", serving.client.port)
    asked = f"GET /{TOKEN}/page.css HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    writer.write(asked * 9)
    answer = await reader.read()
    writer.close()
    assert answer.count(b"HTTP/1.1 200") == 1
    assert b"Connection: close" in answer


async def left(serving: Serving, count: int) -> None:
    """Wait until so many have left."""
    async with asyncio.timeout(30):
        while sum("left" in line for line in serving.said) < count:
            await asyncio.sleep(0.01)
