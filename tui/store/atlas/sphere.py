"""Distances on the Earth, taken as a sphere of its mean radius (IUGG)."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt
from typing import Final

RADIUS: Final = 6371.0088  # km

DEGREE: Final = 111.195
"""Kilometres of a degree of latitude."""

Spot = tuple[float, float]
"""Longitude and latitude in degrees."""


def distance(one: Spot, other: Spot) -> float:
    """Return the kilometres between two spots along a great circle (haversine)."""
    return distances(one, (other,))[0]


def distances(one: Spot, others: Iterable[Spot]) -> list[float]:
    """Return the same from one spot to each of others."""
    lon, lat = _radians(one)
    upright = cos(lat)
    halves = [
        sin((radians(to_lat) - lat) / 2) ** 2
        + upright * cos(radians(to_lat)) * sin((radians(to_lon) - lon) / 2) ** 2
        for to_lon, to_lat in others
    ]
    return [2 * RADIUS * asin(min(1.0, sqrt(half))) for half in halves]


def _radians(spot: Spot) -> Spot:
    return radians(spot[0]), radians(spot[1])
