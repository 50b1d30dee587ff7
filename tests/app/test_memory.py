"""What the app holds does not grow with the keys pressed: objects are counted, not bytes."""

from __future__ import annotations

import asyncio
import gc

from textual._styles_cache import StylesCache
from textual.strip import Strip
from textual.widget import Widget

from tests.app.user import User, opened
from tui.store.store import Store

COUNTED = (Widget, Strip, StylesCache, Store, asyncio.Task)
# Once around what opens and closes, asks, filters, and says something in the corner.
ROUND = (
    *("down", "pagedown", "G", "g", "2", "down", "escape", "3", "z", "z", "1"),
    *("f", "h", "a", "m", "enter", "escape", "slash", "d", "enter", "n", "escape"),
    *("question_mark", "escape", "exclamation_mark", "escape", "u", "escape", "A", "escape"),
    *("colon", "a", "escape", "b", "escape", "v", "escape", "y", "space", "m", "escape", "space"),
    *("4", "n", "1", "4", "0", "right", "escape", "F", "escape", "H", "escape", "g"),
)


async def held_after(user: User, rounds: int) -> dict[str, int]:
    """How many objects of each kind there are after so many rounds."""
    for _ in range(rounds):
        await user.press(*ROUND)
    user.app.clear_notifications()
    looks = [await held(user) for _ in range(3)]  # a frame may be on its way in one of them
    return {name: min(each[name] for each in looks) for name in looks[0]}


async def held(user: User) -> dict[str, int]:
    """How many objects of each kind there are now."""
    await user.settle()
    gc.collect()
    objects = gc.get_objects()
    return {kind.__name__: sum(isinstance(each, kind) for each in objects) for kind in COUNTED}


async def test_what_is_held_stops_growing() -> None:
    """What is kept of documents has a bound; a slow machine, which skips some, takes longer."""
    async with opened(notices=True) as user:
        counts = [await held_after(user, 2)]
        while len(counts) < 6:
            counts.append(await held_after(user, 2))
            if all(number <= counts[-2][kind] for kind, number in counts[-1].items()):
                return
        raise AssertionError(f"it grows: {counts}")
