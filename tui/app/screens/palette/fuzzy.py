"""Finds a name by some of its letters: all of them in order, best at the beginnings of words.

Textual's own search tries every way in which the letters may stand: a long name of few different
letters, as a log may have, takes it years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Match(NamedTuple):
    """How well a name fits, and which of its characters are the letters, ascending."""

    score: int
    places: tuple[int, ...]


def match(letters: str, name: str) -> Match | None:
    """Match a name; None unless all letters stand in it, in their order, whatever their case.

    Each letter counts 1, and 1 more at the beginning of a word or right behind the one before it.
    """
    lowered = [character.lower()[:1] for character in name]
    wanted = letters.lower()
    rest = iter(lowered)
    if not all(letter in rest for letter in wanted):
        return None
    starts = {word.start() for word in _WORD.finditer(name)}
    ways = [Match(0, (-2,))]
    for letter in wanted:
        places = [place for place, each in enumerate(lowered) if each == letter]
        ways = _continued(ways, places, starts)
    best = max(ways, default=None)
    return best and Match(best.score, best.places[1:])


def _continued(ways: Iterable[Match], places: Sequence[int], starts: set[int]) -> list[Match]:
    """Take the ways on to the places of the next letter: the best way to each, in their order."""
    continued = []
    waiting = iter(ways)
    way = next(waiting, None)
    best = behind = Match(-1, ())
    for place in places:
        while way is not None and way.places[-1] < place:
            best, behind = max(best, way), way
            way = next(waiting, None)
        if best.score < 0:
            continue
        gain = 1 + (place in starts)
        apart = Match(best.score + gain, (*best.places, place))
        together = Match(behind.score + max(gain, 2), (*behind.places, place))
        follows = behind.places[-1] == place - 1
        continued.append(max(apart, together) if follows else apart)
    return continued
