"""From rows to events: through the same door as a log that is read from YAML.

Text is cleaned, and what cannot be used of an event is left out of it, never the whole event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from tui.log.model import Event, Head, Log
from tui.log.reading.records import RecordConverter
from tui.log.text import clean
from tui.store.engine.layout import RECORD

PARTS: Final = frozenset(Event.__struct_encode_fields__)
"""The fields of an event."""

COLUMN_PARTS: Final[Mapping[str, str]] = {
    "id": "id",
    "date": "date",
    "title": "title",
    "type": "type",
    "place": "place",
    "participants": "actor",
    "status": "status",
    "confidence": "confidence",
    "sources": "source",
    "tags": "tag",
    "part_of": "part_of",
    "follows": "follows",
    "contradicts": "contradicts",
}
"""The fields of an event that are made of a column where there is no record."""

_FIRST: Final = frozenset(("type", "place", "status", "confidence", "part_of"))


def events_of(head: Head, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Event]:
    """Make the events that rows hold: of their record, or else of their other columns."""
    if [*columns] == [RECORD]:
        items = [_from_record(row[0]) for row in rows]
    else:
        items = [cleaned(_from_columns(dict(zip(columns, row, strict=True)))) for row in rows]
    converter = RecordConverter()
    converter.head({"timezone": head.timezone})
    converter.begin(log_of(head))
    return [event for number, item in enumerate(items) for event in _made(converter, item, number)]


def _made(converter: RecordConverter, item: object, number: int) -> Iterator[Event]:
    """Yield the event of an item: as it stands, for a table has ids and no names, or mended."""
    event = converter.whole_event(item)
    if event is not None and event.id and event.title:
        yield event
    else:
        yield from (mended for _, mended in converter.events((item,), number, (number + 1,)))


def log_of(head: Head, events: Iterable[Event] = ()) -> Log:
    """Return a log of a head and events, with tables of its own: what events name may be added."""
    fields = {name: getattr(head, name) for name in Head.__struct_fields__}
    fields |= {name: dict(fields[name]) for name in ("actors", "places", "sources")}
    return Log(**fields, events=tuple(events))


def cleaned(value: Any) -> Any:  # noqa: ANN401 - JSON may be anything
    """Clean every text in a value as JSON has it; numbers become text, as YAML has them."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): cleaned(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [cleaned(inner) for inner in value]
    return value


def _from_record(text: object) -> object:
    """Return the tree of a record; one that cannot be read leaves an event that says so."""
    try:
        made = cleaned(msgspec.json.decode(str(text)))
    except (msgspec.DecodeError, RecursionError):
        made = None
    if isinstance(made, dict):
        return made
    return {"id": "", "title": "(this event cannot be read)", "date": ""}


def _from_columns(row: Mapping[str, Any]) -> dict[str, object]:
    """Return the tree of an event, as far as the columns of the table of events go."""
    made: dict[str, object] = {}
    for part, column in COLUMN_PARTS.items():
        value = row.get(column)
        if value:
            made[part] = _PARTS.get(part, _as_it_is)(value)
    return made


def _first(values: Sequence[str]) -> str:
    return values[0]


def _participants(values: Sequence[str]) -> list[dict[str, str]]:
    return [{"actor": value} for value in values]


def _as_it_is(value: object) -> object:
    return value


_PARTS: Final[Mapping[str, Callable[[Any], object]]] = {
    **dict.fromkeys(_FIRST, _first),
    "participants": _participants,
}
