"""Places within places, as far as `within` leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.log.model import Place

DEEPEST: Final = 100
"""Places around one that are followed outwards; what is further away is not looked at."""


def around(places: Mapping[str, Place], place_id: str) -> tuple[str, ...]:
    """List what a place lies within, the nearest first.

    An id that no place has ends it, and is listed; so does a circle, a fault of the log: then the
    place may lie within itself. DEEPEST are listed at most.
    """
    found: dict[str, None] = {}
    place = places.get(place_id)
    while place is not None and place.within and place.within not in found:
        if len(found) == DEEPEST:
            break
        found[place.within] = None
        place = places.get(place.within)
    return tuple(found)
