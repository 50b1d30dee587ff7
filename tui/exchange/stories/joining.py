"""A log that becomes part of another one: ids told apart, times with their offset.

What two logs declare under one id is the same where they say the same of it; else that of the
later one gets the name of its file before it, wherever it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tui.exchange.files.beginning import before_events
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import Tree
from tui.log.dates.edtf import DateError, parse_point
from tui.log.dates.zones import find_zone, with_offset
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError

REGISTERS: Final = ("sources", "actors", "places", "questions")
_NAMING: Final = {
    "sources": ("source", "sources", "derived_from"),
    "actors": (
        *("actor", "speaker", "addressee", "counted_by", "reviewer", "collected_by", "party"),
        *("subject", "object", "origin", "participants"),
    ),
    "places": ("place", "places", "within"),
    "events": ("part_of", "follows", "contradicts", "event", "events"),
    "questions": (),
}
"""The fields in which ids of each register stand."""

_DATES: Final = frozenset(("date", "since", "as_of", "from", "to", "issued", "accessed"))
_CLOCK: Final = re.compile(r"T\d\d(?::?\d\d)*(?:\.\d+)?(?![\d:.]|Z|[+-]\d)")

Names = Mapping[str, Mapping[str, str]]
"""The new ids of a register by the old ones, for each field in which they may stand."""


def joined(draft: Draft, stem: str, root: Tree) -> Tree:
    """Return a log as it is to be within another, that the draft has what came before of.

    Its events are a list, and its registers tables: see `in_usual_shapes`.
    """
    zone = str(root.get("timezone") or "UTC")
    if draft.about.setdefault("timezone", zone) != zone:
        draft.bent[f"logs in {zone}: their times have their offset"] += 1
        root = _zoned(root, zone)
    taken = {name: _taken(draft, name, root) for name in REGISTERS}
    taken["events"] = draft.ids & {
        str(each["id"]) for each in root["events"] if isinstance(each, dict) and "id" in each
    }
    if not any(taken.values()):
        return root
    draft.bent["ids that another file has: with the name of their file before them"] += sum(
        map(len, taken.values())
    )
    return _renamed(root, {name: _new(ids, slug(stem)) for name, ids in taken.items()})


def in_usual_shapes(draft: Draft, root: Tree) -> Tree:
    """Return a log with its events as a list and its registers as tables, which has them as others.

    A record of a list that has no id cannot be named, and is told.
    """
    made = {**root, "events": _listed(root.get("events"))}
    for name in REGISTERS:
        if isinstance(root.get(name), list):
            made[name] = {}
            for each in root[name]:
                if isinstance(each, dict) and isinstance(each.get("id"), str):
                    rest = {key: value for key, value in each.items() if key != "id"}
                    made[name].setdefault(each["id"], rest)
                else:
                    draft.tell(1, f"`{name}`: a record without `id` is left out")
    return made


def _listed(events: object) -> list[Any]:
    """Return events as a list: also those of a table of them by id, and one alone."""
    if isinstance(events, dict):
        if all(isinstance(each, dict) for each in events.values()):
            return [{"id": key, **each} for key, each in events.items()]
        return [events]
    return events if isinstance(events, list) else []


def _taken(draft: Draft, name: str, root: Tree) -> set[str]:
    """Return the ids of a register that stand for something else in what came before."""
    known, declared = getattr(draft, name).records, root.get(name)
    if not isinstance(declared, dict):
        return set()
    return {each for each, record in declared.items() if known.get(each, record) != record}


def _new(ids: set[str], stem: str) -> dict[str, str]:
    return {each: f"{stem}-{each}" for each in ids}


def _renamed(root: Tree, new: Mapping[str, Mapping[str, str]]) -> Tree:
    """Return a log in which ids are others."""
    names = {field: new[name] for name, fields in _NAMING.items() for field in fields}
    made: Tree = {}
    for name, value in root.items():
        if name in REGISTERS and isinstance(value, dict):
            made[name] = {
                new[name].get(each, each): _walked(record, names) for each, record in value.items()
            }
        elif name == "events":
            made[name] = [_event(each, names, new["events"]) for each in value]
        else:
            made[name] = _walked(value, names)
    return made


def _event(event: Any, names: Names, ids: Mapping[str, str]) -> Any:  # noqa: ANN401 - YAML
    made = _walked(event, names)
    if isinstance(made, dict) and "id" in made:
        made["id"] = ids.get(str(made["id"]), made["id"])
    return made


def _walked(value: Any, names: Names, own: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401 - YAML
    """Return a value in which ids are others; `own` are those of the field that it stands in."""
    if isinstance(value, str):
        return (own or {}).get(value, value)
    if isinstance(value, list):
        return [_walked(each, names, own) for each in value]
    if isinstance(value, dict):
        return {name: _walked(each, names, names.get(name)) for name, each in value.items()}
    return value


def _zoned(value: Any, zone: str, dated: bool = False) -> Any:  # noqa: ANN401 - YAML
    """Return a value in which clock times of a zone have their offset."""
    if isinstance(value, str) and dated:
        return "/".join(_with_offset(each, zone) for each in value.split("/"))
    if isinstance(value, list):
        return [_zoned(each, zone, dated) for each in value]
    if isinstance(value, dict):
        return {name: _zoned(each, zone, name in _DATES) for name, each in value.items()}
    return value


def _with_offset(text: str, zone: str) -> str:
    found = _CLOCK.search(text)
    if found is None:
        return text
    try:
        point = with_offset(parse_point(text), find_zone(zone))
    except DateError:
        return text
    minutes = abs(point.offset or 0) // 60
    offset = f"{'-' if (point.offset or 0) < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
    return text[: found.end()] + offset + text[found.end() :]


def included(path: Path) -> Iterator[str]:
    """Yield the paths of the files that a log includes, as they are written there.

    They stand before its events: what comes after is not read for them.
    """
    try:
        root = read_tree(before_events(path).decode("utf-8", "replace")).root
    except LogError:
        return
    named = root.get("include") if isinstance(root, dict) else None
    for each in named if isinstance(named, list) else [named]:
        if isinstance(each, str) and each.strip():
            yield each.strip()
