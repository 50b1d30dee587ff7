"""Did you mean: the known word that comes closest to an unknown one."""

from __future__ import annotations

from typing import Final

from tui.log.text import one_line

_MOST_COMPARED: Final = 30_000  # words; a log full of mistakes must not take minutes to check
_LONGEST: Final = 64

Known = tuple[str, ...] | frozenset[str]


class Speller:
    """Finds likely meanings, until it has compared so many words that it would take too long."""

    def __init__(self) -> None:
        self._left = _MOST_COMPARED
        self._found: dict[tuple[str, Known], str] = {}

    def hint(self, word: str, known: Known) -> str:
        """Say what was meant, to be put after the fault; nothing when no known word is near."""
        key = (word, known)
        if key not in self._found:
            self._found[key] = self._look_up(word, known)
        near = self._found[key]
        return f": did you mean {shown(near)}?" if near else ""

    def _look_up(self, word: str, known: Known) -> str:
        self._left -= len(known)
        if self._left < 0:
            return ""
        from difflib import get_close_matches  # noqa: PLC0415 (a log in order never needs it)

        folded = {other.casefold()[:_LONGEST]: other for other in known}
        near = get_close_matches(word.casefold()[:_LONGEST], folded, 1, 0.6)
        return folded[near[0]] if near else ""


def shown(text: str) -> str:
    """Quote a piece of a log in a message: one line, cut, in backquotes."""
    return f"`{one_line(text, 60)}`"
