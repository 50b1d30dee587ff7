"""A running count as a line: a bar where there is a number, on the axis of all of its measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from tui.log.model import Figure, Head, Number
from tui.log.sourcing.series import Key, Point, Series
from tui.report.event.figures import amount
from tui.report.text.bars import bar
from tui.report.text.document import Entry, Ref
from tui.report.text.fit import fit, shorten
from tui.report.text.names import date_words, place_name
from tui.report.text.words import on_one_line, phrase
from tui.store.derived.series import number

WIDE: Final = 64
"""Cells from which on a line has its name before it, and not above."""

_ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
_CELLS: Final = 24
_LEAST: Final = 12
_NAME: Final = 20  # cells that a name has at least; where there are fewer it stands above


class Axis(NamedTuple):
    """From when to when a line goes, in seconds since 1970, its cells, and those before it."""

    start: int
    end: int
    cells: int
    margin: int

    def cell(self, point: Point) -> int:
        """Return the cell that a point lies in."""
        moment = point.date.earliest or self.start
        return (moment - self.start) * (self.cells - 1) // (self.end - self.start or 1)

    @property
    def beside(self) -> bool:
        """Whether names stand before the bars, and not above them."""
        return self.margin >= _NAME


class Line(NamedTuple):
    """A running count: who counts what, its first and its last number, and its points."""

    name: str
    numbers: str
    points: Sequence[Point]


def series_entries(head: Head, series: Series, width: int) -> Iterator[Entry]:
    """Yield a line for each running count, and below all when the axis begins and ends."""
    if not series:
        return
    lines = [_line(head, key, points) for key, points in series.items()]
    axis = _axis(lines, width)
    for line in lines:
        drawn = _drawn(line, axis, width)
        yield Entry(tuple(drawn), Ref("event", line.points[-1].events[0]))
    dates = [point.date for line in lines for point in line.points]
    ends = _ends(min(dates).human(), max(dates).human(), axis.cells)
    yield Entry((Text(" " * axis.margin + ends, "muted"),), stop=False)


def counter(head: Head, figure: Figure) -> str:
    """Return who counted, by an acronym that is an alias where there is one; "" when not told."""
    actor = head.actors.get(figure.counted_by)
    if actor is None:
        return on_one_line(figure.counted_by)
    names = (each for each in actor.aliases if isinstance(each, str))
    return next((each for each in names if _ACRONYM.fullmatch(each)), on_one_line(actor.name))


def place_words(head: Head, place: str) -> str:
    """Return the name of a place; "" for none."""
    if place:
        return place_name(head, place)
    return ""


def series_name(head: Head, figure: Figure, place: str) -> str:
    """Return who counts whom, where and from when on, as far as that is told."""
    parts = (
        counter(head, figure),
        on_one_line(figure.group),
        on_one_line(figure.of),
        place_words(head, place),
        phrase("from ", date_words(figure.since)),
    )
    return ", ".join(filter(None, parts)) or "counter not named"


def _line(head: Head, key: Key, points: Sequence[Point]) -> Line:
    numbers = f"{brief_amount(points[0].figure)} → {brief_amount(points[-1].figure)}"
    return Line(series_name(head, points[0].figure, key.place), numbers, points)


def _drawn(line: Line, axis: Axis, width: int) -> Iterator[Text]:
    """Yield name, bars, and the first and the last number; the name above where it is narrow."""
    bars = _bars(line.points, axis)
    if not axis.beside:
        yield Text("  ").append(shorten(line.name, width - 2), "title")
        yield Text("    ").append(bars, "bar").append(f" {line.numbers}")
        return
    start = Text("  ").append(fit(line.name, axis.margin - 4), "title")
    yield start.append("  ").append(bars, "bar").append(f"  {line.numbers}")


def brief_amount(figure: Figure) -> str:
    """Return the best number alone, where there is one."""
    if figure.best is not None:
        return f"{figure.best:,}"
    return amount(figure)


def _axis(lines: Sequence[Line], width: int) -> Axis:
    """Return an axis from the first to the last count, beside names and numbers if it is wide."""
    starts = [point.date.earliest or 0 for line in lines for point in line.points]
    names = max(cell_len(line.name) for line in lines)
    numbers = max(cell_len(line.numbers) for line in lines)
    margin = max(_NAME, min(names + 4, width - _CELLS - numbers - 2))
    wide = Axis(min(starts), max(starts), _CELLS, margin)
    if margin + _CELLS + numbers + 2 <= width and width >= WIDE:
        return wide
    return wide._replace(cells=_LEAST, margin=4)


def _bars(points: Sequence[Point], axis: Axis) -> str:
    """Return a bar where there is a count, as high as the number, and dots elsewhere."""
    numbers: dict[int, Number] = {}
    for point in points:
        numbers[axis.cell(point)] = number(point)
    heights = bar([numbers.get(cell, 0) for cell in range(axis.cells)])
    return "".join(block if cell in numbers else "·" for cell, block in enumerate(heights))


def _ends(first: str, last: str, cells: int) -> str:
    """Return when an axis begins and ends, at its two ends where there is room."""
    room = cells - len(first) - len(last)
    if room < 1:
        return f"{first} – {last}"
    return f"{first}{' ' * room}{last}"
