"""The same keys in one piece and one by one: random sequences, seeded, that end where they should.

`python -m tests.app.bursts 2000` tries as many as that, on all cores; a few are tried in the tests.
"One by one" is with a pause behind each key in which all that it asked for is done, in panes and on
the screen too: that is not waited for by the clock, but until there is nothing left to do.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from unittest.mock import patch

from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.app.user import User, opened
from tui.app import turns
from tui.app.state.state import State
from tui.log.dates.shown import Clocks, say_on

_ROUNDS = 4  # of the event loop, without anything to do

LONGEST = 12
"""The most parts of a sequence; a part is a key or a whole line with what ends it."""

_LINES = ("fhama", "/bridge", "t5 dec", "t2011", "fplace:homs", "w", "bham", ":audit", "fnosuch:x")
_ENDS = ("enter", "enter", "escape", "tab", "")
_PART = 25  # sequences in one app
_KEYS = (
    *("j", "k", "G", "g", "n", "N", "1", "2", "3", "tab", "shift+tab", "enter", "escape", "z", "c"),
    *("down", "up", "pagedown", "home", "end", "m", "a", "p", "[", "]", "?", "b", "M", "+", "-"),
    *("A", "C", "s", "left", "right", "backspace", "space", "{", "}", "h", "l", "u", "v", "R"),
    *("4", "5", "T", "0", "|", "S", "x", "W", "F", "H", "Q", "Z", "E", "U", "D", "!", ":", "r"),
)


def sequences(count: int, seed: int) -> Iterator[list[str]]:
    """Yield random sequences of keys, by the names that Textual has for them."""
    chance = random.Random(seed)
    for _ in range(count):
        keys: list[str] = []
        for _ in range(chance.randrange(2, LONGEST)):
            keys += _part(chance)
        yield keys


def _part(chance: random.Random) -> list[str]:
    if chance.random() < 0.4:
        line = [*chance.choice(_LINES), chance.choice(_ENDS)]
        return [key for key in line if key]
    return [chance.choice(_KEYS)]


async def places(keys: Sequence[Sequence[str]], *, at_once: bool) -> list[tuple[object, ...]]:
    """Press sequences one after the other in one app; tell where each has led.

    Each begins where the app does, so that one that ends elsewhere takes no other along.
    """
    found = []
    say_on(Clocks())  # whatever the last app has left: clocks are those of the process
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, XDG_STATE_HOME=home):
        async with opened() as user:
            beginning = user.main.state
            for sequence in keys:
                for key in sequence:
                    _send(user, key)
                    if not at_once:
                        await _idle(user)
                await _idle(user)
                found.append(_place(user))
                await _begin_again(user, beginning)
    return found


async def _begin_again(user: User, beginning: State) -> None:
    """Close whatever is open, and go back to the beginning."""
    for _ in range(5):
        _send(user, "escape")
        await _idle(user)
    user.main.state = beginning
    user.main.pane.to_timeline()
    await _idle(user)


async def _idle(user: User) -> None:
    """Wait until there is nothing left to do: no key, message, callback, nothing to lay out."""
    quiet = 0
    while quiet < _ROUNDS:
        if user.main.followed is not user.main.state:
            user.main._follow_now()
        quiet = quiet + 1 if user.is_idle else 0
        await asyncio.sleep(0 if quiet else 0.001)


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


Found = tuple[list[str], tuple[object, ...], tuple[object, ...]]


def tried(keys: list[list[str]]) -> list[Found]:
    """Press sequences in both ways; return those that end in two places, and both."""
    vars(turns)["_LONGEST"] = 60.0  # so that busy cores do not end the turn of a key
    one_by_one = asyncio.run(places(keys, at_once=False))
    at_once = asyncio.run(places(keys, at_once=True))
    return [each for each in zip(keys, one_by_one, at_once, strict=True) if each[1] != each[2]]


def main() -> None:
    """Try as many sequences as the first word says, from the seed that the second is."""
    count, seed = int(sys.argv[1]), int((*sys.argv[2:], "1")[0])
    keys = list(sequences(count, seed))
    parts = [keys[at : at + _PART] for at in range(0, count, _PART)]
    done, wrong = 0, 0
    with Pool(maxtasksperchild=4) as pool:
        for part, found in zip(parts, pool.imap(tried, parts), strict=True):
            done, wrong = done + len(part), wrong + len(found)
            for each in found:
                print(*each, sep="\n  ", flush=True)
            print(f"{done} of {count}, {wrong} ended elsewhere", file=sys.stderr, flush=True)
    print(f"{count} sequences, {sum(map(len, keys))} keys: {wrong} ended elsewhere")


if __name__ == "__main__":
    os.environ["TERM"] = "xterm-256color"
    main()
