"""GDELT events, 1.0 (57 and 58 columns) and 2.0 (61): what a machine made of the news.

An event rests on GDELT's coding, which is marked as made by a machine; the article that it was made
from only mentions it, for nobody has read whether it says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.making.citations import source
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.cells import cells_of
from tui.exchange.tables.numbers import degrees, whole

KEEPS: Final = (
    "every column under GDELT's own name; actors, the place of the action with its "
    "coordinates, SOURCEURL as an account that mentions the event",
)
CLEAN: Final = True
"""Whether the text of its events is clean already."""

BENDS: Final = (
    "all is marked as made by a machine (`algorithmicMedia`)",
    "CAMEO's root codes become types of the log, a title is made from code, actors and place",
)

_ACTOR: Final = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code"),
    *("Religion2Code", "Type1Code", "Type2Code", "Type3Code"),
)
_MIDDLE: Final = (
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
)
_HEAD: Final = ("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate")
_GEO: Final = (
    "Type",
    "FullName",
    "CountryCode",
    "ADM1Code",
    "ADM2Code",
    "Lat",
    "Long",
    "FeatureID",
)
_ROOTS: Final = (
    *("Make public statement", "Appeal", "Express intent to cooperate", "Consult"),
    *("Engage in diplomatic cooperation", "Engage in material cooperation", "Provide aid"),
    *("Yield", "Investigate", "Demand", "Disapprove", "Reject", "Threaten", "Protest"),
    *("Exhibit military posture", "Reduce relations", "Coerce", "Assault", "Fight"),
    "Use unconventional mass violence",
)
_HOMES: Final = frozenset(
    (
        *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Name"),
        *("Actor2Name", "ActionGeo_FullName", "ActionGeo_Lat", "ActionGeo_Long", "SOURCEURL"),
    )
)


def columns(width: int) -> list[str]:
    """Return the names of 57, 58 or 61 columns, as GDELT's codebooks have them."""
    geo = [part for part in _GEO if width == 61 or part != "ADM2Code"]
    named = [
        *_HEAD,
        *(f"Actor{number}{part}" for number in (1, 2) for part in _ACTOR),
        *_MIDDLE,
        *(f"{who}Geo_{part}" for who in ("Actor1", "Actor2", "Action") for part in geo),
        "DATEADDED",
        "SOURCEURL",
    ]
    return named[:width]


def detect(file: Input) -> bool:
    """Tell whether the first line has as many columns as GDELT's, and its numbers and dates."""
    cells = file.sample.partition("\n")[0].rstrip("\r").split("\t")
    if len(cells) not in (57, 58, 61):
        return False
    return (all(cell.isdigit() for cell in cells[:4]) and len(cells[1]) == 8) or cells[
        0
    ].upper() == _HEAD[0]


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    draft.title("GDELT")
    names: list[str] = []
    for line, cells in cells_of(file, "\t", draft.tell):
        if not names or len(cells) != len(names):
            names = columns(len(cells)) if len(cells) in (57, 58, 61) else []
        if not names:
            draft.tell(line, f"{len(cells)} columns: GDELT's events have 57, 58 or 61")
        elif cells[0].upper() != _HEAD[0]:
            said = {name: cell for name, cell in zip(names, cells, strict=True) if cell}
            yield Row(line, _event(draft, said))


def _event(draft: Draft, said: dict[str, str]) -> Tree:
    machine = draft.source(
        "gdelt",
        title="GDELT Event Database",
        publisher="GDELT Project",
        digital_source_type="algorithmicMedia",
    )
    root = said.get("EventRootCode", "")
    number = whole(root) or 0
    what = _ROOTS[number - 1] if 1 <= number <= len(_ROOTS) else "Event"
    actors = [said[name] for name in ("Actor1Name", "Actor2Name") if name in said]
    where = said.get("ActionGeo_FullName", "")
    title = ": ".join(filter(None, (what, " and ".join(actors))))
    event: Tree = {
        "id": f"gdelt-{said.get('GLOBALEVENTID', '')}",
        "date": edtf(said.get("SQLDATE", "")),
        "title": ", ".join(filter(None, (title, where))),
        "type": draft.word("event_types", what),
        "place": _place(draft, said, where),
        "participants": [
            {"actor": draft.actor(said[f"Actor{side}Name"]), "side": side}
            for side in ("1", "2")
            if f"Actor{side}Name" in said
        ],
        "sources": [machine],
    }
    if address := said.get("SOURCEURL"):
        event["accounts"] = [{"sources": [source(draft, address)], "stance": "mentions"}]
    for name, cell in said.items():
        if name not in _HOMES:
            event |= draft.said(name, cell)
    return without_nothing(event)


def _place(draft: Draft, said: dict[str, str], name: str) -> str:
    if not name:
        return ""
    lat, lon = (
        degrees(said.get("ActionGeo_Lat", ""), 90),
        degrees(said.get("ActionGeo_Long", ""), 180),
    )
    return draft.place(name, lat=lat, lon=lon)
