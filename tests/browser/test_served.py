"""The app as it is served, in a real browser: what is seen, heard, typed, and asked for."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.browser.browser import AXE, CHROMIUM

pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from tests.browser.tab import browser

ROOT = Path(__file__).parents[2]
STATUS = "document.getElementById('status').textContent"
DRAWN = "[...document.querySelectorAll('.xterm-rows > div')].map(e => e.textContent)"
ARABIC = "أسأل الله أن يكون فتحا لا ثأر"
# Where the frame of the pane ends in rows with Arabic, as it does in rows without. Blanks before it
# may be one piece with it, or not.
FRAME = """[...document.querySelectorAll('.xterm-rows > div')].slice(6, 12).map(row => {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT), range = new Range();
  while (walker.nextNode()) {
    const at = walker.currentNode.data.lastIndexOf('┃');
    if (at >= 0) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
    }
  }
  return Math.round(range.getBoundingClientRect().left);
})"""

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine"),
    pytest.mark.xdist_group("browser"),
]


@asynccontextmanager
async def served() -> AsyncIterator[str]:
    """Serve the sample to two; yields the address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tui", "serve", "events.yaml", "--port", "0", "--visitors", "2"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.communicate()


async def test_the_app_is_there_for_two_and_asks_nobody(tmp_path: Path) -> None:
    async with (
        served() as address,
        browser(tmp_path) as chromium,
        chromium.tab(address) as one,
        chromium.tab(address) as two,
    ):
        await one.until("1/101")
        await two.until("1/101")
        # Filters; the other visitor's screen stays.
        await one.type("fid:")
        await one.insert("ev-1205-")
        await one.type("golani")
        await one.until("1 of 101 events")
        await one.press("Enter")
        await one.type("2z")  # a pane with the whole screen
        await one.until("prays that the conquest")
        assert "101 of 101 events" in "\n".join(await two.rows())
        # Its quote, in both scripts, for screen readers and for eyes.
        for _ in range(3):
            await one.press("Down")
        assert ARABIC in await one.until(ARABIC)
        await one.until(ARABIC, DRAWN)
        await one.until("1", f"String(new Set({FRAME}).size)")  # once all rows are drawn
        assert not AXE or await one.violations() == []
        # A third finds no room, and is told so.
        async with chromium.tab(address) as three:
            await three.until("2 visitors at once", STATUS)
        # Another size.
        metrics = {"width": 700, "height": 500, "deviceScaleFactor": 1, "mobile": False}
        before = len(await two.rows())
        await two.call("Emulation.setDeviceMetricsOverride", **metrics)
        rows = await two.until("q Quit")
        async with asyncio.timeout(30):
            while len(rows.splitlines()) >= before:  # what is shown until then has the size before
                rows = await two.until("q Quit")
        assert 10 < len(rows.splitlines()) < before
        assert max(map(len, rows.splitlines())) < 80
        # Quits, and may come again; the address stays what it was.
        await one.type("q")
        await one.until("The timeline has ended.", STATUS)
        await one.call("Emulation.setDeviceMetricsOverride", **metrics | {"width": 360})
        await one.call("Page.reload")
        phone = await one.until("1/101")
        assert "would do" not in phone  # 40 columns
        assert max(map(len, phone.splitlines())) >= 40
        for tab in (one, two):
            assert {each.split("/")[2] for each in tab.requests} == {address.split("/")[2]}
            assert tab.told == []
