"""The places of a report on maps: coasts and borders, a circle for each place, as a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot, sqrt
from types import MappingProxyType
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from tui.report.map.canvas import clipped
from tui.report.map.lines import lines_in
from tui.report.map.places import Mark, Marks, core, spots
from tui.report.map.view import View
from tui.report.page.anchors import Anchors
from tui.report.page.indexes import UNPLACED
from tui.report.page.markup import Child, between, element, link, scrolling
from tui.report.text.words import plural
from tui.store.atlas.sphere import Spot

_WIDTH, _HEIGHT = 880, 560
_FAR: Final = 20_000.0  # km across, from where there is always a coast
_NAMED: Final = 24  # places
_LISTED: Final = 6  # places in words
_LETTER: Final = 8  # units that a letter of a name has about
_LINE: Final = 14
_LEAST: Final = 3.0  # units: radius of a circle
_MOST: Final = 20.0  # that of the place of most events


def place_maps(
    anchors: Anchors, found: Marks, first_at: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Element]:
    """Yield a map of where most events are, and one of all places where these are far apart.

    In words below what is not on them; nothing without a place. `first_at` is the first event at
    each coordinates that events have themselves, to which these lead.
    """
    links = _Links(anchors, first_at)
    near = core(found.marks)
    if not near:
        return
    yield _figure(links, near, found)
    if len(near) < len(found.marks):
        yield _figure(links, found.marks, found)


class _Links(NamedTuple):
    """Where places lead."""

    anchors: Anchors
    first_at: Mapping[str, str]

    def of(self, place: str) -> str:
        """Return where a place leads, or coordinates to the first event there; "" for nowhere."""
        event = self.first_at.get(place, "")
        return self.anchors.href("place", place) or self.anchors.href("event", event)


def _figure(links: _Links, marks: Sequence[Mark], found: Marks) -> Element:
    view, land = _in_sight(View.of(spots(marks), _WIDTH, _HEIGHT))
    drawing = element(
        "svg",
        *land,
        *_circles(view, marks, links),
        *_names(view, marks),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        class_="map",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", *between(_told(view, marks, found, links), " "))
    label = f"Map of {plural(len(marks), 'place')}"
    return element("figure", scrolling(drawing, label), caption, class_="drawing")


def _in_sight(view: View) -> tuple[View, list[Element]]:
    """Return the view, from as far off as a coast or a border is in sight, and these."""
    land = [*_land(view)]
    while not any(each.get("d") for each in land) and view.across < _FAR:
        view = view.zoomed(0.5)
        land = [*_land(view)]
    return view, land


def _told(view: View, marks: Sequence[Mark], found: Marks, links: _Links) -> Iterator[Child]:
    """Yield what a map says, and what is not on it."""
    yield from _sizes(marks, links)
    if any(_may_be_off(view, mark, marks[0].events) for mark in marks):
        yield "Broken lines are as wide as a place may be off."
    shown = {mark.id for mark in marks}
    beyond = [mark for mark in found.marks if mark.id not in shown]
    yield from _named("Beyond this map:", [(mark.id, mark.name) for mark in beyond], links)
    nowhere = [(each.id, each.name) for each in found.nowhere]
    yield from _named("Without coordinates:", nowhere, links)
    if found.unplaced:
        yield link(plural(found.unplaced, "event"), f"#{UNPLACED}")
        yield "without a place."
    yield "Coasts and borders: Natural Earth; borders as they are held."


def _sizes(marks: Sequence[Mark], links: _Links) -> Iterator[Child]:
    """Yield what the size of a circle means."""
    most, least = marks[0].events, marks[-1].events
    if len(marks) == 1:
        one = link(f"{marks[0].name}: {plural(most, 'event')}", links.of(marks[0].id), dir="auto")
        one.tail = "."
        yield one
        return
    if most == least:
        yield f"Each circle stands for {plural(most, 'event')}."
        return
    yield "The larger a circle, the more events:"
    yield link(f"{marks[0].name} has {most:,}", links.of(marks[0].id), dir="auto")
    yield f"and the smallest {least:,}."


def _named(label: str, places: Sequence[tuple[str, str]], links: _Links) -> Iterator[Child]:
    """Yield the first places by name, each a link, and how many the others are."""
    if not places:
        return
    yield label
    names = [link(name, links.of(id_), dir="auto") for id_, name in places[:_LISTED]]
    rest = len(places) - _LISTED
    for each in names:
        each.tail = ","
    names[-1].tail = "" if rest > 0 else "."
    yield from names
    if rest > 0:
        yield f"and {rest:,} more."


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


def _circles(view: View, marks: Sequence[Mark], links: _Links) -> Iterator[Element]:
    """Yield a circle for each place, those of most events below the others; each leads on."""
    for mark in marks:
        said = f"{mark.name}: {plural(mark.events, 'event')}"
        if mark.km:
            said += f", ± {mark.km:g} km"
        made = element("g", element("title", said), *_rings(view, mark, marks[0].events))
        target = links.of(mark.id)
        yield element("a", made, href=target, aria_label=said) if target else made


def _rings(view: View, mark: Mark, most: int) -> Iterator[Element]:
    """Yield how far off a place may be, where that can be seen, and its circle."""
    x, y = (f"{each:.1f}" for each in view.dot(*mark.spot))
    radius = _radius(mark, most)
    if _may_be_off(view, mark, most):
        yield element("circle", cx=x, cy=y, r=f"{mark.km / view.scale:.1f}", class_="off")
    yield element("circle", cx=x, cy=y, r=f"{radius:.1f}", class_="place")


def _may_be_off(view: View, mark: Mark, most: int) -> bool:
    """Tell whether it can be seen how far off a place may be."""
    return mark.km / view.scale > _radius(mark, most)


def _radius(mark: Mark, most: int) -> float:
    return max(_LEAST, _MOST * sqrt(mark.events / most))


def _names(view: View, marks: Sequence[Mark]) -> Iterator[Element]:
    """Yield the names of the first places that have room, on their right, else on their left.

    A place in the circle of one of more events has none: it would be taken for the other's.
    """
    taken: list[tuple[float, float, float]] = []
    most, seen = marks[0].events, list[tuple[float, float, float]]()
    for mark in marks[:_NAMED]:
        x, y = view.dot(*mark.spot)
        radius, width = _radius(mark, most), len(mark.name) * _LETTER
        hidden = any(hypot(x - left, y - top) < reach for left, top, reach in seen)
        seen.append((x, y, radius))
        for start, anchor in ((x + radius + 3, None), (x - radius - 3 - width, "end")):
            if not hidden and _is_free(taken, start, start + width, y):
                taken.append((start, start + width, y))
                at = start + width if anchor else start
                spot = {"x": f"{at:.1f}", "y": f"{y + 4:.1f}"}
                yield element("text", mark.name, **spot, text_anchor=anchor, class_="name")
                break


def _is_free(
    taken: Iterable[tuple[float, float, float]], start: float, end: float, y: float
) -> bool:
    """Tell whether a name has room on the map from left to right at a height."""
    near = [each for each in taken if abs(y - each[2]) <= _LINE]
    return (
        0 < start and end < _WIDTH and all(start > right or end < left for left, right, _ in near)
    )
