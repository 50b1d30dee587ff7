"""What `near:` and `within:` ask for: `near:hama,40km`, `near:35.1,36.7,5km`, `within:34,36,36,38`.

Numbers are degrees of latitude, then of longitude; `within:` has its south-west corner first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tui.store.atlas.sphere import DEGREE, Spot, distance
from tui.store.query.ast import Field

AREAS: Final = ("near", "within")
"""The fields that ask for a part of the Earth; their values are read together."""

NEAR: Final = 25.0
"""Kilometres that are near where none are given."""

_FARTHEST: Final = 20_038.0  # half around the Earth
_KM: Final = re.compile(r"(\d{1,5}(?:\.\d{1,6})?)\s*(km|m|mi)", re.ASCII | re.IGNORECASE)
_UNITS: Final = {"km": 1.0, "m": 0.001, "mi": 1.609344}
_DEGREES: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,12})?", re.ASCII)


SPOT: Final = "spot"
"""What an index calls the coordinates that an event has itself, as `spot_text` has them."""


def spot_text(lat: float, lon: float) -> str:
    """Return coordinates as a value of the index."""
    return f"{lat},{lon}"


def spot_of(text: str) -> Spot:
    """Return the spot that a value of the index stands for."""
    lat, _, lon = text.partition(",")
    return float(lon), float(lat)


class Near(NamedTuple):
    """So many kilometres around a spot, or around a place in words: one of the two."""

    place: str
    spot: Spot | None
    km: float

    def holds(self, middle: Spot, other: Spot) -> bool:
        """Tell whether a spot is so near to a middle."""
        if abs(middle[1] - other[1]) * DEGREE > self.km + 1:
            return False
        return distance(middle, other) <= self.km

    def latitudes(self, middles: Iterable[Spot]) -> tuple[float, float]:
        """Return between which latitudes all spots lie that are so near to one of some middles."""
        reach = (self.km + 1) / DEGREE
        lats = [lat for _, lat in middles]
        return min(lats, default=0) - reach, max(lats, default=0) + reach


class Within(NamedTuple):
    """From corner to corner, in degrees; from east to west it goes over the 180th meridian."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot lies within."""
        lon, lat = spot
        across = self.west <= lon <= self.east
        if self.west > self.east:
            across = lon >= self.west or lon <= self.east
        return across and self.south <= lat <= self.north


def area(field: str, values: Sequence[str]) -> Near | Within:
    """Return what the values of one of these fields mean together; raises ValueError: why not."""
    if field == "within":
        return _within(values)
    return _near(values)


def places_in(condition: Field) -> Iterator[str]:
    """Yield the names of places around which something is asked for."""
    if condition.name in AREAS:
        asked = area(condition.name, condition.values)
        if isinstance(asked, Near) and asked.place:
            yield asked.place


def area_words(field: str, values: Sequence[str]) -> str:
    """Say what is asked for: `near hama (40 km)`."""
    asked = area(field, values)
    if isinstance(asked, Near):
        where = asked.place or f"{values[0]}, {values[1]}"
        return f"near {where} ({asked.km:g} km)"
    return f"within {', '.join(values)}"


def _near(values: Sequence[str]) -> Near:
    """Read a place, or a spot, and how far; a whole number alone is the id of a place."""
    km, where = NEAR, list(values)
    if len(where) > 1 and (found := _KM.fullmatch(where[-1])):
        km = float(found[1]) * _UNITS[found[2].lower()]
        where.pop()
    if km > _FARTHEST:
        raise ValueError(f"nothing on the Earth is farther off than {_FARTHEST:,.0f} km")
    if len(where) == 2 and all(map(_DEGREES.fullmatch, where)):
        lat, lon = _latitude(where[0]), _longitude(where[1])
        return Near("", (lon, lat), km)
    if len(where) != 1 or (_DEGREES.fullmatch(where[0]) and not where[0].isdecimal()):
        raise ValueError("near: takes a place and a distance: near:hama,40km, near:35.1,36.7,5km")
    return Near(where[0], None, km)


def _within(values: Sequence[str]) -> Within:
    if len(values) != 4 or not all(map(_DEGREES.fullmatch, values)):
        raise ValueError(
            "within: takes two corners, south, west, north, east: within:34.5,36,36,38"
        )
    south, north = _latitude(values[0]), _latitude(values[2])
    if south > north:
        raise ValueError(
            "within: begins in the south-west: the first number is more than the third"
        )
    return Within(south, _longitude(values[1]), north, _longitude(values[3]))


def _latitude(text: str) -> float:
    return _degrees(text, 90, "latitude")


def _longitude(text: str) -> float:
    return _degrees(text, 180, "longitude")


def _degrees(text: str, most: int, what: str) -> float:
    number = float(text)
    if abs(number) > most:
        raise ValueError(f"{text} is no {what}: it goes from -{most} to {most}")
    return number
