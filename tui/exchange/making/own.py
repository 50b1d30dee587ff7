"""What a record says beyond what the format has a place for: own fields, or words of a note."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree
from tui.log.model import Record
from tui.log.reading.keys import meant


def own_fields(draft: Draft, record: Tree, homes: Container[str]) -> Tree:
    """Return as own fields what a record has under names that have no home."""
    made: Tree = {}
    for name, value in record.items():
        if name not in homes and words(value):
            made |= _own(draft, name, value)
    return made


def _own(draft: Draft, name: str, value: object) -> Tree:
    if isinstance(value, bool):
        return {draft.own(name, "flag"): value}
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = "; ".join(value)
    return draft.said(name, words(value))


def in_fields(
    kind: type[Record], record: Mapping[str, object], fields: Container[str]
) -> tuple[dict[str, str], list[str]]:
    """Return what a record says in these fields of ours, by what its keys mean; the rest in words.

    Of several keys that mean one field the first is that field.
    """
    said: dict[str, str] = {}
    rest: list[str] = []
    for key, value in record.items():
        name, text = str(key), words(value).strip()
        field = name if name in kind.__struct_encode_fields__ else meant(kind, name) or name
        if text and field in fields and field not in said:
            said[field] = text
        elif text:
            rest.append(f"{name}: {text}")
    return said, rest


def texts(value: object) -> list[str]:
    """Return a text or a list of texts as a list; other things are left out."""
    found: Iterable[object] = value if isinstance(value, list) else [value]
    return [each for each in found if isinstance(each, str) and each]


def words(value: object) -> str:
    """Return a value of JSON as text; "" for nothing."""
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
