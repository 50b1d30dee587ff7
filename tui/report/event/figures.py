"""Figures as entries: each number as it was given, rivals on one scale, never added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Event, Figure, Head
from tui.log.sourcing.agreement import Agreement, agreement
from tui.log.sourcing.figures import by_subject, numbered, places_of
from tui.log.sourcing.series import Key, Point, series_key
from tui.report.event.ranges import draw_range, scale_of
from tui.report.event.sources import marked_name
from tui.report.text.bars import bar
from tui.report.text.document import DOT, Entry, heading, ref_to, styled, unbroken
from tui.report.text.names import counter_name, place_name
from tui.report.text.words import on_one_line, phrase
from tui.report.text.wrap import NO_BREAK
from tui.store.derived.series import Growth
from tui.store.store import Store

_RIVALS: Final[dict[Agreement, str]] = {
    "exclude each other": "competing figures",
    "differ": "differing figures",
    "agree": "figures",
}
_MOST: Final = 24  # counts of a series that are told


def figure_entries(store: Store, event: Event) -> Iterator[Entry]:
    """Yield a heading, the figures by what they count, and the series that they belong to."""
    if event.figures:
        yield heading("Figures")
    for figures in by_subject(event.figures):
        yield from _same_subject(store.head, event, figures)
    keys = (series_key(figure, event) for figure in event.figures)
    for key in dict.fromkeys(filter(None, keys)):
        if len(store.series.get(key, ())) > 1:
            yield _series(store, event, key)


def amount(figure: Figure) -> str:
    """Return a figure's number: best (low–high), as UCDP gives them, or the bound there is."""
    bounds = _bounds(figure)
    if figure.best is None:
        return bounds
    best = f"{figure.best:,}"
    if bounds in ("", best):
        return best
    return f"{best} ({bounds})"


def amount_or_words(figure: Figure) -> str:
    """Return a figure's number with its unit, else the words that it was given in."""
    words = on_one_line(figure.as_said, "no number")
    return on_one_line(f"{amount(figure)} {figure.unit}", words)


def subject(head: Head, figure: Figure, elsewhere: str = "") -> str:
    """Return what is counted, of whom, and what part of it; where, if told to be `elsewhere`."""
    parts = (
        on_one_line(figure.measure, "counted"),
        on_one_line(figure.group),
        on_one_line(figure.of),
        phrase("in ", elsewhere and place_name(head, elsewhere)),
    )
    return ", ".join(filter(None, parts))


def elsewhere(event: Event, figure: Figure) -> str:
    """Return the id of the place of a figure where it is another than its event's, else ""."""
    if figure.place and figure.place != event.place:
        return figure.place
    return ""


def _bounds(figure: Figure) -> str:
    """Return `10–20`, `10` for both, `at least 10`, `at most 20`; "" for none."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    if low == high:
        return f"{low:,}"
    return f"{low:,}–{high:,}"


def _same_subject(head: Head, event: Event, figures: Sequence[Figure]) -> Iterator[Entry]:
    """Yield one entry for a single figure; for several a heading, and each on their scale."""
    of = subject(head, figures[0], elsewhere(event, figures[0]))
    if len(figures) == 1:
        yield _entry(head, event, figures[0], f"{of}: ")
        return
    scale = scale_of(figures)
    line = Text(f"{of}: ")
    rivals = _RIVALS[agreement(figures, places_of(head.places, event))]
    line.append(f"{len(figures)} {rivals}", "alert")
    drawn = sum(map(numbered, figures)) > 1
    if drawn:
        line.append(unbroken(f", drawn from {scale.start:,} to {scale.end:,}"), "muted")
    yield Entry((line,), stop=False)
    for figure in figures:
        drawing = ""
        if drawn and numbered(figure):
            drawing = draw_range(figure, scale).replace(" ", NO_BREAK) + " "
        yield _entry(head, event, figure, "  ", (drawing, "bar"))


def _entry(head: Head, event: Event, figure: Figure, *start: str | tuple[str, str]) -> Entry:
    """Return a figure's number, and everything that was said with it below."""
    number = amount_or_words(figure)
    line = styled(*start, (unbroken(number), "title"))
    if figure.cumulative:
        line.append(f"{DOT}cumulative", "alert")
    details = "".join(unbroken(each) + DOT for each in _details(head, figure, number) if each)
    source = _source(event, figure)
    below = styled(f"    {details}", *_on_whose_word(head, event, source))
    return Entry((line, below), ref_to("source", source), source)


