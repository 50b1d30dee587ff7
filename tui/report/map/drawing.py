"""A map as lines of text: coasts and borders in dots, signs for places, names that have room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import cos, pi, radians, sin
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.report.map.canvas import ACROSS, DOWN, Canvas
from tui.report.map.lines import lines_in
from tui.report.map.places import Mark
from tui.report.map.view import View
from tui.report.text.fit import shorten
from tui.store.atlas.sphere import DEGREE, Spot

_SIGNS: Final = ((1, "∙"), (3, "•"), (10, "●"))
_ASCII_SIGNS: Final = ((1, "."), (3, "o"), (10, "O"))
_MANY: Final = "◉"
_ASCII_MANY: Final = "@"
_HERE: Final = "+"
_CIRCLE: Final = 48  # points
_LEAST_CIRCLE: Final = 2.0  # dots; a smaller one is the sign
_NAME: Final = 18  # cells
_NAMED: Final = 300  # places of most events in sight whose names may stand there

Cell = tuple[int, int]


def view_of(spots: Sequence[Spot], columns: int, rows: int) -> View:
    """Return a view of some spots on a map of as many cells."""
    return View.of(spots, max(1, columns) * ACROSS, max(1, rows) * DOWN)


def cell_of(view: View, spot: Spot) -> Cell | None:
    """Return the column and the row that a spot lies in; None for one that is not in sight."""
    (cell,) = cells_of(view, (spot,))
    return cell


def cells_of(view: View, spots: Iterable[Spot]) -> list[Cell | None]:
    """Return the same of each of some spots."""
    width, height = view.width, view.height
    return [
        (int(x) // ACROSS, int(y) // DOWN) if 0 <= x < width and 0 <= y < height else None
        for x, y in view.dots(spots)
    ]


class Drawing:
    """A map of some places: all that stays the same while the reader goes from one to another."""

    def __init__(self, view: View, marks: Sequence[Mark], ascii_only: bool = False) -> None:
        self.view, self.marks = view, marks
        self._ascii = ascii_only
        cells = cells_of(view, [mark.spot for mark in marks])
        placed = [(mark, cell) for mark, cell in zip(marks, cells, strict=True) if cell]
        self._named = placed[:_NAMED]
        # Those of most events, which come first, over the others.
        self._over = {cell: mark for mark, cell in reversed(placed)}

    def lines(self, own: Mark | None = None) -> list[Text]:
        """Return the map, a line for each row of cells.

        The place under the cursor is marked, named, and has a circle as wide as it may be off.
        Other names stand where there is room, those of most events first.
        """
        land, edge = ("", "")
        if self._ascii:
            land, edge = (":", "*")
        circle = Canvas(self.view.width // ACROSS, self.view.height // DOWN)
        if own is not None and own.km / self.view.scale >= _LEAST_CIRCLE:
            circle.path([*_circle(self.view, own)])
        page = _Page(_land(self.view, land), circle.rows_of(edge))
        page.write_signs(self._over, self._ascii)
        if own is not None and (cell := cell_of(self.view, own.spot)):
            page.write_own(own, cell, self._ascii)
        page.write_names(self._named, own)
        return page.lines()


@lru_cache(8)
def _land(view: View, sign: str) -> Sequence[str]:
    """Return coasts and borders; with a `sign` of a whole cell coasts alone, for want of room."""
    canvas = Canvas(view.width // ACROSS, view.height // DOWN)
    for kind, points in lines_in(view):
        if kind == "coast" or not sign:
            canvas.path(points)
    return canvas.rows_of(sign)


class _Page:
    """The cells of a map, each with its style; names find out whether there is room for them."""

    def __init__(self, land: Sequence[str], circle: Sequence[str]) -> None:
        self._signs = [[*row] for row in land]
        self._styles = [["land" if sign != " " else "" for sign in row] for row in land]
        self._taken = [[False] * len(row) for row in land]
        for row, signs in enumerate(circle):
            for column, sign in enumerate(signs):
                if sign != " ":
                    self._signs[row][column], self._styles[row][column] = sign, "radius"

    def write_signs(self, over: Mapping[Cell, Mark], ascii_only: bool) -> None:
        """Write the signs of the places."""
        for (column, row), mark in over.items():
            self._put(column, row, sign_of(mark.events, ascii_only), "place")

    def write_own(self, own: Mark, cell: Cell, ascii_only: bool) -> None:
        """Write the place under the cursor over the others, and its name before theirs."""
        sign = _HERE if ascii_only else sign_of(own.events, ascii_only)
        self._put(*cell, sign, "here")
        self._name(own.name, *cell, "here")

    def write_names(self, named: Iterable[tuple[Mark, Cell]], own: Mark | None) -> None:
        """Write the names of other places."""
        for mark, (column, row) in named:
            if mark is not own:
                self._name(mark.name, column, row, "name")

    def lines(self) -> list[Text]:
        """Return the rows, cells of one style together."""
        return [_styled(*row) for row in zip(self._signs, self._styles, strict=True)]

    def _put(self, column: int, row: int, sign: str, style: str) -> None:
        self._signs[row][column], self._styles[row][column] = sign, style
        self._taken[row][column] = True

    def _name(self, name: str, column: int, row: int, style: str) -> None:
        """Write a name beside a place, or above or below it; nowhere without room."""
        words = shorten(name, _NAME)
        width = cell_len(words)
        middle = column - width // 2
        right, left = (column + 2, row), (column - width - 1, row)
        for start, line in (right, left, (middle, row - 1), (middle, row + 1)):
            if self._free(start, line, width, column):
                self._write(words, start, line, style)
                return

    def _free(self, start: int, row: int, width: int, column: int) -> bool:
        """Tell whether nothing is written in some cells nor next to them, but at the place."""
        if not 0 <= row < len(self._taken) or start < 0:
            return False
        taken = self._taken[row]
        around = range(max(0, start - 1), min(len(taken), start + width + 1))
        return start + width <= len(taken) and not any(
            taken[each] for each in around if each != column or start <= column < start + width
        )

    def _write(self, words: str, start: int, row: int, style: str) -> None:
        column = start
        for sign in words:
            width = cell_len(sign)
            if not width:  # a mark over the letter before it
                self._signs[row][column - 1] += sign
                continue
            self._put(column, row, sign, style)
            for next_ in range(column + 1, column + width):
                self._put(next_, row, "", style)
            column += width


def sign_of(count: int, ascii_only: bool = False) -> str:
    """Return the sign of a place with as many events: four sizes, up to 1, 3, 10 and more."""
    signs, many = (_ASCII_SIGNS, _ASCII_MANY) if ascii_only else (_SIGNS, _MANY)
    return next((sign for most, sign in signs if count <= most), many)


def size_legend(ascii_only: bool = False) -> str:
    """Return what the signs mean."""
    one, few, some, many = (sign_of(count, ascii_only) for count in (1, 3, 10, 11))
    return f"{one} 1 event  {few} 2–3  {some} 4–10  {many} more"


def _circle(view: View, mark: Mark) -> Iterator[Spot]:
    lon, lat = mark.spot
    for number in range(_CIRCLE + 1):
        angle = 2 * pi * number / _CIRCLE
        across = mark.km / DEGREE / max(0.01, cos(radians(lat)))
        yield view.dot(lon + across * sin(angle), lat + mark.km / DEGREE * cos(angle))


def _styled(signs: Iterable[str], styles: Iterable[str]) -> Text:
    line = Text()
    run, last = "", ""
    for sign, style in zip(signs, styles, strict=True):
        if style != last and run:
            line.append(run, last)
            run = ""
        run, last = run + sign, style
    return line.append(run, last)
