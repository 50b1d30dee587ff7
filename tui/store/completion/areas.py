"""What `near:` may be given: places with events around them, and after the comma distances."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.store.completion.cursor import Fragment
from tui.store.completion.vocabulary import Vocabulary
from tui.store.index.index import Index
from tui.store.query.area import area
from tui.store.query.ast import Field

_NEAR: Final = "near"
_FAR: Final = ("1km", "5km", "10km", "25km", "50km", "100km", "200km", "500km")
_BEGUN: Final = re.compile(r"(\d{1,5})\s*k?", re.ASCII)
_LOOKED_AT: Final = 80  # places, at most


class Area(NamedTuple):
    """A place or a distance: as it is written, what it is called, and the events so near."""

    written: str
    label: str
    value: str
    ranks: BitMap


def areas(index: Index, vocabulary: Vocabulary, here: Fragment) -> Iterator[Area]:
    """Yield what a value of `near:` may be; nothing of `within:`, whose corners are numbers."""
    if here.field != _NEAR:
        return
    if here.range.start == here.term.start + len(_NEAR) + 1:
        yield from _places(index, vocabulary, here)
    else:
        yield from _distances(index, here)


def _places(index: Index, vocabulary: Vocabulary, here: Fragment) -> Iterator[Area]:
    """Yield the places with coordinates, those of most events first, by the distance that follows.

    A place whose id is no text of a query is not offered.
    """
    for each in islice(vocabulary.matching("place", here.text), _LOOKED_AT):
        ranks = _found(index, (each.name, *here.others))
        if ranks:
            written = str(Field(_NEAR, (each.name,))).removeprefix(f"{_NEAR}:")
            yield Area(written, index.label("place", each.name), each.name, ranks)


def _distances(index: Index, here: Fragment) -> Iterator[Area]:
    begun = _BEGUN.fullmatch(here.text)
    typed = [f"{begun[1]}km"] if begun else []
    for far in dict.fromkeys((*typed, *(each for each in _FAR if each.startswith(here.text)))):
        values = (*here.others, far)
        if (ranks := _found(index, values)) is not None:
            label = index.describe(Field(_NEAR, values))
            yield Area(far, label, far, ranks)


def _found(index: Index, values: tuple[str, ...]) -> BitMap | None:
    """Return the events of an area; None where the values make none."""
    values = tuple(each.strip('"') for each in values)
    try:
        area(_NEAR, values)
    except ValueError:
        return None
    return index.select(Field(_NEAR, values)).bitmap
