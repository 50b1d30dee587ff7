"""Tabs of a real browser without a window, driven by its own protocol (CDP).

What is typed comes as keys, what a page shows is asked of its elements, and all that it asks of
the network is listed.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from tests.browser.browser import AXE, CHROMIUM, surroundings

PATIENCE = 60.0  # seconds, on a machine that may be busy
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1280,800"),
)
_KEYS = {"Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, ""), "Down": ("ArrowDown", 40, "")}
_AXE = "axe.run(document).then(found => found.violations.map(each => each.id).join(' '))"
_ROWS = "[...document.querySelectorAll('.xterm-accessibility-tree > div')].map(e => e.textContent)"
_DRAWN = "[...document.querySelectorAll('.xterm-rows > div')].map(e => e.textContent)"


class Tab:
    """One page of the browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._listening = asyncio.create_task(self._listen())
        self.requests: list[str] = []
        self.told: list[str] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol; returns its result."""
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        return await asyncio.wait_for(self._answers[number], PATIENCE)

    async def open(self, address: str) -> None:
        for domain in ("Network", "Runtime", "Log", "Page"):
            await self.call(f"{domain}.enable")
        await self.call("Page.navigate", url=address)

    async def value(self, expression: str) -> Any:
        """What an expression of JavaScript is on the page."""
        found = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return found["result"].get("value")

    async def rows(self) -> list[str]:
        """The rows of the terminal as a screen reader gets them."""
        return await self.value(_ROWS) or []

    async def drawn(self) -> list[str]:
        """The rows of the terminal as they are drawn."""
        return await self.value(_DRAWN) or []

    async def until(self, words: str, expression: str = _ROWS) -> str:
        """Wait until what is shown has some words; returns all that is shown."""
        shown = ""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while words not in (shown := str(await self._text(expression))):
                    await asyncio.sleep(0.05)
                return shown
        raise AssertionError(f"{words!r} is not in\n{shown}\n{self.told}")

    async def _text(self, expression: str) -> str:
        found = await self.value(expression)
        return "\n".join(found) if isinstance(found, list) else str(found)

    async def type(self, text: str) -> None:
        for letter in text:
            # Codes of other keys are not those of what they write: 45 is Insert, and not "-".
            code = ord(letter.upper()) if letter.isalnum() else 0
            await self._press(letter, code, letter)

    async def insert(self, text: str) -> None:
        """Put text where the cursor is, as what has no keys does."""
        await self.call("Input.insertText", text=text)

    async def press(self, name: str) -> None:
        await self._press(*_KEYS[name])

    async def _press(self, key: str, code: int, text: str) -> None:
        pressed = {"key": key, "windowsVirtualKeyCode": code}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    async def violations(self) -> list[str]:
        """What axe-core finds wrong with the page as it is."""
        ran = await self.call(
            "Runtime.evaluate", expression=f"{Path(AXE).read_text()};{_AXE}", awaitPromise=True
        )
        return ran["result"]["value"].split()

    async def picture(self, path: Path) -> None:
        found = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(found["data"]))

    async def close(self) -> None:
        self._listening.cancel()
        with suppress(asyncio.CancelledError):
            await self._listening
        await self._socket.close()

    async def _listen(self) -> None:
        async for message in self._socket:
            said = message.json()
            if "id" in said:
                self._answers.pop(said["id"]).set_result(said.get("result", {}))
                continue
            self._note(said["method"], said["params"])

    def _note(self, method: str, said: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(said["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.requests.append(said["url"])
        elif method == "Runtime.exceptionThrown":
            self.told.append(str(said["exceptionDetails"]))
        elif method == "Log.entryAdded":
            self.told.append(said["entry"]["text"])


class Browser:
    """A browser that runs; its tabs are opened one by one."""

    def __init__(self, session: aiohttp.ClientSession, address: str, whole: Tab) -> None:
        self._session = session
        self._address = address
        self._whole = whole

    @asynccontextmanager
    async def tab(self, address: str) -> AsyncIterator[Tab]:
        """Open a page in a window of its own: what is behind another is not drawn."""
        made = await self._whole.call("Target.createTarget", url="about:blank", newWindow=True)
        page = f"{self._address}/devtools/page/{made['targetId']}"
        tab = Tab(await self._session.ws_connect(page, max_msg_size=0))
        try:
            await tab.open(address)
            yield tab
        finally:
            await tab.close()
            await self._whole.call("Target.closeTarget", targetId=made["targetId"])


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Browser]:
    """Start the browser, with a profile in a folder."""
    with surroundings() as environ:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *_FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            env=environ,
            stderr=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            port, path = await _port(folder / "profile" / "DevToolsActivePort")
            address = f"ws://127.0.0.1:{port}"
            async with aiohttp.ClientSession() as session:
                whole = Tab(await session.ws_connect(f"{address}{path}", max_msg_size=0))
                yield Browser(session, address, whole)
                await whole.close()
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


async def _port(file: Path) -> list[str]:
    """Wait for the port on which the browser listens, and the path of its socket."""
    async with asyncio.timeout(PATIENCE):
        while not (file.exists() and len(words := file.read_text().split()) == 2):
            await asyncio.sleep(0.05)
    return words
