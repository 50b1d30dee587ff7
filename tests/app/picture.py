"""Draws the README's pictures with the program itself: python -m tests.app.picture.

That of a report needs Chromium.
"""

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.app.user import at, opened
from tests.browser.browser import CHROMIUM, pictured
from tui.cli import main as run

# Whoever looks at the picture fetches no font for it.
REMOTE_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {"screen": [], "map": ["4"], "audit": ["M"], "lanes": ["5"]}
"""The keys that lead to each picture, from Golani's message on Hama on."""


async def main() -> None:
    """Open the sample for each picture, press its keys, and save what is seen."""
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
    for name, keys in PICTURES.items():
        async with opened(size=(120, 36)) as user:
            await at(user, "ev-1205-golani")
            await user.press(*keys)
            await user.settle()
            drawn = user.app.export_screenshot(title="syria-timeline")
            (DOCS / f"{name}.svg").write_text(REMOTE_FONT.sub("", drawn), encoding="utf-8")


def report() -> None:
    """Write a report of the days around the fall of Hama, and save how it begins."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        run(["report", "--where", "date:2024-12-04..2024-12-06", "-o", str(page)])
        (DOCS / "report.png").write_bytes(pictured(page, Path(folder), (1000, 1240)))


if __name__ == "__main__":
    asyncio.run(main())
    if CHROMIUM:
        report()
