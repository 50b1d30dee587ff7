"""The places of a report on maps: coasts and borders, a circle for each place, as a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import Final
from xml.etree.ElementTree import Element

from tui.report.map.canvas import clipped
from tui.report.map.lines import lines_in
from tui.report.map.places import Mark, Marks, core, spots
from tui.report.map.view import View
from tui.report.page.anchors import Anchors
from tui.report.page.markup import element
from tui.report.text.words import listed, plural
from tui.store.atlas.sphere import Spot

_WIDTH, _HEIGHT = 880, 560
_NAMED: Final = 24  # places
_LETTER: Final = 7  # units that a letter of a name has about
_LINE: Final = 14
_LEAST: Final = 3.0  # units: radius of a circle
_MOST: Final = 20.0  # that of the place of most events


def place_maps(anchors: Anchors, found: Marks) -> Iterator[Element]:
    """Yield a map of where most events are, and one of all places where these are far apart.

    In words below what is not on them; nothing without a place.
    """
    near = core(found.marks)
    if not near:
        return
    yield _figure(anchors, near, found)
    if len(near) < len(found.marks):
        yield _figure(anchors, found.marks, found)


def _figure(anchors: Anchors, marks: Sequence[Mark], found: Marks) -> Element:
    view = View.of(spots(marks), _WIDTH, _HEIGHT)
    drawing = element(
        "svg",
        *_land(view),
        *_circles(view, marks, anchors),
        *_names(view, marks),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="group",
        aria_label=f"Map of {plural(len(marks), 'place')}",
        class_="map",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", " ".join(_told(marks, found)))
    return element("figure", drawing, caption, class_="drawing")


def _told(marks: Sequence[Mark], found: Marks) -> Iterator[str]:
    """Yield what a map says, and what is not on it."""
    first, shown = marks[0], {mark.id for mark in marks}
    yield f"The larger a circle, the more events: {first.name} has {first.events:,}."
    yield "Broken lines are as wide as a place may be off."
    beyond = [mark.name for mark in found.marks if mark.id not in shown]
    if beyond:
        yield f"Beyond this map: {listed(beyond, 6)}."
    if found.nowhere:
        yield f"Without coordinates: {listed([name for name, _ in found.nowhere], 6)}."
    if found.unplaced:
        yield f"{plural(found.unplaced, 'event')} without a place."
    yield "Coasts and borders: Natural Earth; borders as they are held."


def _land(view: View) -> Iterator[Element]:
    for kind in ("coast", "border"):
        parts = [_path(view, points) for each, points in lines_in(view) if each == kind]
        yield element("path", d="".join(parts), class_=kind)


def _path(view: View, points: Sequence[Spot]) -> str:
    """Return the parts of a line that are in sight."""
    written: list[str] = []
    end: Spot | None = None
    for one, other in pairwise(points):
        part = clipped(one, other, view.width, view.height)
        if part is None:
            continue
        if part[0] != end:
            written.append(f"M{part[0][0]:.1f} {part[0][1]:.1f}")
        end = part[1]
        written.append(f"L{end[0]:.1f} {end[1]:.1f}")
    return "".join(written)


def _circles(view: View, marks: Sequence[Mark], anchors: Anchors) -> Iterator[Element]:
    """Yield a circle for each place, those of most events below the others; each leads on."""
    for mark in marks:
        said = f"{mark.name}: {plural(mark.events, 'event')}"
        if mark.km:
            said += f", ± {mark.km:g} km"
        made = element("g", element("title", said), *_rings(view, mark, marks[0].events))
        target = anchors.href("place", mark.id)
        yield element("a", made, href=target, aria_label=said) if target else made


def _rings(view: View, mark: Mark, most: int) -> Iterator[Element]:
    """Yield how far off a place may be, where that can be seen, and its circle."""
    x, y = (f"{each:.1f}" for each in view.dot(*mark.spot))
    radius, off = _radius(mark, most), mark.km / view.scale
    if off > radius:
        yield element("circle", cx=x, cy=y, r=f"{off:.1f}", class_="off")
    yield element("circle", cx=x, cy=y, r=f"{radius:.1f}", class_="place")


def _radius(mark: Mark, most: int) -> float:
    return max(_LEAST, _MOST * sqrt(mark.events / most))


def _names(view: View, marks: Sequence[Mark]) -> Iterator[Element]:
    """Yield the names of the first places that have room."""
    taken: list[tuple[float, float, float]] = []
    for mark in marks[:_NAMED]:
        x, y = view.dot(*mark.spot)
        x += _radius(mark, marks[0].events) + 3
        width = len(mark.name) * _LETTER
        near = [(start, end) for start, end, row in taken if abs(y - row) <= _LINE]
        free = all(x > end or x + width < start for start, end in near)
        if free and x + width < _WIDTH:
            taken.append((x, x + width, y))
            yield element("text", mark.name, x=f"{x:.1f}", y=f"{y + 4:.1f}", class_="name")
