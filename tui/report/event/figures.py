"""Figures as entries: each number as it was given, rivals on one scale, never added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from tui.log.model import Event, Figure
from tui.log.sourcing.figures import Key, Point, agreement, by_subject, numbered, series_key
from tui.report.event.sources import marked_name, source_link
from tui.report.text.bars import bar
from tui.report.text.document import DOT, Entry, Ref, heading, styled, unbroken
from tui.report.text.names import counter_name, one
from tui.report.text.wrap import NO_BREAK
from tui.store.derived.series import Growth
from tui.store.store import Store

CELLS = 20
"""Cells of a scale, with one more for what goes on beyond it."""


def ends(figures: Iterable[Figure]) -> tuple[int, int]:
    """Return the numbers at the two ends of a scale for figures: it begins at 0, or below."""
    numbers = [n for each in figures for n in (each.low, each.best, each.high) if n is not None]
    return min(0, *numbers, 0), max(0, *numbers, 0)


def spread(figure: Figure, scale: tuple[int, int]) -> str:
    """Return a figure on a scale, CELLS + 1 characters: `··├─●─┤···`.

    ├ is the low, ● the best, ┤ the high; ▸ and ◂ where there is no high or no low; │ where low and
    high fall together. Only dots for a figure without a number.
    """
    low, best, high = (_cell(each, scale) for each in (figure.low, figure.best, figure.high))
    cells = ["·"] * CELLS + [" "]
    first, last = _reach(low, best, high)
    if first is not None and last is not None and first < last:
        cells[first : last + 1] = "─" * (last + 1 - first)
    for cell, mark in ((low, "├"), (high, "┤"), (best, "●")):
        if cell is not None:
            cells[cell] = "│" if mark == "┤" and cell == low else mark
    if low is None and high is not None:
        cells[0] = "◂" if high > 0 else cells[0]
    if high is None and low is not None:
        cells[CELLS] = "▸"
    return "".join(cells)


def _reach(low: int | None, best: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Return the first and the last cell of the line: to an end of the scale where it is open."""
    if low is None and high is None:
        return best, best
    return (0 if low is None else low), (CELLS if high is None else high)


def _cell(number: int | None, scale: tuple[int, int]) -> int | None:
    """Return the cell that a number falls into, the nearest."""
    if number is None:
        return None
    start, end = scale
    return ((number - start) * (CELLS - 1) * 2 + (end - start)) // (2 * (end - start)) if end else 0


_RIVALS = {"exclude each other": "competing ", "differ": "differing ", "agree": ""}
_MOST = 24  # counts of a series that are told


def figure_entries(store: Store, event: Event) -> Iterator[Entry]:
    """Yield a heading, the figures by what they count, and the series that they belong to."""
    if event.figures:
        yield heading("Figures")
    for figures in by_subject(event.figures).values():
        yield from _subject(store, event, figures)
    for key in dict.fromkeys(filter(None, map(series_key, event.figures))):
        points = store.series.get(key, ())
        if len(points) > 1:
            yield _series(store, event, key)


def amount(figure: Figure) -> str:
    """Return a figure's number: best (low–high), as UCDP gives them, or the bound there is."""
    low, best, high = figure.low, figure.best, figure.high
    if low is not None and high is not None:
        spread = f"{low:,}" if low == high else f"{low:,}–{high:,}"
        if best is None or spread == f"{best:,}":
            return spread
        return f"{best:,} ({spread})"
    bound = (
        f"at least {low:,}" if low is not None else f"at most {high:,}" if high is not None else ""
    )
    if best is None:
        return bound
    return f"{best:,} ({bound})" if bound else f"{best:,}"


def subject(figure: Figure) -> str:
    """Return what is counted, and of whom."""
    return one(f"{figure.measure} {figure.group}", "counted")


