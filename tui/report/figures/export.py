"""Figures for other programs: a row for each as the log has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from tui.log.dates.date import Date
from tui.log.model import Event, Figure
from tui.report.export.rows import Columns
from tui.store.derived.counts import count_of

_FIELDS: Final = (
    *("measure", "group", "unit", "of", "low", "best", "high", "as_said", "computed"),
    *("counted_by", "since", "cumulative", "source", "note"),
)


class FigureOf(NamedTuple):
    """A figure, and the event that it is of."""

    event: Event
    figure: Figure


def figures_in(events: Iterable[Event]) -> Iterator[FigureOf]:
    """Yield the figures of events, in the order of the log."""
    return (FigureOf(event, figure) for event in events for figure in event.figures)


def _date(each: FigureOf) -> str:
    return (each.figure.as_of or each.event.date).text


def _field(name: str) -> Callable[[FigureOf], object]:
    return lambda each: _plain(getattr(each.figure, name))


def _plain(value: object) -> object:
    return value.text if isinstance(value, Date) else value


FIGURE_COLUMNS: Final[Columns[FigureOf]] = {
    "event": lambda each: each.event.id,
    "date": _date,
    "place": lambda each: count_of(*each).place,
    **{name: _field(name) for name in _FIELDS},
}
"""What is told of a figure: the id of its event; its own date and place, else the event's."""
