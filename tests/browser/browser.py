"""A real browser without a window: what a page shows there, what it asks for, what axe-core finds.

Needs Chromium (`CHROMIUM`, else `chromium` on the path; empty for none), and axe-core where
`AXE_CORE` says that it is.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

CHROMIUM = os.environ.get("CHROMIUM", shutil.which("chromium") or "")
AXE = os.environ.get("AXE_CORE", "")

_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-dev-shm-usage", "--virtual-time-budget=20000"),
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_OWN = re.compile(
    r"file:|data:|chrome|https?://[a-z0-9.-]+\.(google|googleapis|gstatic|gvt1)\.com/"
)
_RUN = """
axe.run(document, {resultTypes: ["violations"]}).then((found) => {
  const nodes = (each) => each.nodes.map((node) => node.html);
  const told = found.violations.map((each) => ({id: each.id, nodes: nodes(each)}));
  document.documentElement.setAttribute("data-axe", JSON.stringify(told));
});
"""


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """An environment with a folder of its own, of a short name, as sockets are made in it."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as place:
        names = ("TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
        yield os.environ | dict.fromkeys(names, place)


class Shown(NamedTuple):
    """What became of a page: its elements in the end, what its console told, what it asked for."""

    dom: str
    told: str
    requests: list[str]


def show(page: Path, folder: Path) -> Shown:
    """Open a page, and let its scripts run to their end."""
    log = folder / "net.json"
    words = (f"--log-net-log={log}", "--enable-logging=stderr", "--dump-dom")
    done = _chromium(folder, *words, page.resolve().as_uri())
    return Shown(done.stdout, done.stderr, _requests(json.loads(log.read_text(encoding="utf-8"))))


def violations(page: Path, folder: Path) -> list[dict[str, Any]]:
    """Return what axe-core finds wrong with a page, run beside it in a copy that lets it."""
    text = _POLICY.sub("", page.read_text(encoding="utf-8"))
    scripts = f"<script>{Path(AXE).read_text(encoding='utf-8')}</script><script>{_RUN}</script>"
    copy = folder / "axe.html"
    copy.write_text(text.replace("</body>", f"{scripts}</body>"), encoding="utf-8")
    dom = _chromium(folder, "--dump-dom", copy.as_uri()).stdout
    found = re.search(r'data-axe="([^"]*)"', dom)
    assert found, "axe-core has not run"
    told: list[dict[str, Any]] = json.loads(found[1].replace("&quot;", '"').replace("&amp;", "&"))
    return told


def printed(page: Path, folder: Path) -> bytes:
    """Return the page as the browser prints it: PDF."""
    target = folder / "page.pdf"
    _chromium(folder, f"--print-to-pdf={target}", page.resolve().as_uri())
    return target.read_bytes()


def pictured(page: Path, folder: Path, size: tuple[int, int]) -> bytes:
    """Return the beginning of a page as a picture: PNG."""
    target = folder / "page.png"
    words = (f"--screenshot={target}", f"--window-size={size[0]},{size[1]}", "--hide-scrollbars")
    _chromium(folder, *words, page.resolve().as_uri())
    return target.read_bytes()


def _chromium(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    assert CHROMIUM
    profile = f"--user-data-dir={folder / 'profile'}"
    with surroundings() as environ:
        return subprocess.run(
            [CHROMIUM, *_FLAGS, profile, *words],
            env=environ,
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
        )


def _requests(log: dict[str, Any]) -> list[str]:
    """Return the addresses of a net log, but files, data, and what the browser asks for itself."""
    urls = {event.get("params", {}).get("url", "") for event in log["events"]}
    return sorted(url for url in urls if url and not _OWN.match(url))
