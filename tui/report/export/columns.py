"""The columns of every table of events: what each is called and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

from tui.log.model import Event, Figure, Head, Quote
from tui.log.sourcing.corroboration import cited, independent, support
from tui.log.sourcing.provenance import by_machine
from tui.log.vocabulary.own_fields import number_of, text_of
from tui.report.event.sources import marked_name
from tui.report.text.codes import support_mark
from tui.report.text.names import actor_name, place_of, title
from tui.report.text.table import Column

Value = str | float | None
"""What stands in a cell of a spreadsheet."""

EventColumns = Mapping[str, Callable[[Event], object]]
"""What stands in each column of an event, by the name of the column."""

BRIEF: Final = 13
"""Cells of a brief date."""


class TableColumn(NamedTuple):
    """A column of a table for people, and the text of an event in it."""

    column: Column
    text: Callable[[Head, Event], str]


def _status(_head: Head, event: Event) -> str:
    return event.status or ""


def _date(_head: Head, event: Event) -> str:
    return event.date.elapsed() or event.date.zoned()


def _in_row(event: Event) -> str:
    return " ".join(filter(None, event.date.in_row()))


def _title(_head: Head, event: Event) -> str:
    return title(event)


def _id(_head: Head, event: Event) -> str:
    return event.id


def _support(head: Head, event: Event) -> str:
    return support_mark(support(head, event))


PIPED: Final = (
    TableColumn(Column("Date"), _date),
    TableColumn(Column("Id"), _id),
    TableColumn(Column("Place"), lambda head, event: place_of(head, event) or "-"),
    TableColumn(Column("Status"), lambda _, event: event.status or "-"),
    TableColumn(Column("Sources", side="right"), _support),
    TableColumn(Column("Event"), _title),
)
"""For programs and screen readers: all in full, no cell empty."""

ON_SCREEN: Final = (
    TableColumn(Column("Date", "label", most=BRIEF + 2), lambda _, e: f"  {e.date.brief()}"),
    TableColumn(Column("Event", "title", most=0), _title),
    TableColumn(Column("Place", most=18), place_of),
    TableColumn(Column("Status", most=9), _status),
    TableColumn(Column("Sources", side="right"), _support),
    TableColumn(Column("Id", "muted", most=26), _id),
)
"""For a terminal: fitted to its width, below headings of time."""

DATED: Final = (
    TableColumn(Column("Date", "label"), lambda _, e: f"  {_in_row(e)}"),
    *ON_SCREEN[1:],
)
"""The same without headings of time: the date says its year."""

MARKDOWN: Final[dict[str, Callable[[Head, Event], str]]] = {
    "Date": _date,
    "Event": _title,
    "Place": place_of,
    "Type": lambda _, event: event.type or "",
    "Status": _status,
    "Sources": lambda head, event: "; ".join(marked_name(head, each) for each in cited(event)),
}


def _place_name(head: Head, event: Event) -> str:
    place = head.places.get(event.place or "")
    if place:
        return place.name
    return ""


def _lat(head: Head, event: Event) -> float | None:
    if event.lat is not None:
        return event.lat
    place = head.places.get(event.place or "")
    if place:
        return place.lat
    return None


def _lon(head: Head, event: Event) -> float | None:
    if event.lon is not None:
        return event.lon
    place = head.places.get(event.place or "")
    if place:
        return place.lon
    return None


def _participants(head: Head, event: Event) -> str:
    return "; ".join(f"{actor_name(head, each.actor)} ({each.role})" for each in event.participants)


def _machines(head: Head, event: Event) -> str:
    return "; ".join(each for each in cited(event) if by_machine(head.sources, each))


def own_columns(head: Head) -> dict[str, Callable[[Head, Event], Value]]:
    """Return a column for each field that a log declares."""
    return {key: _own_column(key) for key in head.fields if key not in CSV}


def _own_column(key: str) -> Callable[[Head, Event], Value]:
    return lambda _, event: text_of((event.fields or {}).get(key))


def columns_of(head: Head) -> EventColumns:
    """Return all columns of events in a log: what stands in each."""
    return {name: partial(value, head) for name, value in (CSV | own_columns(head)).items()}


def sort_keys(head: Head) -> EventColumns:
    """Return what events are sorted by where that is not what stands in the column.

    Places go by name, sources by how many independent ones there are, own fields by number.
    """
    own = {key: partial(_number, value, head) for key, value in own_columns(head).items()}
    return {
        "place": lambda event: place_of(head, event),
        "sources": lambda event: len(independent(head, event)),
        **own,
    }


def _number(value: Callable[[Head, Event], Value], head: Head, event: Event) -> Value:
    """Return the number that an own field has, or its text where it is none."""
    text = value(head, event)
    number = number_of(str(text))
    return text if number is None else number


def _undeclared(head: Head, event: Event) -> Iterator[str]:
    """Yield the own fields that have no column, and what could not be read."""
    for key, value in {**(event.fields or {}), **(event.unread or {})}.items():
        if key not in head.fields:
            yield f"{key}: {text_of(value)}"


def _moment(seconds: float | None) -> str:
    """Return a moment in UTC as ISO 8601, which sorts as text; "" for none."""
    from tui.exchange.writers.flat import moment_of, stamp  # noqa: PLC0415 - no table for people needs it

    return stamp(moment_of(seconds))


def _actors(_head: Head, event: Event) -> str:
    return "; ".join(each.actor for each in event.participants)


def _urls(head: Head, event: Event) -> str:
    found = (head.sources.get(each) for each in cited(event))
    return "; ".join(source.url for source in found if source and source.url)


def _figures(_head: Head, event: Event) -> str:
    return "; ".join(_figure(figure) for figure in event.figures)


def _figure(figure: Figure) -> str:
    """Return a figure as `killed civilians: 4 (3–5) (sohr)`."""
    number = figure.as_said
    ends = [each for each in (figure.low, figure.high) if each is not None]
    if ends:
        number = "–".join(map(str, dict.fromkeys(ends)))
    if figure.best is not None:
        number = " ".join((str(figure.best), *(f"({number})" for _ in ends[:1])))
    of = " ".join(filter(None, (figure.measure, figure.group)))
    by = figure.counted_by or figure.source
    if by:
        return f"{of}: {number} ({by})"
    return f"{of}: {number}"


def _links(_head: Head, event: Event) -> str:
    linked = {
        "part_of": filter(None, (event.part_of,)),
        "follows": event.follows,
        "contradicts": event.contradicts,
    }
    return "; ".join(f"{name} {each}" for name, ids in linked.items() for each in ids)


CSV: Final[dict[str, Callable[[Head, Event], Value]]] = {
    "id": _id,
    "date": lambda _, event: event.date.text,
    "start_utc": lambda _, event: _moment(event.date.earliest),
    "end_utc": lambda _, event: _moment(event.date.latest),
    "precision": lambda _, event: event.date.precision,
    "date_note": lambda _, event: event.date_note,
    "title": lambda _, event: event.title,
    "summary": lambda _, event: event.summary,
    "type": lambda _, event: event.type,
    "place": lambda _, event: event.place,
    "place_name": _place_name,
    "lat": _lat,
    "lon": _lon,
    "status": lambda _, event: event.status,
    "confidence": lambda _, event: event.confidence,
    "participants": _participants,
    "actors": _actors,
    "sources": lambda _, event: "; ".join(cited(event)),
    "independent_sources": lambda head, event: len(independent(head, event)),
    "machine_written_sources": _machines,
    "source_urls": _urls,
    "figures": _figures,
    "quotes": lambda _, event: len(event.quotes),
    "links": _links,
    "tags": lambda _, event: "; ".join(event.tags),
    "note": lambda _, event: event.note,
    "fields": lambda head, event: "; ".join(_undeclared(head, event)),
    "timezone": lambda head, _: head.timezone,
}
"""Names as the format has them; lists are joined by `; `; `end_utc` is the moment after it."""

QUOTES: Final[dict[str, Callable[[Head, Event, Quote], Value]]] = {
    "event": lambda _, event, __: event.id,
    "date": lambda _, event, quote: (quote.date or event.date).text,
    "speaker": lambda _, __, quote: quote.speaker,
    "speaker_name": lambda head, _, quote: (
        quote.speaker_name or actor_name(head, quote.speaker or "")
    ),
    "mode": lambda _, __, quote: quote.mode,
    "text": lambda _, __, quote: quote.text,
    "lang": lambda head, _, quote: quote.lang or head.language,
    "original": lambda _, __, quote: quote.original.text if quote.original else "",
    "original_lang": lambda _, __, quote: quote.original.lang if quote.original else "",
    "source": lambda _, __, quote: quote.source,
    "source_url": lambda head, _, quote: _url(head, quote.source),
    "medium": lambda _, __, quote: quote.medium,
    "addressee": lambda _, __, quote: quote.addressee,
    "locator": lambda _, __, quote: quote.locator,
    "translator": lambda _, __, quote: quote.translator,
    "note": lambda _, __, quote: quote.note,
}
"""A quote to a row."""


def _url(head: Head, source_id: str | None) -> str:
    source = head.sources.get(source_id or "")
    return source.url if source else ""
