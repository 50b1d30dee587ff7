"""Distances on the Earth, taken as a sphere of its mean radius (IUGG)."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final

RADIUS: Final = 6371.0088  # km

DEGREE: Final = 111.195
"""Kilometres of a degree of latitude."""

Spot = tuple[float, float]
"""Longitude and latitude in degrees."""


def distance(one: Spot, other: Spot) -> float:
    """Return the kilometres between two spots along a great circle (haversine)."""
    (lon, lat), (to_lon, to_lat) = _radians(one), _radians(other)
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(half)))


def _radians(spot: Spot) -> Spot:
    return radians(spot[0]), radians(spot[1])
