"""UCDP GED: georeferenced events of the Uppsala Conflict Data Program, csv and JSON of its API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import looks_like_json
from tui.exchange.making.dates import edtf, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.numbers import count, degrees
from tui.exchange.tables.objects import rows_in
from tui.exchange.tables.table import Record, has_columns

KEEPS: Final = (
    "low, best and high, and deaths by side, as figures; sides a and b; the source with its "
    "office, date and headline; `source_original` as the origin of the account",
    "every other column as an own field: dyad, conflict, precision, clarity, priogrid",
)
CLEAN: Final = True
"""Whether the text of its events is clean already."""

BENDS: Final = (
    "date_prec 2 to 5 becomes from start to end, each approximate (`~`), with a note",
    "type_of_violence becomes a word of the log: state-based, non-state, one-sided violence",
    "a title is made from the dyad and the place",
)

_HOMES: Final = frozenset(
    (
        *("id", "date_start", "date_end", "side_a", "side_b", "type_of_violence", "country"),
        *("adm_1", "adm_2", "where_coordinates", "latitude", "longitude"),
        *("source_office", "source_date", "source_headline", "source_original", "best", "low"),
        *("high", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "year"),
    )
)
_NOTE: Final = "some time from {} to {} (UCDP date precision {})"
_TYPES: Final = {"1": "state-based violence", "2": "non-state violence", "3": "one-sided violence"}


def detect(file: Input) -> bool:
    """Tell whether this has the columns of UCDP's events."""
    if looks_like_json(file, r'"type_of_violence"\s*:', r'"side_a"\s*:', r'"best"\s*:'):
        return True
    return has_columns(file.sample, "type_of_violence", "side_a", "side_b", "best", "low", "high")


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    draft.title("UCDP GED")
    for row in rows_in(file, draft):
        yield Row(row.line, _event(draft, row))


def _event(draft: Draft, row: Record) -> Tree:
    said = {name.lower(): cell for name, cell in row.cells.items()}
    get = said.get
    event: Tree = {"id": get("id", "")}
    _date(draft, said, event)
    where = get("where_coordinates") or get("country", "")
    dyad = get("dyad_name") or " - ".join(filter(None, (get("side_a"), get("side_b"))))
    event["title"] = ", ".join(filter(None, (dyad, where)))
    event["summary"] = get("source_headline", "")
    if kind := _TYPES.get(get("type_of_violence", "")[:1]):
        event["type"] = draft.word("event_types", kind)
    event["place"] = _place(draft, said)
    event["participants"] = [
        {"actor": draft.actor(said[column]), "side": side}
        for column, side in (("side_a", "a"), ("side_b", "b"))
        if column in said
    ]
    event["sources"] = _sources(draft, said)
    if event["sources"] and "source_original" in said:
        event["accounts"] = [{"sources": event["sources"], "origin": said["source_original"]}]
    event["figures"] = list(_figures(draft, said))
    for name, cell in said.items():
        if name not in _HOMES or (name.startswith("deaths_") and cell == "0"):
            event |= draft.said(name, cell)
    return without_nothing(event)


def _date(draft: Draft, said: dict[str, str], event: Tree) -> None:
    start, end = (edtf(said.get(name, "").partition(" ")[0]) for name in ("date_start", "date_end"))
    precision = said.get("date_prec", "1")
    if precision in ("2", "3", "4", "5"):
        event["date"] = span(f"{start}~", f"{end}~" if end and end != start else "")
        event["date_note"] = _NOTE.format(start, end or start, precision)
        draft.bent["dates known to some days or worse: approximate"] += 1
    else:
        event["date"] = span(start, end)


def _place(draft: Draft, said: dict[str, str]) -> str:
    within = ""
    for column, kind in (("country", ""), ("adm_1", "region"), ("adm_2", "district")):
        if column in said:
            within = draft.place(said[column], within, kind, type=kind or "country")
    name = said.get("where_coordinates")
    if not name:
        return within
    lat, lon = degrees(said.get("latitude", ""), 90), degrees(said.get("longitude", ""), 180)
    return draft.place(name, within, lat=lat, lon=lon)


def _sources(draft: Draft, said: dict[str, str]) -> list[str]:
    """Return the sources: office, date and headline of each if they go together, else as told."""
    parts = [
        [each.strip() for each in said.get(name, "").split(";")]
        for name in ("source_office", "source_date", "source_headline")
    ]
    offices, dates, headlines = parts
    if any(offices) and len(offices) == len(dates) == len(headlines):
        return [
            draft.source(
                office,
                f"{office} {date} {headline}",
                publisher=office,
                issued=edtf(date),
                title=headline,
            )
            for office, date, headline in zip(offices, dates, headlines, strict=True)
            if office
        ]
    told = said.get("source_article") or said.get("source_office")
    return [draft.source(told, title=told)] if told else []


def _figures(draft: Draft, said: dict[str, str]) -> Iterator[Tree]:
    whole: Tree = {
        name: value["best"]
        for name in ("low", "best", "high")
        if name in said and "best" in (value := count(draft, said[name]))
    }
    if whole:
        yield {"measure": "killed", **whole, "counted_by": "UCDP"}
    groups = {
        "deaths_a": said.get("side_a", "side a"),
        "deaths_b": said.get("side_b", "side b"),
        "deaths_civilians": "civilians",
        "deaths_unknown": "unknown",
    }
    for name, group in groups.items():
        if said.get(name, "0") != "0":
            yield {
                "measure": "killed",
                "group": group,
                **count(draft, said[name]),
                "counted_by": "UCDP",
            }
