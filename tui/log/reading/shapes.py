"""Tables of a log written as lists, lists written as tables, and tables of words in short forms."""

from __future__ import annotations

from typing import Any

from tui.log.free_ids import FreeIds
from tui.log.parsing.anchors import Node
from tui.log.reading.repair import RecordRepairer
from tui.log.text import backquoted


def as_table(name: str, raw: Node, repairer: RecordRepairer) -> dict[str, Any]:
    """Return a table of the log as a mapping from ids; a list of records with ids is understood."""
    if raw is None or isinstance(raw, dict):
        return raw or {}
    repairer.add_fault((name,), f"`{name}`: write a mapping from ids, not {shape_of(raw)}")
    made: dict[str, Any] = {}
    ids = FreeIds()
    file_keys = repairer.file_keys.setdefault((name,), {})
    for index, item in enumerate(raw if isinstance(raw, list) else ()):
        key = item.get("id") if isinstance(item, dict) else None
        if not isinstance(key, str):
            repairer.add_fault((name, index), "without `id`; it is left out")
        elif key in made:
            way = f"give one of the two another id, such as {backquoted(ids.free(key, made))}"
            repairer.add_fault(
                (name, index), f"{backquoted(key)} stands twice here: the first is taken; {way}"
            )
        else:
            made[key] = {field: value for field, value in item.items() if field != "id"}
            file_keys[key] = index
    return made


def as_list(name: str, raw: Node, repairer: RecordRepairer) -> list[Any]:
    """Return a list of the log; a mapping from ids to records is understood."""
    if raw is None or isinstance(raw, list):
        return raw or []
    repairer.add_fault((name,), f"`{name}`: write a list, not {shape_of(raw)}")
    if not isinstance(raw, dict):
        return []
    repairer.file_keys[(name,)] = dict(enumerate(raw))
    return [{"id": key, **item} if isinstance(item, dict) else item for key, item in raw.items()]


def declared_words(raw: Node) -> Node:
    """Return a table of declared words as mappings, from its short forms.

    A list of words, words with nothing said of them, and words with their names alone.
    """
    if isinstance(raw, list) and all(isinstance(each, str) for each in raw):
        return {each: {} for each in raw}
    if not isinstance(raw, dict):
        return raw
    return {word: _declared_word(each) for word, each in raw.items()}


def _declared_word(raw: Node) -> Node:
    if isinstance(raw, str):
        return {"name": raw}
    return {} if raw is None else raw


def shape_of(raw: Node) -> str:
    """Say what a value of the tree is."""
    if isinstance(raw, dict):
        return "a mapping"
    if isinstance(raw, list):
        return "a list"
    return "text"
