"""Events of the rows of a table, whatever it is read from: by the columns that are its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from tui.exchange.files.plain import from_html
from tui.exchange.making.citations import ADDRESS, source
from tui.exchange.making.dates import day, edtf, loosely, order_of, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.media import media_of
from tui.exchange.making.names import slug
from tui.exchange.making.row import Tree
from tui.exchange.making.words import EVENT_TYPES, ROLES, STATUSES
from tui.exchange.tables.numbers import count, degrees, excel_day, whole
from tui.exchange.tables.people import is_list_of_people, people_in
from tui.log.dates.month_names import MONTHS

_SEPARATOR: Final = re.compile(r"[;|\n]")
_MOST_NAMES: Final = 10_000  # of a cell; one with more is kept as the text that it is
_TRIVIAL: Final = frozenset(("-", "n/a", "na", "none", "null", "nan", "\\n"))
_ROLE: Final = re.compile(rf"(.+) \(({'|'.join(ROLES)})\)")
_OPEN: Final = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d")
_PLAIN_YEAR: Final = re.compile(r"-?\d{1,5}")
_SHORT_YEAR: Final = re.compile(r"-[1-9]\d{0,2}")
_CONFIDENCES: Final = ("high", "medium", "low")


def order_in(draft: Draft, dates: Iterable[str]) -> str:
    """Return the order of dates such as 1/2/2024 in a column; what is assumed is told."""
    if draft.options.order:
        return draft.options.order
    found = list(dates)
    order = order_of(found)
    if not order and any(map(_OPEN.match, found)):
        draft.bent["dates such as 1/2/2024 read day first: --dates mdy for the month first"] += 1
    return order or "dmy"


def has_plain_years(dates: Iterable[str]) -> bool:
    """Tell whether a column has years before 1 as plain numbers: -44, which is no EDTF."""
    return any(map(_SHORT_YEAR.fullmatch, dates))


class TableReader:
    """Makes events of the rows of one table."""

    def __init__(
        self, draft: Draft, mapping: Mapping[str, str], order: str, years: bool = False
    ) -> None:
        """Read the dates of a table in an order; `years` are those that are plain numbers."""
        self._draft = draft
        self._years = years
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
        strange = self._strange(said)
        event: Tree = {"id": said.get("id", ""), "date": self._date(said)}
        if "date_note" not in said:
            said["date_note"] = self._loose(said)
        if not event["date"]:
            self._draft.tell(line, "no date")
        for field in ("title", "summary", "note", "date_note"):
            event[field] = from_html(said.get(field, ""))
        event["type"] = self._type(said.get("type", ""))
        event |= self._where(said, point or _point(said.get("point", "")))
        event["participants"] = self._participants(_parts(said.get("actors", "")))
        event["status"] = self._word("statuses", said.get("status", ""))
        event["confidence"] = said.get("confidence", "").lower()
        event["sources"] = self._sources(said)
        event["media"] = media_of(_parts(said.get("media", "")))
        event["figures"] = self._figures(said)
        event["tags"] = [slug(each) for each in _parts(said.get("tags", ""), commas=True)]
        event |= self._own(cells, strange)
        return {name: value for name, value in event.items() if value not in ("", [])}

    def _participants(self, names: list[str]) -> list[Tree]:
        """Return those of a cell: commas too separate them, where that is all that they can."""
        if len(names) == 1 and is_list_of_people(self._mapping["actors"]):
            names = list(dict.fromkeys(people_in(names[0])))
            if len(names) > 1:
                self._draft.bent["several people in a cell told apart by commas"] += 1
        return [self._participant(name) for name in names]

    def _participant(self, name: str) -> Tree:
        """Return a participant: with a role where one stands in brackets behind the name."""
        if found := _ROLE.fullmatch(name):
            return {"actor": self._draft.actor(found[1]), "role": found[2]}
        return {"actor": self._draft.actor(name)}

    def _strange(self, said: dict[str, str]) -> list[str]:
        """Take out what the fields cannot hold; return the columns where it stands."""
        out = [field for field, fits in _FITTING.items() if field in said and not fits(said[field])]
        if not {"date", "year"} & said.keys():
            out += [field for field in ("time", "month", "day") if field in said]
        return [self._mapping[field] for field in dict.fromkeys(out) if said.pop(field)]

    def _date(self, said: dict[str, str]) -> str:
        start = self._day(said.get("date", ""))
        if not start and "year" in said:
            parts = (_two_digits(said[name]) for name in ("month", "day") if name in said)
            start = "-".join((self._year(said["year"]), *parts))
        end = self._day(said.get("end", ""))
        if "end_time" in said and not end:
            end = start
        return span(self._at(start, said.get("time")), self._at(end, said.get("end_time")))

    def _year(self, cell: str) -> str:
        """Return a year that stands alone: -44 is 44 BC, as people count."""
        found = _PLAIN_YEAR.fullmatch(cell)
        if found is None:
            return self._day(cell)
        year = int(cell)
        if year < 0:
            self._draft.bent["years before 1, read as BC: -44 is 44 BC, and -0043 in EDTF"] += 1
        return day(year + (year < 0))

    def _at(self, date: str, time: str | None) -> str:
        """Return a day with a clock time."""
        return edtf(f"{date} {time}", self._order) if time and len(date) == 10 else date

    def _day(self, cell: str) -> str:
        """Return a cell as EDTF."""
        if found := excel_day(cell):
            self._draft.bent["numbers read as days, as Excel counts them: 45293"] += 1
            return found
        if self._years and _PLAIN_YEAR.fullmatch(cell):
            return self._year(cell)
        return loosely(cell, self._order)[0]

    def _loose(self, said: dict[str, str]) -> str:
        """Return the words of a date that is told loosely: early 1945."""
        notes = (loosely(said.get(name, ""), self._order)[1] for name in ("date", "end"))
        return "; ".join(filter(None, notes))

    def _type(self, name: str) -> str:
        if not name:
            return ""
        word = "/".join(map(slug, name.split("/")))
        if word in EVENT_TYPES:
            return word
        return self._draft.word("event_types", name)

    def _word(self, table: str, name: str) -> str:
        if not name or name.lower() in STATUSES:
            return name.lower()
        return self._draft.word(table, name)

    def _where(self, said: dict[str, str], point: tuple[float, float] | None) -> Tree:
        lat, lon = degrees(said.get("lat", ""), 90), degrees(said.get("lon", ""), 180)
        if point is not None:
            lat, lon = point
        name = said.get("place", "")
        within = ""
        for column in ("country", "region"):
            if column in said and not (column == "region" and said[column] == said.get("country")):
                within = self._draft.place(said[column], within)
        if not name:
            return {"place": within} | said_point(lat, lon)
        return {"place": self._draft.place(name, within, lat=lat, lon=lon)}

    def _sources(self, said: dict[str, str]) -> list[str]:
        ids: list[str] = []
        addresses = ADDRESS.findall(said.get("url", ""))
        names = _parts(said.get("sources", ""))
        if len(names) == 1 and len(addresses) == 1 and not ADDRESS.match(names[0]):
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

    def _own(self, cells: dict[str, str], strange: list[str]) -> Tree:
        """Return as own fields the cells of no field, and those that their field cannot hold."""
        made: Tree = {}
        for name, cell in cells.items():
            if name not in self._homes or name in strange:
                made |= self._draft.said(name, from_html(cell))
        return made


_POINT: Final = re.compile(
    r"[(\[]?\s*(-?\d{1,3}\.\d+)(?:\s*+[,;]\s*+|\s++)(-?\d{1,3}\.\d+)\s*[)\]]?"
)


def _point(cell: str) -> tuple[float, float] | None:
    """Return coordinates that stand in one cell, north before east; None for other things."""
    found = _POINT.fullmatch(cell)
    if found is None:
        return None
    lat, lon = degrees(found[1], 90), degrees(found[2], 180)
    return None if lat is None or lon is None else (lat, lon)


def _parts(cell: str, commas: bool = False) -> list[str]:
    """Return the names in a cell, which `;`, `|` or lines separate, or commas in lists of words."""
    parts = _SEPARATOR.split(cell)
    if commas and len(parts) == 1:
        parts = cell.split(",")
    return list(dict.fromkeys(name for part in parts if (name := part.strip())))


def _are_few(cell: str) -> bool:
    """Tell whether a cell has no more names than an event may have of it."""
    return sum(map(cell.count, ";|\n,")) < _MOST_NAMES


def said_point(lat: float | None, lon: float | None) -> Tree:
    """Return the coordinates of an event; nothing where one is missing."""
    if lat is None or lon is None:
        return {}
    return {"lat": lat, "lon": lon}


def _two_digits(text: str) -> str:
    return f"{MONTHS.get(text.lower()) or int(text):02d}"


def _is_month(text: str) -> bool:
    return 0 < (whole(text) or 0) <= 12 or text.lower() in MONTHS


def _is_clock(text: str) -> bool:
    return edtf(f"2000-01-01 {text}").startswith("2000-01-01T")


_FITTING: Final[Mapping[str, Callable[[str], bool]]] = {
    "lat": lambda text: degrees(text, 90) is not None,
    "lon": lambda text: degrees(text, 180) is not None,
    "point": lambda text: _point(text) is not None,
    "media": lambda text: _are_few(text) and bool(media_of(_parts(text))),
    "actors": _are_few,
    "sources": _are_few,
    "tags": _are_few,
    "month": _is_month,
    "day": lambda text: 0 < (whole(text) or 0) <= 31,
    "time": _is_clock,
    "end_time": _is_clock,
    "confidence": lambda text: text.lower() in _CONFIDENCES,
}
"""What tells whether a field can hold a cell."""
