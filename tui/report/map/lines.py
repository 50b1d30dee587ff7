"""Coasts and borders of a view, in its dots: coarse ones from a continent on, else fine ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from tui.report.map.view import View
from tui.store.atlas.packing import Kind, Lines
from tui.store.atlas.sphere import Spot

_WORLD: Final = 60.0  # degrees of latitude in sight


def lines_in(view: View) -> Iterator[tuple[Kind, list[Spot]]]:
    """Yield the lines that may be in sight: what each is, and its points."""
    box = view.box
    coarse = box.north - box.south > _WORLD
    for kind, points in _atlas("world-110m.bin" if coarse else "world-50m.bin").within(box):
        yield kind, view.dots(points)


@cache
def _atlas(name: str) -> Lines:
    return Lines(files("tui.store.atlas").joinpath(name).read_bytes())
