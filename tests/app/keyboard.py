"""Somebody who presses and clicks everything: seeded, and faster than any screen follows."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator

from textual import events
from textual.keys import _character_to_key

from tests.app.user import User

CTRL = [f"ctrl+{letter}" for letter in string.ascii_lowercase]
NAMED = [
    *("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab"),
    *("escape", "enter", "backspace", "delete", "insert", "f1", "f2", "shift+home", "shift+end"),
    *("ctrl+home", "ctrl+end", "shift+up", "shift+down", "alt+x"),
]
PRINTABLE = string.digits + string.ascii_letters + string.punctuation + " "
# What opens something, so that every dialog is met often.
OPENING = ":b?!vAMuCf/tw0"


class Keyboard:
    """Sends random keys and clicks as the terminal would."""

    def __init__(self, user: User, seed: int) -> None:
        self._user = user
        self._random = random.Random(seed)
        self.sent: list[str] = []

    async def press(self, count: int, pause: int = 12) -> None:
        """Send so many keys and clicks, and let the app catch up now and then."""
        for number in range(count):
            for event in self._one():
                self._send(event)
            if self._random.randrange(pause) == 0:
                await self._user.pilot.pause()
            assert self._user.app.is_running, self.sent[-20:]
            assert self._user.app.crash is None, (number, self.sent[-20:])
        await self._user.pilot.pause()

    def _send(self, event: events.Event) -> None:
        driver = self._user.app._driver
        assert driver is not None
        driver.process_message(event)

    def _one(self) -> Iterator[events.Event]:
        """Yield a key, or a click at a random cell."""
        kind = self._random.random()
        if kind < 0.1:
            yield from self._click()
        elif kind < 0.5:
            yield self._key(self._random.choice([*NAMED, *CTRL, "escape", "enter"]))
        else:
            letters = OPENING if kind < 0.7 else PRINTABLE
            letter = self._random.choice(letters)
            yield self._key(_character_to_key(letter), letter)

    def _key(self, name: str, letter: str | None = None) -> events.Key:
        self.sent.append(name)
        return events.Key(name, letter)

    def _click(self) -> Iterator[events.MouseEvent]:
        width, height = self._user.app.size
        x, y = self._random.randrange(width), self._random.randrange(height)
        self.sent.append(f"click {x} {y}")
        for kind in (events.MouseDown, events.MouseUp):
            yield kind(None, x, y, 0, 0, 1, False, False, False, x, y)
