"""The tree of a log, its sections under the keys that theirs can only mean: `Events:`."""

from __future__ import annotations

from typing import Any, Final

from tui.log.model import Log
from tui.log.parsing.builder import Parsed
from tui.log.parsing.tree import Tree, read_tree
from tui.log.problems import Problem
from tui.log.reading.keys import meant, read_as

_SECTIONS: Final = frozenset(("events", "sources", "actors", "places", "relations", "questions"))


def read_log_tree(text: str, progress: Parsed | None = None) -> Tree:
    """Build the tree of a log; raises LogError, and whatever `progress` raises.

    A section under another key is moved to its own, in the layout too, and that is told.
    """
    tree = read_tree(text, progress)
    if isinstance(tree.root, dict):
        tree.root = _in_right_keys(tree, tree.root)
    return tree


def _in_right_keys(tree: Tree, root: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in root.items():
        right = _section_meant(key, value)
        if right in root or right in made:
            right = key
        made[right] = value
        if right != key:
            section = tree.layout.sections.pop(key)
            tree.layout.sections[right] = section
            tree.problems.append(Problem(*section.key, read_as(key, right)))
    return made


def _section_meant(key: str, value: object) -> str:
    """Return the section that a key means, by what stands under it; else the key itself."""
    right = meant(Log, key)
    if right in _SECTIONS and isinstance(value, dict | list):
        return right
    return key
