"""A drawing of a report alone, as an SVG file for an article: the time strip, or the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final
from xml.etree.ElementTree import Element, tostring

from pyroaring import BitMap

from tui.log.model import Event
from tui.report.export.records import subset
from tui.report.map.places import marks_of
from tui.report.page.anchors import Anchors
from tui.report.page.map import place_maps
from tui.report.page.markup import element
from tui.report.page.strip import strip
from tui.store.engine.protocol import Backend
from tui.store.store import Store

_STYLE: Final = """
svg { background: #fff; }
text { font: 12px system-ui, sans-serif; fill: #444; }
.strip rect { fill: #1f6f8b; }
.strip .reach { fill: none; }
.axis { stroke: #888; fill: none; }
.coast { stroke: #8a8a8a; fill: none; }
.border { stroke: #b5b5b5; fill: none; stroke-dasharray: 3 3; }
.place { fill: #1f6f8b; fill-opacity: .55; stroke: #1f6f8b; }
.off { fill: none; stroke: #1f6f8b; stroke-dasharray: 2 3; }
.name { fill: #111; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
"""
_LINE: Final = 17  # units from one line below a drawing to the next
_LETTERS: Final = 120  # in a line


def as_strip(store: Store | Backend, events: Iterable[Event]) -> Iterator[str]:
    """Yield the time strip of some events; an empty drawing where none has a date."""
    figure = strip(sorted(event.date for event in events), store.head.timezone, lambda _: "")
    yield _file(figure, "No date is known.")


def as_map(store: Store | Backend, events: Iterable[Event]) -> Iterator[str]:
    """Yield the map of where most of some events were; an empty one where no place is known."""
    these = Store.of(subset(store, tuple(events)))
    marks = marks_of(these, BitMap(range(len(these))))
    figure = next(place_maps(Anchors(()), marks), None)
    yield _file(figure, "No place with coordinates is known.")


def _file(figure: Element | None, otherwise: str) -> str:
    """Return the drawing of a figure as a file: with its colours, and what its caption says."""
    drawing = figure.find(".//svg") if figure is not None else None
    if figure is None or drawing is None:
        drawing = element("svg", viewBox="0 0 880 40", xmlns="http://www.w3.org/2000/svg")
        drawing.append(element("text", otherwise, x=4, y=24))
        return _written(drawing)
    caption = figure.find("figcaption")
    words = "" if caption is None else "".join(caption.itertext())
    _, _, width, height = (float(each) for each in str(drawing.get("viewBox")).split())
    lines = wrap(words, _LETTERS)
    drawing.set("viewBox", f"0 0 {width:g} {height + _LINE * (len(lines) + 0.5):g}")
    drawing.insert(0, element("desc", words))
    drawing.insert(0, element("style", _STYLE))
    for number, line in enumerate(lines, 1):
        drawing.append(element("text", line, x=4, y=f"{height + _LINE * number:g}"))
    return _written(drawing)


def _written(drawing: Element) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(drawing, encoding="unicode")}\n'
