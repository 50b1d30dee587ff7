"""The same keys in one piece and one by one: random sequences, seeded, that end where they should.

`python -m tests.app.bursts 2000` tries as many as that; a few are tried in the tests.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence

from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.app.user import User, opened

LONGEST = 12
"""The most parts of a sequence; a part is a key or a whole line with what ends it."""

_LINES = ("fhama", "/bridge", "t5 dec", "t2011", "fplace:homs", "w", "bham", ":audit", "fnosuch:x")
_ENDS = ("enter", "enter", "escape", "tab", "")
_KEYS = (
    *("j", "k", "G", "g", "n", "N", "1", "2", "3", "tab", "shift+tab", "enter", "escape", "z", "c"),
    *("down", "up", "pagedown", "home", "end", "m", "a", "p", "[", "]", "?", "b", "M", "+", "-"),
    *("A", "C", "s", "left", "right", "backspace", "space"),
)


def sequences(count: int, seed: int) -> Iterator[list[str]]:
    """Yield random sequences of keys, by the names that Textual has for them."""
    chance = random.Random(seed)
    for _ in range(count):
        keys = ["escape"] * 5  # out of whatever the last one has opened
        for _ in range(chance.randrange(2, LONGEST)):
            keys += _part(chance)
        yield keys


def _part(chance: random.Random) -> list[str]:
    if chance.random() < 0.4:
        line = [*chance.choice(_LINES), chance.choice(_ENDS)]
        return [key for key in line if key]
    return [chance.choice(_KEYS)]


async def places(keys: Sequence[Sequence[str]], *, at_once: bool) -> list[tuple[object, ...]]:
    """Press sequences one after the other in one app; tell where each has led."""
    found = []
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_STATE_HOME"] = home
        async with opened() as user:
            for sequence in keys:
                for key in sequence:
                    _send(user, key)
                    if not at_once:
                        await user.settle()
                await user.settle()
                found.append(_place(user))
    return found


def _send(user: User, key: str) -> None:
    character = key if len(key) == 1 else None
    name = _character_to_key(key) if character else key
    driver = user.app._driver
    assert driver is not None
    driver.process_message(events.Key(name, " " if key == "space" else character))


def _place(user: User) -> tuple[object, ...]:
    """Where a reader is: screen, focus, what is typed, filter, cursor, search, marks."""
    focused = user.app.focused
    state = user.main.state
    return (
        type(user.app.screen).__name__,
        focused.id if focused else None,
        focused.value if isinstance(focused, Input) else None,
        str(state.query),
        state.cursor,
        state.search.text if state.search else None,
        len(state.marks),
    )


def main() -> None:
    """Try as many sequences as the first word says."""
    count = int(sys.argv[1])
    keys = list(sequences(count, seed=1))
    one_by_one = asyncio.run(places(keys, at_once=False))
    at_once = asyncio.run(places(keys, at_once=True))
    wrong = [each for each in range(count) if one_by_one[each] != at_once[each]]
    for each in wrong[:10]:
        print(each, keys[each], one_by_one[each], at_once[each], sep="\n  ")
    print(f"{count} sequences, {sum(map(len, keys))} keys: {len(wrong)} ended elsewhere")


if __name__ == "__main__":
    os.environ["TERM"] = "xterm-256color"
    main()
