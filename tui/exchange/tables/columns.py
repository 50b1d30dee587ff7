"""Any table with a header: its columns find their fields by their names, or as the reader says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.plain import from_html
from tui.exchange.making.dates import edtf, order_of, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.making.words import EVENT_TYPES, ROLES
from tui.exchange.tables.mapping import guessed, read_as, remember
from tui.exchange.tables.numbers import count, degrees
from tui.exchange.tables.table import Record, header_of, records

KEEPS: Final = (
    "every column: those without a place in the format as own fields, under their own names",
    "ids and addresses as they are",
)
BENDS: Final = (
    "dates in other notations become EDTF; 1/2/2024 by the order that the column shows, "
    "else day first, which is told",
    "HTML becomes plain text with its links kept",
)

_LOOKED_AT: Final = 500  # rows, for the order of dates
_SEPARATOR: Final = re.compile(r"\s*[;|\n]\s*")
_TRIVIAL: Final = frozenset(("-", "n/a", "na", "none", "null", "nan", "\\n"))
_ROLE: Final = re.compile(rf"(.+) \(({'|'.join(ROLES)})\)")
_ADDRESS: Final = re.compile(r"https?://\S+")


def detect(file: Input) -> bool:
    """Tell whether this is a table with a column for dates."""
    header = header_of(file.sample)
    return len(header) > 1 and bool({"date", "year"} & guessed(header).keys())


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events; raises ImportFault where no column is a date."""
    header = header_of(file.sample)
    mapping = read_as(header, draft.options.mapping, draft.options.known)
    if not {"date", "year"} & mapping.keys():
        raise ImportFault(
            f"no column is a date: say which with --map date=COLUMN ({', '.join(header)})", 1
        )
    if draft.options.mapping:
        remember(header, draft.options.mapping)
    rows = records(file, draft)
    first = list(islice(rows, _LOOKED_AT))
    reader = TableReader(draft, mapping, _order(draft, mapping, first))
    for line, cells in chain(first, rows):
        yield Row(line, reader.event(line, cells))


def _order(draft: Draft, mapping: Mapping[str, str], rows: list[Record]) -> str:
    """Return the order of dates such as 1/2/2024; what is assumed is told."""
    if draft.options.order:
        return draft.options.order
    dates = [row.cells.get(mapping.get("date", ""), "") for row in rows]
    order = order_of(dates)
    if not order and any(re.match(r"\d{1,2}[-./]\d{1,2}[-./]\d", each) for each in dates):
        draft.bent["dates such as 1/2/2024 read day first: --dates mdy for the month first"] += 1
    return order or "dmy"


class TableReader:
    """Makes events of the rows of one table."""

    def __init__(self, draft: Draft, mapping: Mapping[str, str], order: str) -> None:
        self._draft = draft
        self._mapping = mapping
        self._order = order
        self._homes = frozenset(mapping.values())

    def event(
        self, line: int, cells: dict[str, str], point: tuple[float, float] | None = None
    ) -> Tree:
        """Return the event of a row; at a point where that is known apart from its cells."""
        said = {
            field: cell
            for field, column in self._mapping.items()
            if (cell := cells.get(column, "")) and cell.lower() not in _TRIVIAL
        }
        event: Tree = {"id": said.get("id", ""), "date": self._date(said)}
        if not event["date"]:
            self._draft.tell(line, "no date")
        for field in ("title", "summary", "note", "date_note"):
            event[field] = from_html(said.get(field, ""))
        event["type"] = self._type(said.get("type", ""))
        event |= self._where(said, point)
        event["participants"] = [self._participant(name) for name in _parts(said.get("actors", ""))]
        event["status"] = self._word("statuses", said.get("status", ""))
        event["confidence"] = said.get("confidence", "").lower()
        event["sources"] = self._sources(said)
        event["figures"] = self._figures(said)
        event["tags"] = [slug(each) for each in _parts(said.get("tags", ""), commas=True)]
        event |= self._own(cells)
        return {name: value for name, value in event.items() if value not in ("", [])}

    def _participant(self, name: str) -> Tree:
        """Return a participant: with a role where one stands in brackets behind the name."""
        if found := _ROLE.fullmatch(name):
            return {"actor": self._draft.actor(found[1]), "role": found[2]}
        return {"actor": self._draft.actor(name)}

    def _date(self, said: dict[str, str]) -> str:
        start = edtf(said.get("date", ""), self._order)
        if not start and "year" in said:
            start = "-".join(
                each if name == "year" else f"{int(each):02d}"
                for name in ("year", "month", "day")
                if (each := said.get(name, "")).isdigit()
            )
        if "time" in said and len(start) == 10:
            start = edtf(f"{start} {said['time']}", self._order)
        return span(start, edtf(said.get("end", ""), self._order))

    def _type(self, name: str) -> str:
        if not name:
            return ""
        word = "/".join(map(slug, name.split("/")))
        if word in EVENT_TYPES:
            return word
        return self._draft.word("event_types", name)

    def _word(self, table: str, name: str) -> str:
        known = ("claimed", "reported", "confirmed", "disputed", "refuted")
        if not name or name.lower() in known:
            return name.lower()
        return self._draft.word(table, name)

    def _where(self, said: dict[str, str], point: tuple[float, float] | None) -> Tree:
        lat, lon = degrees(said.get("lat", ""), 90), degrees(said.get("lon", ""), 180)
        if point is not None:
            lat, lon = point
        name = said.get("place", "")
        within = ""
        for column in ("country", "region"):
            if column in said:
                within = self._draft.place(said[column], within)
        if not name and lat is not None and lon is not None:
            name = f"{lat}, {lon}"
        if not name:
            return {"place": within}
        return {"place": self._draft.place(name, within, lat=lat, lon=lon)}

    def _sources(self, said: dict[str, str]) -> list[str]:
        ids: list[str] = []
        addresses = _ADDRESS.findall(said.get("url", ""))
        names = _parts(said.get("sources", ""))
        if len(names) == 1 and len(addresses) == 1 and not _ADDRESS.match(names[0]):
            return [source(self._draft, addresses[0], publisher=names[0])]
        for each in (*names, *addresses):
            ids.append(source(self._draft, each))
        return list(dict.fromkeys(ids))

    def _figures(self, said: dict[str, str]) -> list[Tree]:
        return [
            {"measure": measure, **count(self._draft, said[measure])}
            for measure in ("killed", "injured", "displaced")
            if measure in said
        ]

    def _own(self, cells: dict[str, str]) -> Tree:
        made: Tree = {}
        for name, cell in cells.items():
            if name not in self._homes:
                made |= self._draft.said(name, from_html(cell))
        return made


def source(draft: Draft, words: str, **fields: str) -> str:
    """Return the id of a source that is an address, or the name of a publisher."""
    if not _ADDRESS.match(words):
        return draft.source(words, publisher=words)
    host = re.sub(r"^https?://(?:www\.)?", "", words).partition("/")[0]
    return draft.source(fields.get("publisher") or host, words, url=words, **fields)


def _parts(cell: str, commas: bool = False) -> list[str]:
    """Return the names in a cell, which `;`, `|` or lines separate, or commas in lists of words."""
    parts = _SEPARATOR.split(cell)
    if commas and len(parts) == 1:
        parts = cell.split(",")
    return list(dict.fromkeys(name for part in parts if (name := part.strip())))
