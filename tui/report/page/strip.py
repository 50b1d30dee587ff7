"""Events over time as a drawing: a bar for each stretch of time, on the axis of the app.

A bar stands for the events that may have happened in its stretch: a vague or a long event is in
several. Its title says how many there are, and when; it leads to the first that begins there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.dates.date import Date
from tui.log.dates.zones import find_zone
from tui.report.axis.labels import stretch_words
from tui.report.axis.scale import Scale, lay_scale
from tui.report.page.markup import element
from tui.report.text.words import plural
from tui.store.axis.buckets import Cell
from tui.store.index.endpoints import EndpointCounts, Endpoints
from tui.store.query.date_range import Span

_COLUMNS: Final = 110
_COLUMN: Final = 8  # units of a drawing
_HEIGHT: Final = 96
_LABEL: Final = 26


def strip(dates: Iterable[Date], zone: str, address: Callable[[int], str]) -> Element | None:
    """Return the drawing with what it says in words; None when no date is known.

    `address` says where an event is, given by its place among the dates, "" for nowhere.
    """
    endpoints = Endpoints.of(dates)
    scale = lay_scale(endpoints, find_zone(zone), _COLUMNS)
    counts = [_count(endpoints, cell) for cell in scale.axis.cells]
    if not any(counts):
        return None
    top = counts.index(max(counts))
    cell = scale.axis.cells[top]
    most = f"Most in one bar: {plural(counts[top], 'event')}, {stretch_words(cell, cell, zone)}."
    size = f"0 0 {_COLUMNS * _COLUMN} {_HEIGHT + _LABEL}"
    drawing = element(
        "svg",
        *_bars(scale, counts, zone, lambda cell: address(_first(endpoints, cell))),
        *_labels(scale),
        viewBox=size,
        role="group",
        aria_label=f"Events over time. {most}",
        class_="strip",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", most, " Stretches without events are cut short (⋯).")
    return element("figure", drawing, caption, class_="drawing")


def _count(endpoints: EndpointCounts, cell: Cell) -> int:
    """Count the events that may have happened in a bucket; none are in a fold."""
    if cell.step is None:
        return 0
    return endpoints.started(cell.end) - endpoints.ended(cell.start)


def _first(endpoints: Endpoints, cell: Cell) -> int:
    """Return the place of the first event that stands in a bucket, else of one that goes on."""
    found = endpoints.overlapping(Span(cell.start, cell.end))
    standing = endpoints.rank_at(cell.start)
    return standing if standing in found else found[0]


def _bars(
    scale: Scale, counts: list[int], zone: str, address: Callable[[Cell], str]
) -> Iterator[Element]:
    top = max(counts)
    for number, count in enumerate(counts):
        if not count:
            continue
        left, right = scale.edges[number], scale.edges[number + 1]
        cell = scale.axis.cells[number]
        height = max(2, round(count * _HEIGHT / top))
        said = f"{stretch_words(cell, cell, zone)}: {plural(count, 'event')}"
        sides = {"x": left * _COLUMN, "width": min(scale.bar, right - left) * _COLUMN - 1}
        bar = element("rect", **sides, y=_HEIGHT - height, height=height)
        reach = element("rect", **sides, height=_HEIGHT, class_="reach")  # to be clicked on
        made = element("g", element("title", said), bar, reach)
        target = address(cell)
        yield element("a", made, href=target, aria_label=said) if target else made


def _labels(scale: Scale) -> Iterator[Element]:
    yield element("path", d=f"M0 {_HEIGHT}.5H{_COLUMNS * _COLUMN}", class_="axis")
    for start, end in scale.spans.values():
        text = scale.words[start:end]
        yield element("text", text, x=start * _COLUMN, y=_HEIGHT + 17)
    for number, cell in enumerate(scale.axis.cells):
        if cell.step is None:
            middle = (scale.edges[number] + scale.edges[number + 1]) * _COLUMN / 2
            yield element("text", "⋯", x=middle, y=_HEIGHT + 17, text_anchor="middle")
