"""Brings a log up to date from a newer file: events are the same when their ids are.

What the newer file says of an event replaces what stood there, unless its `timestamp` is older, as
ACLED has it. Fields that it does not have, and events that it no longer has, stay as they are; so
do sources, actors and places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tui.exchange.making.row import ImportFault, Row, Tree
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError
from tui.log.reading.files import read_file

_TABLES = (
    "sources",
    "actors",
    "places",
    "fields",
    "event_types",
    "actor_types",
    "statuses",
    "measures",
)


class Update:
    """A log that is there, and the events of a newer file; `counts` says what became of them."""

    def __init__(self, path: Path) -> None:
        try:
            root: Any = read_tree(read_file(path)).root
        except LogError as error:
            raise ImportFault(error.message, error.line) from None
        if not isinstance(root, dict) or not isinstance(root.get("events"), list):
            raise ImportFault("is no log with a list of events")
        self._head: Tree = {name: value for name, value in root.items() if name != "events"}
        self._events: list[Tree] = root["events"]
        self.counts: Counter[str] = Counter()

    def merged(self, rows: Iterable[Row]) -> Iterator[Tree]:
        """Yield all events: those of the log in their order, then the new ones."""
        newer: dict[str, Tree] = {}
        for line, event in rows:
            newer[str(event.get("id", f"line {line}"))] = event
        for event in self._events:
            fresh = newer.pop(str(event.get("id")), None) if isinstance(event, dict) else None
            yield self._one(event, fresh)
        self.counts.update(added=len(newer))
        yield from newer.values()

    def head(self, newer: Tree) -> Tree:
        """Return the head of the log with what the newer file declares beside it."""
        made = dict(self._head)
        for name, value in newer.items():
            if name in _TABLES and isinstance(made.get(name), dict):
                made[name] = {**value, **made[name]}
            else:
                made.setdefault(name, value)
        return made

    def _one(self, event: Tree, fresh: Tree | None) -> Tree:
        if fresh is None:
            self.counts["not in the newer file, kept"] += 1
            return event
        if _is_older(fresh, event):
            self.counts["older in this file, kept"] += 1
            return event
        merged = event | fresh
        changed = _plain(merged) != _plain(event)
        self.counts["changed" if changed else "unchanged"] += 1
        return merged


def _is_older(fresh: Tree, event: Tree) -> bool:
    """Tell whether what is said of an event is older than what stands there, by ACLED's stamps."""
    stamps = [str(each.get("timestamp", "")) for each in (fresh, event)]
    return all(map(str.isdigit, stamps)) and int(stamps[0]) < int(stamps[1])


def _plain(tree: object) -> object:
    """Return a tree with every scalar as text, to be compared."""
    if isinstance(tree, dict):
        return {name: _plain(each) for name, each in tree.items()}
    if isinstance(tree, list):
        return [_plain(each) for each in tree]
    return str(tree)
