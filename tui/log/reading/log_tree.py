"""The tree of a log, its sections under the keys that theirs can only mean: `Events:`, `evnts:`.

A key that is misspelt, and one that other people have for a section, is believed where what stands
under it is that: records with the fields of such, events with dates.
"""

from __future__ import annotations

from typing import Any, Final

from tui.log.dates.basic_forms import normal_form
from tui.log.dates.date import DateError, parse_date
from tui.log.model import Actor, Event, Log, Place, Question, Relation, Source
from tui.log.model import Record as AnyRecord
from tui.log.parsing.builder import Parsed
from tui.log.parsing.tree import Tree, read_tree
from tui.log.problems import Problem
from tui.log.reading.keys import known_keys, meant, read_as
from tui.log.spelling import nearest
from tui.log.vocabulary.vocabulary import KINDS

_SECTIONS: Final[dict[str, type[AnyRecord]]] = {
    "events": Event,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "relations": Relation,
    "questions": Question,
}
_OTHER_WORDS: Final = {
    "events": "timeline chronology entries incidents happenings history records items log",
    "sources": "references citations bibliography",
    "actors": "people persons organisations organizations entities who",
    "places": "location locations",
    "relations": "relationships",
}
_MEANT: Final = {word: right for right, words in _OTHER_WORDS.items() for word in words.split()}
_ALIKE: Final = 0.8  # of difflib's measure: a sign more, or less, or two that changed places
_OF_WORDS: Final = frozenset(
    ["name", "letter", "parent", "description", "colour", "inverse", "unit", "values", "type"]
)


def read_log_tree(text: str, progress: Parsed | None = None) -> Tree:
    """Build the tree of a log; raises LogError, and whatever `progress` raises.

    A section under another key is moved to its own, in the layout too, and that is told.
    """
    tree = read_tree(text, progress)
    if isinstance(tree.root, dict):
        tree.root = _in_right_keys(tree, tree.root)
    return tree


def is_slip(root: object) -> bool:
    """Tell whether a tree is a log all the same that has no `events`, as their key is another."""
    if not isinstance(root, dict) or "events" in root:
        return False
    return any(_section_meant(key, value, root) == "events" for key, value in root.items())


def _in_right_keys(tree: Tree, root: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in root.items():
        right = _section_meant(key, value, root)
        if right in root or right in made:
            right = key
        made[right] = value
        if right != key:
            section = tree.layout.sections.pop(key)
            tree.layout.sections[right] = section
            tree.problems.append(Problem(*section.key, read_as(key, right)))
    return made


def _section_meant(key: str, value: object, root: dict[str, Any]) -> str:
    """Return the section that a key means, by what stands under it; else the key itself."""
    if key in known_keys(Log) or not isinstance(value, dict | list):
        return key
    right = meant(Log, key)
    if right in _SECTIONS:
        return right
    right = _MEANT.get(key.casefold(), "")
    if right and _is_section(right, value, strict=not _SECTIONS.keys() & root.keys()):
        return right
    right = _misspelt(key)
    if right and _is_section(right, value, strict=False):
        return right
    return key


def _misspelt(key: str) -> str:
    """Return the section whose name a key all but is, with the same first letter; "" for none."""
    near = nearest(key, (*_SECTIONS, *KINDS, "fields"), 1, _ALIKE)
    return "".join(name for name in near if name[0] == key[0].casefold())


def _is_section(name: str, value: dict[str, Any] | list[Any], *, strict: bool) -> bool:
    """Tell whether records are those of a section.

    `strict`: all events have dates, and no other fields than theirs; else half of them have dates.
    """
    kind = _SECTIONS.get(name)
    records = list(value.values()) if isinstance(value, dict) else value
    if kind is None:
        return isinstance(value, dict) and all(map(_is_word, records))
    if not records or not all(isinstance(each, dict) for each in records):
        return False
    if kind is Event:
        dated = sum(map(_is_dated, records))
        if strict:
            return dated == len(records) and not _has_others(Event, records)
        return dated * 2 >= len(records)
    return not _has_others(kind, records)


def _has_others(kind: type[AnyRecord], records: list[dict[str, Any]]) -> bool:
    """Tell whether records have fields that are none of their kind."""
    known = known_keys(kind) | {"id"}
    return any(key not in known and not meant(kind, key) for each in records for key in each)


def _is_dated(event: dict[str, Any]) -> bool:
    """Tell whether a record has a date as logs do, under whatever key that is one of an event."""
    dates = [value for key, value in event.items() if "date" in (key, meant(Event, key))]
    return any(isinstance(each, str) and _is_date(each) for each in dates)


def _is_date(text: str) -> bool:
    try:
        parse_date(normal_form(text) or text, "UTC")
    except DateError:
        return False
    return True


def _is_word(said: object) -> bool:
    """Tell whether something may be said of a word that a log declares."""
    if isinstance(said, dict):
        return said.keys() <= _OF_WORDS
    return said is None or isinstance(said, str)
