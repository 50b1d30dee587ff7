"""Results of SPARQL as JSON (W3C), such as Wikidata's query service gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, looks_like_json, mapping, numbered, words
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import key
from tui.exchange.making.row import ImportFault, Row, Tree, without_nothing
from tui.exchange.tables.numbers import degrees

KEEPS: Final = (
    "the item (`?event`, `?item`) as id with its address as an own field, `?…Label` as "
    "title, `?…Description` as summary, dates, coordinates (`?coord`), `?place`, all other "
    "variables as own fields; rows of one item become one event",
)
BENDS: Final = (
    "dates that are 1 January at midnight are taken for years: Wikidata gives years so",
    "values of one variable on several rows of an item are joined by `; `",
)

_POINT: Final = re.compile(r"Point\(([-\d.]+) ([-\d.]+)\)", re.IGNORECASE)
_STARTS: Final = (
    "date",
    "start",
    "starttime",
    "start_time",
    "pointintime",
    "point_in_time",
    "time",
    "inception",
    "begin",
)
_ENDS: Final = ("end", "endtime", "end_time", "until", "dissolved")
_ITEMS: Final = ("event", "item", "battle", "subject", "s")
_YEAR: Final = re.compile(r"([+-]?)(\d{4,})-01-01T00:00:00Z")
_STAMP: Final = re.compile(r"([+-]?)0{0,15}(\d{4,15})-(\d\d)-(\d\d)T00:00:00Z")


def detect(file: Input) -> bool:
    """Tell whether this is a result of SPARQL."""
    return looks_like_json(file, r'"head"\s*:\s*\{', r'"vars"\s*:\s*\[', r'"bindings"\s*:\s*\[')


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield an event for each item, or each row where there are no items."""
    found = document(file)
    bindings = mapping(mapping(found).get("results")).get("bindings")
    if not isinstance(bindings, list):
        raise ImportFault("is a result of SPARQL without bindings")
    draft.title("Wikidata")
    merged: dict[str, tuple[int, dict[str, list[str]]]] = {}
    for line, row in numbered(file.text(), bindings, "bindings"):
        said = _said(row)
        item = (
            next((said[name] for name in _ITEMS if name in said), "") or f"row {line} {len(merged)}"
        )
        _, values = merged.setdefault(item, (line, {}))
        for name, value in said.items():
            if value not in values.setdefault(name, []):
                values[name].append(value)
    for line, values in merged.values():
        yield Row(line, _event(draft, values))


def _said(row: object) -> dict[str, str]:
    if not isinstance(row, dict):
        return {}
    return {
        name: words(value.get("value"))
        for name, value in row.items()
        if isinstance(value, dict) and words(value.get("value"))
    }


def _event(draft: Draft, values: dict[str, list[str]]) -> Tree:
    by_key = {key(name): name for name in values}
    used: set[str] = set()

    def take(*names: str) -> str:
        name = next((by_key[each] for each in names if each in by_key), "")
        return one(name)

    def one(name: str) -> str:
        used.add(name)
        return next(iter(values.get(name, ())), "")

    item = take(*_ITEMS)
    named = next(
        (name for name in values if name.lower() in {f"{each}label" for each in _ITEMS}), ""
    )
    described = next((name for name in values if name.lower().endswith("description")), "")
    event: Tree = {
        "id": item.rpartition("/")[2],
        "date": "/".join(filter(None, (_date(draft, take(*_STARTS)), _date(draft, take(*_ENDS))))),
        "title": one(named) or item,
        "summary": one(described),
        "place": _place(
            draft,
            take("placelabel", "locationlabel", "countrylabel"),
            take("coord", "coords", "coordinates", "geo"),
        ),
    }
    if item:
        event[draft.own("wikidata", "url")] = item
    for name, each in values.items():
        if name not in used:
            event[draft.own(name)] = "; ".join(each)
    return without_nothing(event)


def _date(draft: Draft, text: str) -> str:
    if found := _YEAR.fullmatch(text):
        draft.bent["1 January at midnight: taken for the year"] += 1
        return f"{found[1].strip('+')}{found[2]}"
    if found := _STAMP.fullmatch(text):
        return f"{found[1].strip('+')}{found[2]}-{found[3]}-{found[4]}"
    return edtf(text)


def _place(draft: Draft, name: str, point: str) -> str:
    lat = lon = None
    if found := _POINT.fullmatch(point):
        lon, lat = degrees(found[1], 180), degrees(found[2], 90)
    if not name and lat is None:
        return ""
    return draft.place(name or f"{lat}, {lon}", lat=lat, lon=lon)
