"""Right-to-left text as it is read, from left to right and with its letters joined.

For terminals that do neither. The order is python-bidi's (UAX #9), an optional dependency: its
steps are called one by one, as `bidi.algorithm.get_display` does, since each character has to be
found again, with its style. Letters are joined by the presentation forms of Unicode (chapter 9.2).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, Final, NamedTuple

from rich.cells import get_character_cell_size

from tui.terminal.bidi import MARKS

_FORMS: Final = ((0xFB50, 0xFC00), (0xFE80, 0xFEFD))
# By whether a letter is joined to the one before it and to the one after it.
_JOINED: Final = {
    (True, True): "<medial>",
    (True, False): "<final>",
    (False, True): "<initial>",
    (False, False): "<isolated>",
}
_TATWEEL: Final = "\u0640"
ZWJ: Final = "\u200d"
ZWNJ: Final = "\u200c"


def shaped(clusters: Sequence[str]) -> Iterator[str]:
    """Yield each cluster, a letter with its marks in the order of writing, with the letter joined.

    A zero-width non-joiner among the marks keeps a letter from joining the next, and is dropped.
    """
    padded = ["", *clusters, ""]
    for number, cluster in enumerate(clusters):
        before, after = padded[number], padded[number + 2]
        form = _JOINED[_joins(before, cluster), _joins(cluster, after)]
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


STEPS = (
    "explicit_embed_and_overrides",
    "resolve_weak_types",
    "resolve_neutral_types",
    "resolve_implicit_levels",
    "reorder_resolved_levels",
    "apply_mirroring",
)


class Placed(NamedTuple):
    """What is drawn at a place, and where in the text it comes from."""

    text: str
    origin: int


@lru_cache(2048)
def reordered(text: str) -> tuple[Placed, ...]:
    """Put a stretch in visual order, letters joined and brackets mirrored, cells unchanged.

    Its direction is that of its first letter. Direction marks take part and are left out.
    """
    clusters = _clusters(text)
    joined = list(shaped([cluster for _, cluster in clusters]))
    algorithm: Any = import_module("bidi.algorithm")
    bases = "".join(cluster[0] for _, cluster in clusters)
    level = algorithm.get_base_level(bases)
    storage = algorithm.get_empty_storage()
    storage.update(base_level=level, base_dir="LR"[level])
    algorithm.get_embedding_levels(bases, storage)
    for number, item in enumerate(storage["chars"]):
        item["number"] = number
    for step in STEPS:
        getattr(algorithm, step)(storage, False)
    placed = []
    for item in storage["chars"]:
        index, cluster = clusters[item["number"]]
        if cluster[0] not in MARKS:
            shown = joined[item["number"]]
            if item["ch"] != cluster[0]:  # mirrored, as a bracket
                shown = item["ch"] + shown[1:]
            placed.append(Placed(shown, index))
    return tuple(placed)


def _clusters(text: str) -> list[tuple[int, str]]:
    """List each character that takes cells, with those after it that take none, and its index."""
    found: list[tuple[int, str]] = []
    for index, character in enumerate(text):
        alone = character in MARKS or get_character_cell_size(character) > 0
        if alone or not found or found[-1][1] in MARKS:
            found.append((index, character))
        else:
            found[-1] = (found[-1][0], found[-1][1] + character)
    return found
