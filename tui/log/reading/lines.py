"""On which line of a log something stands, as its file is now: to go there in an editor."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from tui.log.parsing.locator import Locator
from tui.log.parsing.tree import Tree
from tui.log.problems import Fault, LogError, Path
from tui.log.reading.files import read_file
from tui.log.reading.log_tree import read_log_tree

_PARSED: Final = 4 << 20  # characters of a log that is parsed; in a larger one ids are looked for
_BEFORE_ID: Final = r"""^[ ]*-?[ ]*\{?[ ]*["']?id["']?:[ ]*["']?"""
_MADE_UP: Final = re.compile(r"event-(\d+)")


def line_of_event(path: str | os.PathLike[str], event_id: str, inside: Path = ()) -> int:
    """Return the line of an event, or of what stands at a path inside it, such as a quote.

    1 where it is not found. Raises LogError when the file cannot be read.
    """
    made_up = _MADE_UP.fullmatch(event_id)
    text = read_file(path)
    tree = _tree(text)
    if tree is not None:
        number = _number(tree, event_id, made_up and int(made_up[1]))
        if number is not None:
            return _located(text, tree, ("events", number, *inside))
    if made_up:
        return int(made_up[1])
    return _searched(text, rf"{_BEFORE_ID}{re.escape(event_id)}\b(?!-)")


def line_of_source(path: str | os.PathLike[str], source_id: str) -> int:
    """Return the line on which a source is described; as `line_of_event` does."""
    text = read_file(path)
    tree = _tree(text)
    if tree is not None:
        return _located(text, tree, ("sources", source_id))
    return _searched(text, rf"^[ ]+[\"']?{re.escape(source_id)}[\"']?:")


def _tree(text: str) -> Tree | None:
    """Parse a log that is small enough, and whole."""
    if len(text) <= _PARSED:
        with suppress(LogError):
            return read_log_tree(text)
    return None


def _number(tree: Tree, event_id: str, line: int | None) -> int | None:
    """Return the number in the file of the event with an id, or of the one on a line."""
    root: Any = tree.root
    items = root.get("events") if isinstance(root, dict) else None
    if not isinstance(items, list):
        return None
    lines: Sequence[int] = tree.layout.lines
    if line in lines:
        return lines.index(line)
    ids = (item.get("id") if isinstance(item, dict) else None for item in items)
    return next((number for number, each in enumerate(ids) if each == event_id), None)


def _located(text: str, tree: Tree, path: Path) -> int:
    (place,) = Locator(text, tree.layout).problems([Fault(path, "", on_key=path[0] == "sources")])
    return place.line


def _searched(text: str, pattern: str) -> int:
    """Return the line of the first place that a pattern fits, else 1."""
    found = re.search(pattern, text, re.MULTILINE)
    if found is None:
        return 1
    return text.count("\n", 0, found.start()) + 1
