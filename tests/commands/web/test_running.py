"""The server as a process: no terminal, the very app, and nothing left when a signal ends it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0
# The program, which waits for its visits and says its last lines on a busy machine, too, and tells
# of refusals once, however long they take.
PROGRAM = """
from tui.cli import script
from tui.commands.web import running, talk
running._PATIENCE = talk._PATIENCE = 60.0
talk.PAUSE = 600.0
script()
"""
STEERING = {"TEXTUAL_LOG": "log", "EDITOR": "touch edited", "SECRET": "x", "COLUMNS": "9"}
pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc of Linux")


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The program, serving the sample from another folder; yields it and the address."""
    home = {"HOME": str(folder), "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", PROGRAM, "serve", str(ROOT / "events.yaml"), "--port", "0"),
        cwd=folder,
        env=home | STEERING,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        yield process, (await process.stdout.readline()).decode().strip()
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def visited(session: Any, address: str) -> Any:
    """Open the app, and wait until it has all events."""
    origin = re.sub(r"(http://[^/]+)/.*", r"\1", address)
    socket = await session.ws_connect(f"{address}session?columns=100&rows=30", origin=origin)
    shown = b""
    while b"1/101" not in shown:
        message = await socket.receive(PATIENCE)
        assert message.type is aiohttp.WSMsgType.BINARY, (message, shown)
        shown += message.data
    return socket


async def strange(address: str) -> None:
    """Send what is no request, and more of it than is listened to."""
    port = int(re.findall(r":(\d+)/", address)[0])
    for data in (b"GET /\x1b[2J HTTP/1.1\r\n\r\n", b"GET /" + b"a" * 100_000):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(data)
        with suppress(ConnectionError):
            await reader.read()
        writer.close()


def children(pid: int) -> list[int]:
    lists = Path(f"/proc/{pid}").glob("task/*/children")
    return [int(word) for each in lists for word in each.read_text(encoding="utf-8").split()]


async def over(pids: list[int]) -> None:
    async with asyncio.timeout(PATIENCE):
        while any(Path(f"/proc/{pid}").exists() for pid in pids):
            await asyncio.sleep(0.02)


async def test_visitors_are_guests_and_a_signal_ends_all_of_it(tmp_path: Path) -> None:
    async with served(tmp_path) as (process, address), aiohttp.ClientSession() as session:
        await strange(address)
        sockets = [await visited(session, address) for _ in range(2)]
        visits = children(process.pid)
        assert len(visits) == 2
        for pid in visits:
            words = Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").split("\0")
            assert "--kiosk" in words
            environ = Path(f"/proc/{pid}/environ").read_text(encoding="utf-8")
            assert not any(name in environ for name in STEERING)
        process.send_signal(signal.SIGTERM)
        for socket in sockets:
            async for message in socket:
                assert message.type is aiohttp.WSMsgType.BINARY
            assert socket.close_code == aiohttp.WSCloseCode.GOING_AWAY
        _, told = await process.communicate()
        assert process.returncode == 0
        await over(visits)
    assert address.split("/")[3] not in told.decode()
    assert told.decode().count("left") == 2
    assert told.count(b"refused") == 1
    assert not re.search(rb"\x1b|Traceback", told)
    assert not [*tmp_path.rglob("log")]


async def test_visits_end_with_a_server_that_is_killed(tmp_path: Path) -> None:
    async with served(tmp_path) as (process, address), aiohttp.ClientSession() as session:
        socket = await visited(session, address)
        visits = children(process.pid)
        process.kill()
        await over(visits)
        with suppress(ConnectionError):
            await socket.send_str(json.dumps(["keys", "q"]))
