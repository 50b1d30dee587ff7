"""All figures of some events as a document: by measure, running counts first, then every count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.report.figures.lines import series_entries
from tui.report.figures.rows import count_entries
from tui.report.text.document import Document, Entry, heading, more
from tui.report.text.words import on_one_line, phrase, plural
from tui.store.derived.counts import MOST, Measure, measures

_COUNTS: Final = 100  # of one measure
_LINES: Final = 24  # running counts of one measure
_MEASURES: Final = 60


def figures_of(events: Iterable[Event]) -> list[Measure]:
    """Return the figures of events by measure; of more than MOST events those of the first."""
    return measures(islice(events, MOST))


def figures_document(head: Head, found: list[Measure], width: int, events: int = 0) -> Document:
    """Return the figures for a width in cells; the entries are the same at every width.

    `events` is how many events have figures: what of them is not told, is said.
    """
    if not found:
        return (Entry((Text("No figure: nothing is counted in these events."),), stop=False),)
    entries = [entry for each in found[:_MEASURES] for entry in _measure(head, each, width)]
    return (*_without_gap(entries), *more(len(found) - _MEASURES), *_passed_over(events))


def figures_title(found: list[Measure]) -> str:
    """Return how many figures there are, and of how many measures."""
    counts = sum(len(measure.counts) for measure in found)
    return f"{plural(counts, 'figure')} of {plural(len(found), 'measure')}"


def _measure(head: Head, measure: Measure, width: int) -> Iterator[Entry]:
    """Yield a heading, a line for each running count, and a row for each count."""
    name, unit = on_one_line(measure.name, "counted"), on_one_line(measure.unit)
    unit = phrase(" (", unit * (unit not in name), ")")
    yield heading(f"{name}{unit}: {plural(len(measure.counts), 'count')}")
    lines = dict(islice(measure.series.items(), _LINES))
    if lines:
        yield from series_entries(head, lines, width)
        yield from more(len(measure.series) - _LINES)
        yield Entry((Text(),), stop=False)
    yield from count_entries(head, measure.counts[:_COUNTS], width)
    yield from more(len(measure.counts) - _COUNTS)


def _passed_over(events: int) -> Iterator[Entry]:
    if events > MOST:
        words = f"These are of the first {MOST:,} of {events:,} events with figures."
        yield Entry((Text(), Text(words, "muted")), stop=False)


def _without_gap(entries: list[Entry]) -> list[Entry]:
    """Return the entries without the empty line above the first heading."""
    first = entries[0]
    return [Entry(first.lines[1:], stop=False), *entries[1:]]