def _details(head: Head, figure: Figure, number: str) -> Iterator[str]:
    """Yield how it came about, by whom, in what words, from when and as of when; "" for neither."""
    yield phrase("computed by this log: ", on_one_line(figure.computed))
    yield phrase("counted by ", counter_name(head, figure))
    said = on_one_line(figure.as_said)
    if said != number:
        yield phrase("as said: “", said, "”")
    if figure.since:
        yield f"from {figure.since.human()}"
    if figure.as_of:
        yield f"as of {figure.as_of.human()}"
    yield on_one_line(figure.note)


def _source(event: Event, figure: Figure) -> str:
    """Return the figure's source, else the event's if it is the only one; "" where it is open."""
    if figure.source or len(event.sources) != 1:
        return figure.source or ""
    return event.sources[0]


def _on_whose_word(head: Head, event: Event, source: str) -> Iterator[tuple[str, str]]:
    """Yield the source of a figure, styled; without one it comes from a source of its event."""
    if source:
        yield f"source{NO_BREAK}", ""
        yield unbroken(marked_name(head, source)), "source"
    elif event.sources:
        yield "from one of the event's sources", "muted"
    else:
        yield f"no{NO_BREAK}source", "alert"


def _series(store: Store, event: Event, key: Key) -> Entry:
    """Return a cumulative count over time: the line, the marks of this event, and the numbers."""
    points, grown = store.series[key], store.growth(key)
    figure = points[0].figure
    place = key.place * (key.place != event.place)
    title = Text(subject(store.head, figure, place), "title").append(", running count")
    title.append(phrase(" by ", counter_name(store.head, figure)))
    if figure.since:
        title.append(f" from {figure.since.human()}")
    line = Text("  ").append(_line(grown), "bar")
    marks = _marks(grown, event.id)
    room = len(marks) - len(marks.lstrip())
    # The room is of the drawing above: of one width with its cells, also on a page.
    below = Text("  ").append(NO_BREAK * room, "bar")
    below.append(f"{marks.lstrip()} this event".replace(" ", NO_BREAK), "alert")
    return Entry((title, line, below, _numbers(event, points[-_MOST:])))


def _line(growth: Growth) -> str:
    """Return a bar for each cell with a count, as high as the number, and dots for the others."""
    bars = bar([number or 0 for number in growth.numbers])
    counts = zip(bars, growth.numbers, strict=True)
    return "".join("·" if number is None else block for block, number in counts)


def _marks(growth: Growth, event_id: str) -> str:
    """Return what stands under the line: ▲ where an event gives the count."""
    cells = [" "] * len(growth.numbers)
    for cell in growth.cells.get(event_id, ()):
        cells[cell] = "▲"
    return "".join(cells).rstrip()


def _numbers(event: Event, points: Sequence[Point]) -> Text:
    """Return each count with its date, those of the event marked; they are never added up."""
    one_year = len({point.date.human()[-4:] for point in points}) == 1
    line = Text("  ")
    for number, point in enumerate(points):
        if number:
            line.append(DOT)
        when = point.date.brief() if one_year else point.date.human()
        words = f"{when}: {amount(point.figure)}".replace(" ", NO_BREAK)
        if event.id in point.events:
            line.append(f"▲{NO_BREAK}{words}", "title")
        else:
            line.append(words)
    return line
