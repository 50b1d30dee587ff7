"""A network drawn in cells: names around an ellipse, lines of dots between them."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from tui.log.model import Head
from tui.report.graph.network import Network
from tui.report.map.canvas import ACROSS, DOWN, Canvas
from tui.report.text.fit import fit
from tui.report.text.names import actor_name

NARROWEST: Final = 64
"""Cells of the narrowest page that a drawing fits on."""

_LABEL: Final = 22  # cells
_MOST: Final = 24  # actors
_ASCII: Final = "."
_NODE, _ASCII_NODE = "●", "o"


class _Place(NamedTuple):
    """Where an actor stands: its cell, and whether its name stands left of it."""

    column: int
    row: int
    left: bool


def fits(found: Network, width: int) -> bool:
    """Tell whether a network can be drawn at a width: neither too narrow, nor too many actors."""
    return width >= NARROWEST and 2 <= len(found.actors) <= _MOST


def drawing(head: Head, found: Network, width: int, ascii_only: bool = False) -> list[Text]:
    """Return the lines of a drawing that `fits`, none wider than `width` cells."""
    rows = max(7, (len(found.actors) + 1) // 2 + 3)
    places = _places(found.actors, width, rows)
    canvas = Canvas(width, rows)
    for each in found.relations:
        ends = (places[each.subject], places[each.object])
        canvas.path([((p.column + 0.5) * ACROSS, (p.row + 0.5) * DOWN) for p in ends])
    lines = [[(sign, "muted") for sign in row] for row in canvas.rows_of(_ASCII * ascii_only)]
    for actor, place in places.items():
        _write(lines[place.row], place, actor_name(head, actor), ascii_only)
    return [Text.assemble(*line) for line in lines]


def _places(actors: tuple[str, ...], width: int, rows: int) -> dict[str, _Place]:
    """Return the places of actors around an ellipse, from the right on, with room for names."""
    across, down = (width - 1) / 2 - _LABEL - 2, (rows - 1) / 2
    found: dict[str, _Place] = {}
    taken: set[tuple[int, bool]] = set()
    for number, actor in enumerate(actors):
        angle = 2 * pi * (number + 0.5) / len(actors)
        column, row = round((width - 1) / 2 + across * cos(angle)), round(down + down * sin(angle))
        left = cos(angle) < 0
        row = _free(row, left, rows, taken)
        found[actor] = _Place(column, row, left)
    return found


def _free(row: int, left: bool, rows: int, taken: set[tuple[int, bool]]) -> int:
    """Return the nearest row in which no name stands on a side yet, and take it."""
    free = [each for each in range(rows) if (each, left) not in taken]
    nearest = min(free, key=lambda each: abs(each - row), default=row)
    taken.add((nearest, left))
    return nearest


def _write(line: list[tuple[str, str]], place: _Place, name: str, ascii_only: bool) -> None:
    """Write a node, and its name beside it; a character of two cells takes two."""
    label = fit(name, min(_LABEL, cell_len(name)))
    line[place.column] = (_ASCII_NODE if ascii_only else _NODE, "title")
    start = place.column + 2
    if place.left:
        start = place.column - 1 - cell_len(label)
    spaced = [(start - 1, " "), (start + cell_len(label), " ")]
    for column, sign in spaced:
        if 0 <= column < len(line) and column != place.column:
            line[column] = (sign, "")
    line[start] = (label, "speaker")
    for column in range(start + 1, start + cell_len(label)):
        line[column] = ("", "")
