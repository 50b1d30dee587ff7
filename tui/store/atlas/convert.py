"""Make a file of this room: `python -m tui.store.atlas.convert countries-50m.json world-50m.bin`.

The input is TopoJSON as the npm package world-atlas 2 has it: arcs that countries share. An arc of
one country is a coast, of two a border.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from tui.store.atlas.packing import Grid, Line, Point, packed


def convert(topology: dict[str, Any]) -> bytes:
    """Return the arcs of a topology as a file."""
    (step_lon, step_lat), (west, south) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    uses = Counter(_arcs(topology["objects"]["countries"]["geometries"]))
    half = round(180 / step_lon)
    lines = (
        Line("border" if uses[number] > 1 else "coast", points)
        for number, arc in enumerate(topology["arcs"])
        for points in _within_the_edge(_points(arc), half)
    )
    return packed(Grid(step_lon, step_lat, west, south), lines)


def _arcs(shapes: Iterable[dict[str, Any]]) -> Iterator[int]:
    """Yield the number of each arc of each country, ~n for one that runs backwards being n."""
    for shape in shapes:
        rest: list[Any] = [shape.get("arcs", [])]
        while rest:
            each = rest.pop()
            if isinstance(each, int):
                yield each if each >= 0 else ~each
            else:
                rest += each


def _points(arc: list[list[int]]) -> Iterator[Point]:
    xs = accumulate(step[0] for step in arc)
    ys = accumulate(step[1] for step in arc)
    return zip(xs, ys, strict=True)


def _within_the_edge(points: Iterable[Point], half: int) -> Iterator[list[Point]]:
    """Yield a line in parts, cut where it goes over the edge, by half a turn and more."""
    part: list[Point] = []
    for point in points:
        if part and abs(point[0] - part[-1][0]) > half:
            yield part
            part = []
        part.append(point)
    if part:
        yield part


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(convert(json.loads(source.read_bytes())))
