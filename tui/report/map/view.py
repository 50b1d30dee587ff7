"""What a map shows: a middle, and how many kilometres a dot is; equirectangular around the middle.

Longitudes are scaled by the cosine of the middle's latitude, so that distances near it are true in
all directions (plate carrée with that standard parallel).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Final, NamedTuple

from tui.store.atlas.packing import Box

KM: Final = 111.195
"""Kilometres of a degree on a sphere of the Earth's mean radius."""

_RADIUS: Final = 6371.0088  # km, IUGG mean radius
_MARGIN: Final = 1.25  # times what has to be seen
_NEAREST: Final = 40.0  # km across, at least
_FARTHEST: Final = 85.0  # degrees of latitude at which a middle may lie

Spot = tuple[float, float]
"""Longitude and latitude in degrees."""


class View(NamedTuple):
    """A map of `width` by `height` dots, each `scale` kilometres wide, around a middle."""

    lon: float
    lat: float
    scale: float
    width: int
    height: int

    @classmethod
    def of(cls, spots: Sequence[Spot], width: int, height: int) -> View:
        """Return a view that has all of some spots in it; all of the world without any."""
        if not spots:
            return cls(0.0, 0.0, 360 * KM / width, width, height)
        lons, lats = [lon for lon, _ in spots], [lat for _, lat in spots]
        lon, lat = _middle(lons), max(-_FARTHEST, min(_FARTHEST, _middle(lats)))
        across = (max(lons) - min(lons)) * KM * cos(radians(lat))
        up = (max(lats) - min(lats)) * KM
        scale = max(across / width, up / height, _NEAREST / width) * _MARGIN
        return cls(lon, lat, scale, width, height)

    def dot(self, lon: float, lat: float) -> Spot:
        """Return where a spot lies, in dots from the left and from the top, in the map or not."""
        x = self.width / 2 + (lon - self.lon) * KM * cos(radians(self.lat)) / self.scale
        return x, self.height / 2 - (lat - self.lat) * KM / self.scale

    def spot(self, x: float, y: float) -> Spot:
        """Return what lies at a dot."""
        lon = self.lon + (x - self.width / 2) * self.scale / KM / cos(radians(self.lat))
        return lon, self.lat - (y - self.height / 2) * self.scale / KM

    @property
    def box(self) -> Box:
        """What is in sight, in degrees."""
        west, north = self.spot(0, 0)
        east, south = self.spot(self.width, self.height)
        return Box(west, south, east, north)

    @property
    def across(self) -> float:
        """Kilometres from the left to the right."""
        return self.scale * self.width

    def zoomed(self, factor: float) -> View:
        """Return the view as much nearer; not nearer than a town, not farther than the world."""
        least, most = _NEAREST / self.width / 4, 360 * KM / self.width
        return self._replace(scale=max(least, min(most, self.scale / factor)))

    def moved(self, right: float, down: float) -> View:
        """Return the view moved by parts of its width and its height."""
        lon, lat = self.spot(self.width * (0.5 + right), self.height * (0.5 + down))
        lat = max(-_FARTHEST, min(_FARTHEST, lat))
        return self._replace(lon=(lon + 180) % 360 - 180, lat=lat)

    def around(self, spot: Spot) -> View:
        """Return the view with a spot in its middle."""
        lat = max(-_FARTHEST, min(_FARTHEST, spot[1]))
        return self._replace(lon=spot[0], lat=lat)

    def sized(self, width: int, height: int) -> View:
        """Return the view in another size, with as much in sight from left to right."""
        return self._replace(scale=self.across / width, width=width, height=height)


def distance(one: Spot, other: Spot) -> float:
    """Return the kilometres between two spots along a great circle (haversine)."""
    (lon, lat), (to_lon, to_lat) = _radians(one), _radians(other)
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(half)))


_WINDS: Final = (
    *("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"),
)


def direction(one: Spot, other: Spot) -> str:
    """Return in which direction another spot lies: `north-west`; "" for the same."""
    across = (other[0] - one[0]) * cos(radians((one[1] + other[1]) / 2))
    up = other[1] - one[1]
    if hypot(across, up) == 0:
        return ""
    angle = degrees(atan2(across, up)) % 360
    return _WINDS[round(angle / 45) % 8]


def distance_words(one: Spot, other: Spot) -> str:
    """Return how far off another spot is, and where: `47 km north`, `less than 1 km`."""
    far = distance(one, other)
    if far < 1:
        return "less than 1 km"
    return f"{far:,.0f} km {direction(one, other)}"


def _radians(spot: Spot) -> Spot:
    return radians(spot[0]), radians(spot[1])


def _middle(numbers: Sequence[float]) -> float:
    return (min(numbers) + max(numbers)) / 2