def _subject(store: Store, event: Event, figures: Sequence[Figure]) -> Iterator[Entry]:
    """Yield one entry for a single figure; for several a heading, and each on their scale."""
    if len(figures) == 1:
        yield _entry(store, event, figures[0], f"{subject(figures[0])}: ")
        return
    scale = ends(figures)
    rivals = _RIVALS[agreement(figures)]
    line = Text(f"{subject(figures[0])}: ").append(f"{len(figures)} {rivals}figures", "alert")
    drawn = sum(map(numbered, figures)) > 1
    line.append(unbroken(f", drawn from {scale[0]:,} to {scale[1]:,}") if drawn else "", "muted")
    yield Entry((line,), stop=False)
    for figure in figures:
        drawing = spread(figure, scale).replace(" ", NO_BREAK) if drawn and numbered(figure) else ""
        yield _entry(store, event, figure, "  ", (drawing, "bar"), " " if drawing else "")


def _entry(store: Store, event: Event, figure: Figure, *start: str | tuple[str, str]) -> Entry:
    """Return a figure's number, and everything that was said with it below."""
    number = unbroken(one(f"{amount(figure)} {figure.unit}", one(figure.as_said, "no number")))
    running = (f"{DOT}cumulative" if figure.cumulative else "", "alert")
    line = styled(*start, (number, "title"), running)
    details = "".join(unbroken(each) + DOT for each in _details(store, figure, number))
    said = styled(f"    {details}", *_on_whose_word(store, event, figure))
    source = figure.source or ""
    ref = Ref("source", source) if source else None
    return Entry((line, said), ref, source, source_link(store.head, source))


def _details(store: Store, figure: Figure, number: str) -> list[str]:
    """Return who counted, in what words, from when and as of when."""
    said = one(figure.as_said, "")
    plain = number.replace(NO_BREAK, " ")
    counter = counter_name(store.head, figure)
    details = [f"counted by {counter}" if counter else ""]
    details.append(f"as said: “{said}”" if said and said != plain else "")
    details.append(f"from {figure.since.human()}" if figure.since else "")
    details.append(f"as of {figure.as_of.human()}" if figure.as_of else "")
    details.append(one(figure.note, ""))
    return [detail for detail in details if detail]


def _on_whose_word(store: Store, event: Event, figure: Figure) -> Iterator[tuple[str, str]]:
    """Yield the figure's source, styled; without one it comes from a source of its event."""
    only = event.sources[0] if len(event.sources) == 1 else ""
    if source := figure.source or only:
        yield f"source{NO_BREAK}", ""
        yield unbroken(marked_name(store.head, source)), "source"
    elif event.sources:
        yield "from one of the event's sources", "muted"
    else:
        yield f"no{NO_BREAK}source", "alert"


def _series(store: Store, event: Event, key: Key) -> Entry:
    """Return a cumulative count over time: the line, the marks of this event, and the numbers."""
    points, drawn = store.series[key], store.growth(key)
    figure = points[0].figure
    counter = counter_name(store.head, figure)
    title = Text(subject(figure), "title").append(", running count")
    title.append(f" by {counter}" if counter else "")
    title.append(f" from {figure.since.human()}" if figure.since else "")
    below = Text(f"  {_marks(drawn, event.id).replace(' ', NO_BREAK)}", "alert")
    below.append(f"{NO_BREAK}this{NO_BREAK}event", "alert")
    return Entry(
        (title, Text("  ").append(_line(drawn), "bar"), below, _numbers(event, points[-_MOST:]))
    )


def _line(growth: Growth) -> str:
    """Return a bar for each cell with a count, as high as the number, and dots for the others."""
    bars = bar([number or 0 for number in growth.numbers])
    counts = zip(bars, growth.numbers, strict=True)
    return "".join("·" if number is None else block for block, number in counts)


def _marks(growth: Growth, event_id: str) -> str:
    """Return what stands under the line: ▲ where an event gives the count."""
    own = growth.cells.get(event_id, set())
    return "".join("▲" if cell in own else " " for cell in range(len(growth.numbers))).rstrip()


def _numbers(event: Event, points: Sequence[Point]) -> Text:
    """Return each count with its date, those of the event marked; they are never added up."""
    years = {point.date.human()[-4:] for point in points}
    line = Text("  ")
    for number, point in enumerate(points):
        line.append(DOT if number else "")
        when = point.date.brief() if len(years) == 1 else point.date.human()
        here = event.id in point.events
        words = f"{'▲ ' if here else ''}{when}: {amount(point.figure)}"
        line.append(words.replace(" ", NO_BREAK), "title" if here else "")
    return line
