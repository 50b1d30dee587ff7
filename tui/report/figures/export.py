"""Figures for other programs: csv and json, a line or an object for each as the log has it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.dates.date import Date
from tui.log.model import Event, Figure
from tui.report.export.sheets import csv_line
from tui.store.derived.counts import count_of

_FIELDS: Final = (
    *("measure", "group", "unit", "of", "low", "best", "high", "as_said", "computed"),
    *("counted_by", "since", "cumulative", "source", "note"),
)
COLUMNS: Final = ("event", "date", "place", *_FIELDS)
"""What is told of a figure: the id of its event; its own date and place, else the event's."""

Record = dict[str, str | int | bool | None]


def figures_csv(events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a CSV file (RFC 4180), the names of the columns first."""
    yield csv_line(COLUMNS)
    for record in _records(events):
        yield csv_line(map(_cell, record.values()))


def figures_json(events: Iterable[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield the text of one JSON array; what is not told is left out."""
    yield "["
    for number, record in enumerate(_records(events)):
        told = {name: value for name, value in record.items() if _is_told(value)}
        yield f"{',' * bool(number)}\n{json.dumps(told, ensure_ascii=ascii_only)}"
    yield "\n]\n"


def _records(events: Iterable[Event]) -> Iterator[Record]:
    for event in events:
        for figure in event.figures:
            yield _record(event, figure)


def _record(event: Event, figure: Figure) -> Record:
    count = count_of(event, figure)
    date = figure.as_of or event.date
    found: Record = {"event": event.id, "date": date.text, "place": count.place}
    return found | {name: _plain(getattr(figure, name)) for name in _FIELDS}


def _is_told(value: str | int | bool | None) -> bool:
    return value is not None and value is not False and value != ""


def _cell(value: str | int | bool | None) -> str | int | None:
    """Return a value as a spreadsheet has it: `true`, and nothing for what is not so."""
    if isinstance(value, bool):
        return "true" * value
    return value


def _plain(value: str | int | bool | Date | None) -> str | int | bool | None:
    if isinstance(value, Date):
        return value.text
    return value
