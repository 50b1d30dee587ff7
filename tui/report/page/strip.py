"""Events over time as a drawing: a bar for each stretch of time, on the axis of the app.

A bar stands for the events that may have happened in its stretch: a vague or a long event is in
several. Its title says how many there are, and when; it leads to the first that begins there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.log.dates.zones import find_zone
from tui.report.axis.labels import stretch_words
from tui.report.axis.scale import Scale, lay_scale
from tui.report.page.markup import Child, between, element, link, scrolling
from tui.report.text.words import plural
from tui.store.index.endpoints import Endpoints
from tui.store.query.date_range import Span

_COLUMNS: Final = 110
_COLUMN: Final = 8  # units of a drawing
_HEIGHT: Final = 96
_LABEL: Final = 26


class _Bar(NamedTuple):
    """The events that may have happened in a stretch of time, when that was, and where it lies."""

    events: BitMap
    when: str
    href: str
    x: int
    width: int


def strip(dates: Iterable[Date], zone: str, address: Callable[[int], str]) -> Element | None:
    """Return the drawing with what it says in words; None when no date is known.

    `address` says where an event is, given by its place among the dates, "" for nowhere.
    """
    known = [*dates]
    endpoints = Endpoints.of(known)
    scale = lay_scale(endpoints, find_zone(zone), _COLUMNS)
    bars = [*_bars(endpoints, scale, zone, address)]
    if not bars:
        return None
    most = max(len(bar.events) for bar in bars)
    drawing = element(
        "svg",
        *(_drawn(bar, most) for bar in bars),
        *_labels(scale),
        viewBox=f"0 0 {_COLUMNS * _COLUMN} {_HEIGHT + _LABEL}",
        class_="strip",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", *between(_told(scale, bars, known, address), " "))
    return element("figure", scrolling(drawing, "Events over time"), caption, class_="drawing")


def _bars(
    endpoints: Endpoints, scale: Scale, zone: str, address: Callable[[int], str]
) -> Iterator[_Bar]:
    """Yield a bar for each bucket in which events may have happened."""
    for number, cell in enumerate(scale.axis.cells):
        found = endpoints.overlapping(Span(cell.start, cell.end))
        if cell.step is None or not found:
            continue
        left, right = scale.edges[number], scale.edges[number + 1]
        width = min(scale.bar, right - left) * _COLUMN - 1
        standing = endpoints.rank_at(cell.start)
        target = address(standing if standing in found else found[0])
        yield _Bar(found, stretch_words(cell, cell, zone), target, left * _COLUMN, width)


def _drawn(bar: _Bar, most: int) -> Element:
    """Return a bar, and all of its height to be clicked on."""
    height = max(2, round(len(bar.events) * _HEIGHT / most))
    said = f"{bar.when}: {plural(len(bar.events), 'event')}"
    made = element(
        "g",
        element("title", said),
        element("rect", x=bar.x, width=bar.width, y=_HEIGHT - height, height=height),
        element("rect", x=bar.x, width=bar.width, height=_HEIGHT, class_="reach"),
    )
    return element("a", made, href=bar.href, aria_label=said) if bar.href else made


def _told(
    scale: Scale, bars: Sequence[_Bar], dates: Sequence[Date], address: Callable[[int], str]
) -> Iterator[Child]:
    """Yield what the bars say, how they are to be read, and what they leave out."""
    yield from _highest(bars)
    drawn = BitMap.union(*(bar.events for bar in bars))
    if sum(len(bar.events) for bar in bars) > len(drawn):
        yield "What may have happened in several bars, or goes on in them, is counted in each."
    if any(cell.step is None for cell in scale.axis.cells):
        yield "Stretches in which nothing begins or ends are cut short (⋯)."
    left = BitMap(range(len(dates))) - drawn
    if left:
        yield link(plural(len(left), "event"), address(left[0]))
        undated = not any(dates[each].text for each in left)
        yield "without a date." if undated else "without a date, or too far off to be drawn."


def _highest(bars: Sequence[_Bar]) -> Iterator[Child]:
    """Yield which bar is the highest, if one is."""
    most = max(len(bar.events) for bar in bars)
    first, *others = (bar for bar in bars if len(bar.events) == most)
    if most == 1:
        yield "No bar has more than one event."
        return
    rest = f" and {plural(len(others), 'other bar')}" if others else ""
    yield "Most in one bar:"
    yield link(plural(most, "event"), first.href)
    yield f"({first.when}{rest})."


def _labels(scale: Scale) -> Iterator[Element]:
    yield element("path", d=f"M0 {_HEIGHT}.5H{scale.edges[-1] * _COLUMN}", class_="axis")
    for start, end in scale.spans.values():
        text = scale.words[start:end]
        yield element("text", text, x=start * _COLUMN, y=_HEIGHT + 17)
    for number, cell in enumerate(scale.axis.cells):
        if cell.step is None:
            middle = (scale.edges[number] + scale.edges[number + 1]) * _COLUMN / 2
            yield element("text", "⋯", x=middle, y=_HEIGHT + 17, text_anchor="middle")
