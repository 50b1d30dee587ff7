"""Keys that are typed before anything can act on them."""

from __future__ import annotations

from textual import events

AT_ONCE = frozenset({"ctrl+c", "ctrl+z"})
"""Keys that leave, or put the app aside: these never wait."""

ASKING = frozenset({"f", "slash", "t", "w", "b", "colon", "ctrl+p"})
"""Keys after which letters are text, and q no longer quits."""


class EarlyKeys:
    """Keeps keys in the order typed until they can be acted on."""

    def __init__(self) -> None:
        self.waiting = True
        self._keys: list[events.Key] = []

    def takes(self, event: events.Event) -> bool:
        """Whether this is a key that has to wait; it is kept then."""
        if not self.waiting or not isinstance(event, events.Key) or self._leaves(event.key):
            return False
        self._keys.append(event)
        return True

    def _leaves(self, key: str) -> bool:
        return key in AT_ONCE or (key == "q" and ASKING.isdisjoint(each.key for each in self._keys))

    def end(self) -> list[events.Key]:
        """Let keys through from now on; those kept."""
        self.waiting = False
        kept, self._keys = self._keys, []
        return kept
