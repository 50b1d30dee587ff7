"""The figures of a report by measure: running counts as lines, and a table of all counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.model import Event, Head
from tui.log.sourcing.series import Point
from tui.report.figures.document import figures_of
from tui.report.figures.lines import brief_amount, series_name
from tui.report.figures.rows import ROOMY, count_row
from tui.report.page.anchors import Anchors
from tui.report.page.markup import Child, element, link, scrolling, words
from tui.report.text.names import title
from tui.report.text.words import and_more, on_one_line, phrase, plural
from tui.store.derived.counts import Count, Measure
from tui.store.derived.series import number

_LINES: Final = 24  # running counts of one measure
_COUNTS: Final = 200  # of one measure
_MEASURES: Final = 60
_WIDTH, _HEIGHT, _MARGIN = 320, 72, 6


def figures(head: Head, anchors: Anchors, events: Iterable[Event]) -> Iterator[Element]:
    """Yield the measures, what runs on first; nothing without figures."""
    known = [*events]
    titles = {event.id: title(event) for event in known}
    for measure in figures_of(known)[:_MEASURES]:
        yield _measure(head, anchors, titles, measure)


def _measure(head: Head, anchors: Anchors, titles: Mapping[str, str], measure: Measure) -> Element:
    name, unit = on_one_line(measure.name, "counted"), on_one_line(measure.unit)
    unit = phrase(" (", unit * (unit not in name), ")")
    series = islice(measure.series.items(), _LINES)
    lines = [_line(head, key.place, points) for key, points in series]
    rows = [_row(head, anchors, titles, count) for count in measure.counts[:_COUNTS]]
    heads = ("Date", "Number", "Who counted, what, on whose word", "Event")
    table = element(
        "table",
        element("thead", element("tr", *(element("th", each, scope="col") for each in heads))),
        element("tbody", *rows),
    )
    rest = len(measure.counts) - _COUNTS
    return element(
        "section",
        element("h3", words(name + unit), f": {plural(len(measure.counts), 'count')}"),
        element("div", *lines, class_="lines") if lines else None,
        scrolling(table, f"Counts: {name}"),
        element("p", and_more(rest), class_="muted") if rest > 0 else None,
        class_="measure",
    )


def _row(head: Head, anchors: Anchors, titles: Mapping[str, str], count: Count) -> Element:
    date, number_words, details = count_row(head, count, ROOMY)
    event = link(titles[count.event], anchors.href("event", count.event), dir="auto")
    cells: tuple[Child, ...] = (date, number_words, words(details), event)
    return element("tr", *(element("td", each) for each in cells))


def _line(head: Head, place: str, points: Sequence[Point]) -> Element:
    """Return a running count as a line with a dot for each number, and what it says in words."""
    name = series_name(head, points[0].figure, place)
    first, last = points[0], points[-1]
    said = (
        f"{brief_amount(first.figure)} ({first.date.human()}) → "
        f"{brief_amount(last.figure)} ({last.date.human()})"
    )
    spots = [*_spots(points)]
    path = "M" + "L".join(f"{x} {y}" for x, y in spots)
    dots = (
        element("circle", element("title", _told(point)), cx=x, cy=y, r=3)
        for point, (x, y) in zip(points, spots, strict=True)
    )
    drawing = element(
        "svg",
        element("title", f"{name}: {said}"),
        element("path", d=f"M0 {_HEIGHT - 1}H{_WIDTH}", class_="axis"),
        element("path", d=path, class_="line"),
        *dots,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
    )
    caption = element("figcaption", element("strong", words(name)), f" {said}")
    return element("figure", drawing, caption)


def _told(point: Point) -> str:
    return f"{point.date.human()}: {brief_amount(point.figure)}"


def _spots(points: Sequence[Point]) -> Iterator[tuple[float, float]]:
    """Yield where each number stands: time from left to right, from 0 upwards."""
    moments = [point.date.earliest or 0 for point in points]
    start, length = min(moments), (max(moments) - min(moments)) or 1
    top = max(number(point) for point in points) or 1
    for moment, point in zip(moments, points, strict=True):
        x = _MARGIN + (moment - start) / length * (_WIDTH - 2 * _MARGIN)
        y = _HEIGHT - _MARGIN - max(0, number(point)) / top * (_HEIGHT - 2 * _MARGIN)
        yield round(x, 1), round(y, 1)
