"""Tables that were written as lists, and lists that were written as tables: taken as meant."""

from __future__ import annotations

from typing import Any

from tui.log.mend import Mender
from tui.log.spelling import shown


def as_table(name: str, raw: object, mender: Mender) -> dict[str, Any]:
    """Give a table of the log as a mapping from ids; a list of records with ids is understood."""
    if raw is None or isinstance(raw, dict):
        return raw or {}
    mender.blame((name,), f"`{name}`: write a mapping from ids, not {_kind(raw)}")
    made: dict[str, Any] = {}
    origins = mender.origins.setdefault((name,), {})
    for index, item in enumerate(raw if isinstance(raw, list) else ()):
        key = item.get("id") if isinstance(item, dict) else None
        if not isinstance(key, str):
            mender.blame((name, index), "without `id`; it is left out")
        elif key in made:
            mender.blame((name, index), f"{shown(key)} stands twice here: the first is taken")
        else:
            made[key] = {field: value for field, value in item.items() if field != "id"}
            origins[key] = index
    return made


def as_list(name: str, raw: object, mender: Mender) -> list[Any]:
    """Give a list of the log; a mapping from ids to records is understood."""
    if raw is None or isinstance(raw, list):
        return raw or []
    mender.blame((name,), f"`{name}`: write a list, not {_kind(raw)}")
    if not isinstance(raw, dict):
        return []
    mender.origins[(name,)] = dict(enumerate(raw))
    return [{"id": key, **item} if isinstance(item, dict) else item for key, item in raw.items()]


def _kind(raw: object) -> str:
    if isinstance(raw, dict):
        return "a mapping"
    return "a list" if isinstance(raw, list) else "text"
