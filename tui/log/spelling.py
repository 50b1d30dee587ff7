"""Did you mean: the known words that come closest to an unknown one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from tui.log.text import backquoted

_LEAST_ALIKE: Final = 0.6  # of difflib's measure, from 0 to 1
_LONGEST: Final = 64  # letters that are compared
_MOST_COMPARED: Final = 30_000  # words; a log full of mistakes must not take minutes to check

Known = tuple[str, ...] | frozenset[str]


def nearest(
    word: str, known: Iterable[str], most: int = 1, least_alike: float = _LEAST_ALIKE
) -> list[str]:
    """Return at most `most` known words like a misspelt one, nearest first, in any letter case.

    Of known words that differ in that alone the one in small letters is meant, in any order.
    """
    from difflib import get_close_matches  # noqa: PLC0415 (seldom needed, and slow to import)

    folded = {other.casefold()[:_LONGEST]: other for other in sorted(known)}
    near = get_close_matches(word.casefold()[:_LONGEST], folded, most, least_alike)
    return [folded[other] for other in near]


def did_you_mean(word: str, known: Iterable[str], most: int = 1) -> str:
    """Return ": did you mean `a` or `b`?", to be put after a fault, or "" when no word is near."""
    return question(nearest(word, known, most))


class SpellingHints:
    """`did_you_mean` for many words, until so many were compared that it would take too long."""

    def __init__(self) -> None:
        self._left = _MOST_COMPARED
        self._found: dict[tuple[str, Known], str] = {}

    def did_you_mean(self, word: str, known: Known) -> str:
        """Return ": did you mean `a`?", or "" when no word is near or too many were compared."""
        key = (word, known)
        if key not in self._found:
            self._left -= len(known)
            if self._left < 0:
                return ""
            self._found[key] = did_you_mean(word, known)
        return self._found[key]


def question(words: Sequence[str]) -> str:
    """Return ": did you mean `a` or `b`?", or "" where there is no word."""
    if not words:
        return ""
    return f": did you mean {' or '.join(map(backquoted, words))}?"
