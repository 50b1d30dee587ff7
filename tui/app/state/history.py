"""The filters that were in force, and the way back through them while one is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

MOST: Final = 100
"""Filters that are remembered."""


class History:
    """The filters that were in force, as typed, the latest last, each once."""

    def __init__(self, entries: Iterable[str] = ()) -> None:
        self.entries = list(entries)

    def add(self, text: str) -> None:
        """Remember a filter as the latest; none at all is not one."""
        if text:
            kept = [entry for entry in self.entries if entry != text]
            self.entries = [*kept, text][-MOST:]


class Recall:
    """Steps back and forth through earlier filters; what was being typed is at the end of them."""

    def __init__(self, entries: Sequence[str], text: str) -> None:
        self._texts = [entry for entry in entries if entry != text.strip()] + [text]
        self._at = len(self._texts) - 1

    def step(self, count: int) -> str | None:
        """Go back (-1) or forward (1); None when there is nothing further that way."""
        at = self._at + count
        if not 0 <= at < len(self._texts):
            return None
        self._at = at
        return self._texts[at]

    def typed(self, text: str) -> None:
        """Take note of what is being typed now, if it is not what was stepped to."""
        if text != self._texts[self._at]:
            self._at = len(self._texts) - 1
            self._texts[self._at] = text

    @property
    def place(self) -> str:
        """Which of the earlier filters this is; "" for what was being typed."""
        earlier = len(self._texts) - 1
        if self._at == earlier:
            return ""
        return f"earlier {self._at + 1} of {earlier}"
