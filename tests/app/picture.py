"""Draws the README's picture with the app itself: python -m tests.app.picture."""

import asyncio
import os
import re
from pathlib import Path

from tests.app.user import opened

# Whoever looks at the picture fetches no font for it.
REMOTE_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
PICTURE = Path(__file__).parents[2] / "docs" / "screen.svg"


async def main() -> None:
    """Open the sample, go to Golani's message on Hama, and save what is seen."""
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
    async with opened(size=(120, 36)) as user:
        found = next(
            rank
            for rank, event in enumerate(user.main.state.store.events())
            if event.id == "ev-1205-golani"
        )
        user.main.state = user.main.state.moved(found)
        await user.settle()
        drawn = user.app.export_screenshot(title="syria-timeline")
        PICTURE.write_text(REMOTE_FONT.sub("", drawn), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
