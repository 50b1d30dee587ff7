"""Arabic letters in the form that they have beside their neighbours, one for one.

Each letter becomes one of Unicode's presentation forms (Arabic Presentation Forms-A and -B), which
a font without rules for joining has too. Lam and alef stay two: a ligature would take a cell away.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

_FORMS: Final = ((0xFB50, 0xFC00), (0xFE80, 0xFEFD))
_TATWEEL: Final = "\u0640"
ZWJ: Final = "\u200d"
ZWNJ: Final = "\u200c"


def shaped(clusters: Sequence[str]) -> Iterator[str]:
    """Yield each cluster, a letter with its marks in the order of writing, with the letter joined.

    A zero-width non-joiner among the marks keeps a letter from joining the next, and is dropped.
    """
    for number, cluster in enumerate(clusters):
        before = clusters[number - 1] if number else ""
        after = clusters[number + 1] if number + 1 < len(clusters) else ""
        form = ("<medial>", "<final>", "<initial>", "<isolated>")[
            2 * (not _joins(before, cluster)) + (not _joins(cluster, after))
        ]
        marks = cluster[1:].replace(ZWNJ, "").replace(ZWJ, "")
        yield _table().get((cluster[:1], form), cluster[:1]) + marks


def _joins(left: str, right: str) -> bool:
    """Whether two neighbours in the order of writing are joined."""
    if not left or not right or ZWNJ in left[1:]:
        return False
    return _has(left[0], "<initial>") and _has(right[0], "<final>")


def _has(letter: str, form: str) -> bool:
    return letter == _TATWEEL or (letter, form) in _table()


@cache
def _table() -> dict[tuple[str, str], str]:
    """The presentation form by letter and place; ligatures are left out."""
    table = {}
    for first, last in _FORMS:
        for code in range(first, last):
            form, *letters = unicodedata.decomposition(chr(code)).split()[:3] or ("",)
            if form.startswith("<") and len(letters) == 1:
                table[chr(int(letters[0], 16)), form] = chr(code)
    return table
