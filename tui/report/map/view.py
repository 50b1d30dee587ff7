"""What a map shows: a middle, and how many kilometres a dot is; equirectangular around the middle.

Longitudes are scaled by the cosine of the middle's latitude, so that distances near it are true in
all directions (plate carrée with that standard parallel).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, degrees, hypot, radians
from typing import Final, NamedTuple

from tui.store.atlas.packing import Box
from tui.store.atlas.sphere import DEGREE, Spot, distance

_MARGIN: Final = 1.25  # times what has to be seen
_NEAREST: Final = 40.0  # km across, at least
_FARTHEST: Final = 85.0  # degrees of latitude at which a middle may lie


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
            return cls(0.0, 0.0, 360 * DEGREE / width, width, height)
        lons, lats = [lon for lon, _ in spots], [lat for _, lat in spots]
        lon, lat = _middle(lons), _within_reach(_middle(lats))
        across = (max(lons) - min(lons)) * DEGREE * cos(radians(lat))
        up = (max(lats) - min(lats)) * DEGREE
        scale = max(across / width, up / height, _NEAREST / width) * _MARGIN
        return cls(lon, lat, scale, width, height)

    def dot(self, lon: float, lat: float) -> Spot:
        """Return where a spot lies, in dots from the left and from the top, in the map or not."""
        ((x, y),) = self.dots(((lon, lat),))
        return x, y

    def dots(self, spots: Iterable[Spot]) -> list[Spot]:
        """Return where spots lie: of thousands what holds for all is worked out once."""
        left, top, lon, lat = self.width / 2, self.height / 2, self.lon, self.lat
        up = DEGREE / self.scale
        across = up * cos(radians(lat))
        return [(left + (east - lon) * across, top - (north - lat) * up) for east, north in spots]

    def spot(self, x: float, y: float) -> Spot:
        """Return what lies at a dot."""
        lon = self.lon + (x - self.width / 2) * self.scale / DEGREE / cos(radians(self.lat))
        return lon, self.lat - (y - self.height / 2) * self.scale / DEGREE

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
        least, most = _NEAREST / self.width / 4, 360 * DEGREE / self.width
        return self._replace(scale=max(least, min(most, self.scale / factor)))

    def moved(self, right: float, down: float) -> View:
        """Return the view moved by parts of its width and its height."""
        lon, lat = self.spot(self.width * (0.5 + right), self.height * (0.5 + down))
        return self._replace(lon=(lon + 180) % 360 - 180, lat=_within_reach(lat))

    def around(self, spot: Spot) -> View:
        """Return the view with a spot in its middle."""
        return self._replace(lon=spot[0], lat=_within_reach(spot[1]))

    def sized(self, width: int, height: int) -> View:
        """Return the view in another size, with as much in sight from left to right."""
        return self._replace(scale=self.across / width, width=width, height=height)


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


def _middle(numbers: Sequence[float]) -> float:
    return (min(numbers) + max(numbers)) / 2


def _within_reach(lat: float) -> float:
    """Return a latitude that may be the middle of a map: not so far that east and west are one."""
    return max(-_FARTHEST, min(_FARTHEST, lat))
