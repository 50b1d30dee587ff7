"""The csv that `list` writes, read back: ids are ids again, what is derived is left out.

What it has only as text stays as own fields: figures, and the words of fields without a column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree, without_nothing
from tui.exchange.making.words import EVENT_TYPES, ROLES, STATUSES

WRITTEN: Final = frozenset(
    (
        *("id", "date", "date_note", "title", "summary", "type", "place", "lat", "lon", "status"),
        *("confidence", "participants", "sources", "tags", "note", "part_of", "follows"),
        *("contradicts", "fields"),
    )
)
"""The fields of an event that come back; figures come back as text."""

_OURS: Final = frozenset(("start_utc", "end_utc", "independent_sources", "source_urls"))
_DERIVED: Final = frozenset(
    (
        "start_utc",
        "end_utc",
        "precision",
        "independent_sources",
        "machine_written_sources",
        "quotes",
    )
)
_PLAIN: Final = ("id", "date", "date_note", "title", "summary", "place", "confidence", "note")
_HOMES: Final = frozenset(
    (
        *(*_PLAIN, *_DERIVED, "type", "status", "place_name", "lat", "lon", "participants"),
        *("actors", "sources", "source_urls", "links", "tags", "timezone"),
    )
)
_GUARDED: Final = re.compile(r"'(?=[=+\-@\t\r])")
_ROLE: Final = re.compile(r"(.*) \(([^()]+)\)", re.DOTALL)


def is_own(names: Sequence[str]) -> bool:
    """Tell whether a table has the columns that this program alone writes."""
    return _OURS.issubset(names)


def event_of(draft: Draft, cells: dict[str, str]) -> Tree:
    """Return the event of a row."""
    said = {name: _GUARDED.sub("", cell, count=1) for name, cell in cells.items()}
    get = said.get
    draft.zone(get("timezone", ""))
    event: Tree = {name: get(name, "") for name in _PLAIN}
    event["type"] = _word(draft, "event_types", get("type", ""), EVENT_TYPES)
    event["status"] = _word(draft, "statuses", get("status", ""), STATUSES)
    event |= _where(draft, said)
    event["participants"] = list(_participants(draft, said))
    event["sources"] = _sources(draft, said)
    event["tags"] = _parts(get("tags", ""))
    event |= _links(get("links", ""))
    for name, cell in said.items():
        if name not in _HOMES:
            event |= draft.said(name, cell)
    return without_nothing(event)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("; ") if part.strip()]


def _word(draft: Draft, table: str, word: str, known: Sequence[str] | frozenset[str]) -> str:
    """Return a word as it is, declared where the format has it not of itself."""
    if word and word not in known:
        draft.words.setdefault(table, {}).setdefault(word, {"name": word.replace("-", " ")})
    return word


def _where(draft: Draft, said: dict[str, str]) -> Tree:
    """Declare the place of a row under its id; return the coordinates of one without a place."""
    point: Tree = {name: float(said[name]) for name in ("lat", "lon") if name in said}
    place = said.get("place")
    if place:
        record = {"name": said.get("place_name") or place, **point}
        draft.places.records.setdefault(place, record)
        return {}
    return point


def _participants(draft: Draft, said: dict[str, str]) -> list[Tree]:
    """Return the participants by their ids, named and with the roles that stand beside them."""
    made: list[Tree] = []
    named = _parts(said.get("participants", ""))
    for actor, name in zip_longest(_parts(said.get("actors", "")), named, fillvalue=""):
        found = _ROLE.fullmatch(name)
        called, role = found.groups() if found else (name, "")
        own_id = actor or draft.actor(called)
        draft.actors.records.setdefault(own_id, {"name": called or own_id})
        made.append({"actor": own_id, **_role(draft, role)})
    return made


def _role(draft: Draft, role: str) -> Tree:
    return {"role": _word(draft, "roles", role, ROLES)} if role not in {"", "None"} else {}


def _sources(draft: Draft, said: dict[str, str]) -> list[str]:
    """Return the ids of sources, with their addresses where there is one for each."""
    ids, urls = _parts(said.get("sources", "")), _parts(said.get("source_urls", ""))
    if len(ids) != len(urls):
        if urls:
            draft.bent["addresses of some sources of an event: kept in `urls`"] += 1
            said["urls"] = "; ".join(urls)
        urls = [""] * len(ids)
    for own_id, url in zip(ids, urls, strict=True):
        record = {"url": url} if url else {"title": own_id}
        known = draft.sources.records.setdefault(own_id, record)
        if url and "url" not in known:
            draft.sources.records[own_id] = record
    return ids


def _links(cell: str) -> Tree:
    """Return the links to other events: `part_of war; follows a; follows b`."""
    made: Tree = {}
    for each in _parts(cell):
        name, _, other = each.partition(" ")
        if name == "part_of":
            made[name] = other
        elif name in {"follows", "contradicts"}:
            made.setdefault(name, []).append(other)
    return made
