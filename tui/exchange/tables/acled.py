"""ACLED: csv and JSON as its data export, API and older files have it (Codebook 2024 and before).

Actor 1 and actor 2 say nothing of who attacked: each is put on a side, with no role.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import looks_like_json
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import Row, Tree
from tui.exchange.tables.numbers import count, degrees
from tui.exchange.tables.objects import rows_in
from tui.exchange.tables.reader import said_point
from tui.exchange.tables.table import has_columns

KEEPS: Final = (
    "every column: those without a place in the format as own fields",
    "ids, so that a newer file can be merged by id",
    "sources by name; associated actors on the side of theirs",
)
CLEAN: Final = True
"""Whether the text of its events is clean already."""

BENDS: Final = (
    "time precision 2 (the week) becomes an approximate day, 3 (the month) the month",
    "a title is made from sub-event type, actors and location",
    "`actor1` and `actor2` become sides 1 and 2, without a role",
)

# Names that columns had in earlier files.
_OLD: Final = {
    "ally_actor_1": "assoc_actor_1",
    "ally_actor_2": "assoc_actor_2",
    "timeprecision": "time_precision",
    "time_precisi": "time_precision",
    "geo_precisi": "geo_precision",
    "event_id_cn": "event_id_cnty",
}
_HOMES: Final = frozenset(
    (
        *("event_id_cnty", "event_date", "year", "event_type", "sub_event_type", "actor1"),
        *("actor2", "assoc_actor_1", "assoc_actor_2", "country", "admin1", "admin2", "location"),
        *("latitude", "longitude", "source", "notes", "fatalities", "tags"),
    )
)
_PLACE: Final = ("country", "admin1", "admin2", "location", "latitude", "longitude")
_MOST_SIDES: Final = 1 << 16
# Inter codes 1 to 8 as numbers (to 2023) and as words; what they leave open is left open.
_ACTOR_TYPES: Final = {
    "1": "armed-forces",
    "2": "armed-group",
    "3": "armed-group",
    "4": "armed-group",
    "5": "population",
    "6": "population",
    "7": "population",
    "state forces": "armed-forces",
    "rebel group": "armed-group",
    "rebel groups": "armed-group",
    "political militia": "armed-group",
    "political militias": "armed-group",
    "identity militia": "armed-group",
    "identity militias": "armed-group",
    "rioters": "population",
    "protesters": "population",
    "civilians": "population",
}
TYPES: Final = {
    "battles": "battles",
    "explosions/remote violence": "explosions",
    "remote violence": "explosions",
    "violence against civilians": "violence-against-civilians",
    "protests": "protests",
    "riots": "riots",
    "strategic developments": "strategic-developments",
    "strategic development": "strategic-developments",
    "riots/protests": "riots",
}
SUB_TYPES: Final = {
    "armed clash": "armed-clash",
    "government regains territory": "government-regains-territory",
    "non-state actor overtakes territory": "non-state-actor-overtakes-territory",
    "air/drone strike": "air-drone-strike",
    "chemical weapon": "chemical-weapon",
    "grenade": "grenade",
    "remote explosive/landmine/ied": "remote-explosive",
    "shelling/artillery/missile attack": "shelling",
    "suicide bomb": "suicide-bomb",
    "abduction/forced disappearance": "abduction",
    "attack": "attack",
    "sexual violence": "sexual-violence",
    "excessive force against protesters": "excessive-force",
    "peaceful protest": "peaceful-protest",
    "protest with intervention": "protest-with-intervention",
    "mob violence": "mob-violence",
    "violent demonstration": "violent-demonstration",
    "agreement": "agreement",
    "arrests": "arrests",
    "change to group/activity": "change-to-group",
    "disrupted weapons use": "disrupted-weapons-use",
    "headquarters or base established": "headquarters-established",
    "looting/property destruction": "looting",
    "non-violent transfer of territory": "non-violent-transfer-of-territory",
    "other": "other",
}


def detect(file: Input) -> bool:
    """Tell whether this is ACLED's csv."""
    if looks_like_json(file, r'"event_id_cnty"\s*:', r'"event_date"\s*:'):
        return True
    return has_columns(file.sample, "event_id_cnty", "event_date") or has_columns(
        file.sample, "event_date", "event_type", "actor1", "country"
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    draft.title("ACLED")
    names = _Names(draft)
    for line, cells in rows_in(file, draft, _renamed):
        yield Row(line, _event(draft, names, cells))


def _renamed(column: str) -> str:
    """Return the name that a column has today."""
    return _OLD.get(column.lower(), column.lower())


class _Names:
    """Places and actors by what names them: most come again and again."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._places: dict[tuple[str, ...], str] = {}
        self._actors: dict[tuple[str, str, str, str], list[Tree]] = {}

    def place(self, row: dict[str, str]) -> str:
        """Return the id of the place of a row."""
        key = tuple([row.get(name, "") for name in _PLACE])
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = _place(self._draft, row)
        return found

    def side(self, row: dict[str, str], side: str) -> list[Tree]:
        """Return the participants on a side of a row."""
        get = row.get
        actor, others = get(f"actor{side}", ""), get(f"assoc_actor_{side}", "")
        key = (actor, others, get(f"inter{side}", ""), side)
        found = self._actors.get(key)
        if found is None:
            found = list(_side(self._draft, row, side))
            if len(self._actors) < _MOST_SIDES:
                self._actors[key] = found
        return found


def _event(draft: Draft, names: _Names, row: dict[str, str]) -> Tree:
    get = row.get
    event: Tree = {"id": get("event_id_cnty", "")}
    _date(draft, row, event)
    event["title"] = _title(row)
    event["summary"] = get("notes", "")
    event["type"] = _type(draft, get("event_type", ""), get("sub_event_type", ""))
    event["place"] = names.place(row)
    if not get("location"):
        event |= _point(row)
    event["participants"] = names.side(row, "1") + names.side(row, "2")
    event["sources"] = [draft.source(name, publisher=name) for name in _names(get("source", ""))]
    killed = get("fatalities", "")
    if killed:
        event["figures"] = [{"measure": "killed", **count(draft, killed), "counted_by": "ACLED"}]
    event["tags"] = _names(get("tags", ""))
    for name, cell in row.items():
        if name not in _HOMES:
            event |= draft.said(name, cell)
    return {name: value for name, value in event.items() if value not in ("", [])}


def _date(draft: Draft, row: dict[str, str], event: Tree) -> None:
    date = edtf(row.get("event_date", ""))
    precision = row.get("time_precision", "1")
    if precision == "2":
        event["date_note"] = f"in the week of {date} (ACLED time precision 2)"
        date += "~"
        draft.bent["dates known to the week: an approximate day"] += 1
    elif precision == "3":
        event["date_note"] = f"some time in the month (ACLED time precision 3; its day is {date})"
        date = date[:7]
        draft.bent["dates known to the month: the month"] += 1
    event["date"] = date


def _title(row: dict[str, str]) -> str:
    """Return what happened, between whom and where, in ACLED's own words."""
    what = row.get("sub_event_type") or row.get("event_type", "")
    actors = " and ".join(filter(None, (row.get("actor1"), row.get("actor2"))))
    title = ": ".join(filter(None, (what, actors)))
    return ", ".join(filter(None, (title, row.get("location"))))


def _type(draft: Draft, name: str, below: str) -> str:
    """Return the type as the format has it, a word of the log's own where it has none."""
    known = TYPES.get(name.lower())
    if known is None:
        return draft.word("event_types", name) if name else ""
    sub = SUB_TYPES.get(below.lower())
    if sub is not None:
        return f"{known}/{sub}"
    if not below:
        return known
    word = f"{known}/{slug(below)}"
    draft.words.setdefault("event_types", {}).setdefault(word, {"name": below, "parent": known})
    return word


def _place(draft: Draft, row: dict[str, str]) -> str:
    within = ""
    for column, kind in (("country", ""), ("admin1", "region"), ("admin2", "district")):
        if name := row.get(column):
            within = draft.place(name, within, kind, type=kind or "country")
    name = row.get("location")
    if not name:
        return within
    return draft.place(name, within, **_point(row))


def _point(row: dict[str, str]) -> Tree:
    """Return the coordinates of a row."""
    lat, lon = degrees(row.get("latitude", ""), 90), degrees(row.get("longitude", ""), 180)
    return said_point(lat, lon)


def _side(draft: Draft, row: dict[str, str], side: str) -> Iterator[Tree]:
    """Yield the actor of a side, and those that ACLED calls associated with it."""
    kind = _ACTOR_TYPES.get(row.get(f"inter{side}", "").lower(), "")
    for name in _names(row.get(f"actor{side}", "")):
        yield {"actor": draft.actor(name, type=kind), "side": side}
    for name in _names(row.get(f"assoc_actor_{side}", "")):
        yield {"actor": draft.actor(name), "side": side, "note": "associated"}


def _names(cell: str) -> list[str]:
    """Return the names in a cell, which a semicolon separates."""
    if ";" not in cell:
        return [cell] if cell else []
    return list(dict.fromkeys(name for part in cell.split(";") if (name := part.strip())))
