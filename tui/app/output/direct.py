"""Lines of widgets written to the terminal as they change, past the ways that Textual goes.

Textual would mark the line, send a message about it up to the screen, wait for a timer, and put all
that is on the screen together anew. A cursor key changes a few lines that lie where they lay: here
their cells are written at the end of the turn of the event loop. Whatever Textual paints itself
stays as it is, and a line goes its way whenever it is not certain where it lies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Protocol

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

Places = Mapping[Widget, tuple[Region, Region]]
"""The region of each widget that is seen and the part of the screen for it, foremost first."""

Span = tuple[int, int]


class Painter(Protocol):
    """A widget that has its lines ready."""

    def painted_lines(self, lines: Iterable[int]) -> list[Strip]:
        """Lines as they go to the terminal."""

    def repaint_later(self, y: int) -> None:
        """Let Textual paint line `y`."""


class DirectLines:
    """Lines that have changed since the last turn of the loop."""

    def __init__(self) -> None:
        self._lines: dict[Widget, set[int]] = {}
        self._places: Places = {}
        self._open: dict[tuple[Widget, int], tuple[Span, ...]] = {}

    @property
    def waiting(self) -> bool:
        """Whether there are any."""
        return bool(self._lines)

    def add(self, widget: Widget, lines: Iterable[int]) -> bool:
        """Take lines of a `Painter`; whether they are the first."""
        first = not self._lines
        if wanted := {*lines}:
            self._lines.setdefault(widget, set()).update(wanted)
        return first and self.waiting

    def take(self, places: Places | None) -> list[tuple[int, int, Iterable[Segment]]]:
        """Return row, column and content of what is to be written, from the top left.

        Lines that Textual has to paint are left to it.
        """
        lines, self._lines = self._lines, {}
        if places is not self._places:
            self._places = places or {}
            self._open.clear()
        painted = [piece for widget, ys in lines.items() for piece in self._pieces(widget, ys)]
        return sorted(painted, key=itemgetter(0, 1))

    def _pieces(
        self, widget: Widget, lines: Iterable[int]
    ) -> Iterator[tuple[int, int, Iterable[Segment]]]:
        """Yield what of some lines is seen."""
        painter: Painter = widget  # type: ignore[assignment]
        region, _ = self._places.get(widget, (Region(), None))
        there = [y for y in lines if 0 <= y < region.height]
        for y, strip in zip(there, painter.painted_lines(there), strict=True):
            if strip.cell_length != region.width:
                painter.repaint_later(y)
                continue
            for start, end in self._spans(widget, y):
                piece = strip
                if end - start != region.width:
                    piece = strip.crop(start - region.x, end - region.x)
                yield region.y + y, start, piece
        for y in lines:
            if not 0 <= y < region.height:
                painter.repaint_later(y)

    def _spans(self, widget: Widget, y: int) -> tuple[Span, ...]:
        """Return what is seen of a line, worked out once a layout."""
        spans = self._open.get((widget, y))
        if spans is None:
            spans = self._open[widget, y] = open_spans(self._places, widget, y)
        return spans


def open_spans(places: Places, widget: Widget, y: int) -> tuple[Span, ...]:
    """Return from which column to which nothing lies over line `y` of a widget."""
    region, clip = places[widget]
    line = Region(region.x, region.y + y, region.width, 1).intersection(clip)
    spans = [(line.x, line.right)] if line else []
    for each, (other, other_clip) in places.items():
        if each is widget:
            break
        over = other.intersection(other_clip)
        if over and over.y <= region.y + y < over.bottom:
            spans = [part for span in spans for part in _beside(span, over.column_span)]
    return tuple(spans)


def _beside(span: Span, taken: Span) -> Iterator[Span]:
    """Yield what is left of a span beside another one."""
    for start, end in ((span[0], min(span[1], taken[0])), (max(span[0], taken[1]), span[1])):
        if start < end:
            yield start, end
