"""Which events happened in a part of the Earth: at places in it, or at spots of their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from pyroaring import BitMap

from tui.log.model import Head
from tui.store.atlas.sphere import Spot
from tui.store.index.told import ToldPostings
from tui.store.query.area import SPOT, Near, area, spot_of


class Areas:
    """Finds events by where they happened; `named` tells the places that a text means."""

    def __init__(
        self, head: Head, postings: ToldPostings, named: Callable[[str], Sequence[str]]
    ) -> None:
        self._head = head
        self._postings = postings
        self._named = named

    def find(self, field: str, values: Sequence[str]) -> BitMap:
        """Return the ranks of the events in the area that the values of a field ask for."""
        asked = area(field, values)
        if isinstance(asked, Near):
            middles = [asked.spot] if asked.spot else [*self._spots_of(asked.place)]
            south, north = asked.latitudes(middles)
            return self._where(
                lambda spot: any(asked.holds(each, spot) for each in middles), south, north
            )
        return self._where(asked.holds, asked.south, asked.north)

    def _where(self, holds: Callable[[Spot], bool], south: float, north: float) -> BitMap:
        """Return the events at a spot of which something holds; their own goes before a place's.

        It holds of no spot south of a latitude, nor north of another: of thousands of places only
        those between are asked.
        """
        start = bisect_left(self._by_latitude, south, key=_latitude)
        end = bisect_right(self._by_latitude, north, key=_latitude)
        places = [each for each, spot in self._by_latitude[start:end] if holds(spot)]
        found = self._postings.ranks_of("at", sorted(places))
        own, there = BitMap(), BitMap()
        for text, ranks in self._postings.sets(SPOT):
            own |= ranks
            if holds(spot_of(text)):
                there |= ranks
        return (found - own) | there

    def _spots_of(self, text: str) -> Iterator[Spot]:
        for each in self._named(text):
            if each in self._places:
                yield self._places[each]

    @cached_property
    def _places(self) -> dict[str, Spot]:
        return {
            key: (place.lon, place.lat)
            for key, place in self._head.places.items()
            if place.lon is not None and place.lat is not None
        }

    @cached_property
    def _by_latitude(self) -> list[tuple[str, Spot]]:
        return sorted(self._places.items(), key=_latitude)


def _latitude(place: tuple[str, Spot]) -> float:
    return place[1][1]
