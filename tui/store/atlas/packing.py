"""Lines of a map packed in a file: a box for each, its first point, and the steps to the others.

zlib around columns of little-endian integers, so that a line is found by its box, and its points
are two running sums. The unit is a step of the grid that world-atlas has its points on.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, Literal, NamedTuple

Kind = Literal["coast", "border"]
Point = tuple[int, int]

KINDS: Final[tuple[Kind, ...]] = ("coast", "border")

_HEAD: Final = struct.Struct("<4dI")  # scale and start of the grid in degrees, number of lines
_COLUMNS: Final = ("B", "I", "i", "i", "i", "i", "i", "i", "h", "h")
_STEP: Final = 32_000  # the longest step that 16 bits have; a longer one is divided


class Box(NamedTuple):
    """From where to where something lies, in degrees, or in steps of a grid."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have anything in common."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


class Grid(NamedTuple):
    """The grid of the points: degrees of a step, and where it begins."""

    step_lon: float
    step_lat: float
    west: float
    south: float


class Line(NamedTuple):
    """A line on the grid."""

    kind: Kind
    points: Sequence[Point]


class Lines:
    """The lines of a file, those within a box made when asked for."""

    def __init__(self, data: bytes) -> None:
        """Take what `packed` wrote."""
        text = zlib.decompress(data)
        *grid, count = _HEAD.unpack_from(text)
        self._grid = Grid(*grid)
        at = _HEAD.size
        columns: list[array[int]] = []
        for number, code in enumerate(_COLUMNS):
            size = count if number < len(_COLUMNS) - 2 else None
            column = array(code)
            steps = sum(columns[1]) if size is None else size
            end = at + steps * column.itemsize
            column.frombytes(text[at:end])
            if sys.byteorder == "big":
                column.byteswap()
            columns.append(column)
            at = end
        self._kinds, self._sizes, *self._boxes_and_starts = columns[:8]
        self._across, self._up = columns[8:]
        self._offsets = [0, *accumulate(self._sizes)]

    def within(self, box: Box) -> Iterator[tuple[Kind, list[tuple[float, float]]]]:
        """Yield the lines that may meet a box in degrees: kind, and points as (lon, lat)."""
        step_lon, step_lat, west, south = self._grid
        asked = Box(
            (box.west - west) / step_lon,
            (box.south - south) / step_lat,
            (box.east - west) / step_lon,
            (box.north - south) / step_lat,
        )
        wests, souths, easts, norths, xs, ys = self._boxes_and_starts
        boxes = map(Box, wests, souths, easts, norths)
        for number, its_box in enumerate(boxes):
            if asked.meets(its_box):
                start, end = self._offsets[number : number + 2]
                across = accumulate(self._across[start:end], initial=xs[number])
                up = accumulate(self._up[start:end], initial=ys[number])
                points = zip(across, up, strict=True)
                yield (
                    KINDS[self._kinds[number]],
                    [(west + x * step_lon, south + y * step_lat) for x, y in points],
                )


def packed(grid: Grid, lines: Iterable[Line]) -> bytes:
    """Return lines as a file."""
    columns = [array(code) for code in _COLUMNS]
    for kind, points in lines:
        steps = [*_steps(points)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        values = (KINDS.index(kind), len(steps), min(xs), min(ys), max(xs), max(ys), xs[0], ys[0])
        for column, value in zip(columns, values, strict=False):
            column.append(value)
        for column, side in zip(columns[-2:], (0, 1), strict=True):
            column.extend(step[side] for step in steps)
    count = len(columns[0])
    if sys.byteorder == "big":
        for column in columns:
            column.byteswap()
    body = b"".join(column.tobytes() for column in columns)
    return zlib.compress(_HEAD.pack(*grid, count) + body, 9)


def _steps(points: Sequence[Point]) -> Iterator[Point]:
    for (x, y), (to_x, to_y) in pairwise(points):
        longest = max(abs(to_x - x), abs(to_y - y))
        parts = max(1, -(-longest // _STEP))
        for part in range(parts):
            done, next_ = part * (to_x - x) // parts, (part + 1) * (to_x - x) // parts
            done_y, next_y = part * (to_y - y) // parts, (part + 1) * (to_y - y) // parts
            yield next_ - done, next_y - done_y
