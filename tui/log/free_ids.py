"""Ids that are still free: a word, or the same with a number where it is taken."""

from __future__ import annotations

from collections.abc import Container


class FreeIds:
    """Words, and the same with numbers from 2 on where they are taken: `alert`, `alert-2`.

    The last number of each word is remembered, so that thousands alike are not counted each time.
    `between` stands between word and number.
    """

    def __init__(self, between: str = "-") -> None:
        self._between = between
        self._last: dict[str, int] = {}

    def free(self, wanted: str, taken: Container[str]) -> str:
        """Return the word, or the first with a number that is not taken; nothing is ever freed."""
        made, number = wanted, self._last.get(wanted, 1)
        if number > 1:
            made = f"{wanted}{self._between}{number}"
        while made in taken:
            number += 1
            made = f"{wanted}{self._between}{number}"
        self._last[wanted] = number
        return made
