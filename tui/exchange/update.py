"""Brings a log up to date from a newer file: events are the same when their ids are.

Those that have none, as of a table without a column of them, are the same when date and title are.

What the newer file says of an event replaces what stood there, unless its `timestamp` is older, as
ACLED has it. Fields that it does not have, and events that it no longer has, stay as they are; so
do sources, actors and places. The log is changed where it stands: its comments and its layout stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from tui.exchange.in_place.edits import Page
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.yaml import decimal, event_text, head_text
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError
from tui.log.reading.files import read_file

_STAMP: Final = re.compile(r"\d{1,15}")
_COMMENT: Final = re.compile(r"(?m)(?:^|[ \t])#")
_LINE_FEED: Final = re.compile(r"(?<!\r)\n")
_TABLES = (
    "sources",
    "actors",
    "places",
    "questions",
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
            self._text = read_file(path)
            root: Any = read_tree(self._text).root
        except LogError as error:
            raise ImportFault(error.message, error.line) from None
        if not isinstance(root, dict) or not isinstance(root.get("events"), list):
            raise ImportFault("is no log with a list of events")
        self._head: Tree = {name: value for name, value in root.items() if name != "events"}
        self._events: list[Tree] = root["events"]
        self.counts: Counter[str] = Counter()

    def revised(self, rows: Iterable[Row], newer: Callable[[], Tree]) -> str:
        """Return the text of the log, changed where it says something else now.

        `newer` tells the head of the newer file, once its rows are read. Where the text cannot be
        changed in place it is written anew. Raises ImportFault for one whose comments that would
        lose.
        """
        merged = list(self.merged(rows))
        head = self.head(newer())
        try:
            text = self._with_its_line_ends(self._edited(head, merged))
            same = _plain(read_tree(text).root) == _plain({**head, "events": merged})
        except (LogError, KeyError, IndexError, ValueError):
            same = False
        if same:
            return text
        if _COMMENT.search(self._text):
            raise ImportFault(
                "is written in a way that cannot be changed without losing its comments: import "
                "into a new file, and see `diff`"
            )
        return "".join((head_text(head), "events:\n", *map(event_text, merged)))

    def _with_its_line_ends(self, text: str) -> str:
        """Return a text with the ends of lines of the log, where all of these are alike."""
        if _LINE_FEED.search(self._text) or "\r\n" not in self._text:
            return text
        return _LINE_FEED.sub("\r\n", text)

    def _edited(self, head: Tree, merged: list[Tree]) -> str:
        page = Page(self._text)
        for number, (event, made) in enumerate(zip(self._events, merged, strict=False)):
            changed = _changed(event, made)
            if changed:
                page.change(number, changed)
        page.append(merged[len(self._events) :])
        for name, value in head.items():
            known = self._head.get(name)
            if known is None:
                page.declare(name, value)
            elif isinstance(known, dict) and len(value) > len(known):
                page.declare(name, {each: value[each] for each in value if each not in known})
        return page.edited()

    def merged(self, rows: Iterable[Row]) -> Iterator[Tree]:
        """Yield all events: those of the log in their order, then the new ones."""
        fresh = dict(_named(event for _, event in rows))
        for name, event in _named(self._events):
            yield self._one(event, fresh.pop(name, None))
        self.counts.update(added=len(fresh))
        yield from fresh.values()

    def head(self, newer: Tree) -> Tree:
        """Return the head of the log with what the newer file declares beside it."""
        made = dict(self._head)
        for name, value in newer.items():
            if name in _TABLES and isinstance(made.get(name), dict):
                made[name] = made[name] | {
                    each: value[each] for each in value if each not in made[name]
                }
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


_Name = tuple[str, str, int]


def _named(events: Iterable[Tree]) -> Iterator[tuple[_Name, Tree]]:
    """Yield events with what they are known by, and how often that came before."""
    seen: Counter[tuple[str, str]] = Counter()
    for event in events:
        name = _name(event)
        yield (*name, seen[name]), event
        seen[name] += 1


def _name(event: object) -> tuple[str, str]:
    """Return the id of an event, else its date and title; without a title, all that it says."""
    if isinstance(event, dict) and "id" in event:
        return "id", str(event["id"])
    if isinstance(event, dict) and event.get("title"):
        return str(event.get("date")), str(event["title"])
    return "", str(_plain(event))


def _changed(event: object, made: Tree) -> Tree:
    """Return the fields of an event that say something else than before."""
    if not isinstance(event, dict):
        return {}
    return {
        name: value
        for name, value in made.items()
        if name not in event or _plain(value) != _plain(event[name])
    }


def _is_older(fresh: Tree, event: Tree) -> bool:
    """Tell whether what is said of an event is older than what stands there, by ACLED's stamps."""
    stamps = [str(each.get("timestamp", "")) for each in (fresh, event)]
    return all(map(_STAMP.fullmatch, stamps)) and int(stamps[0]) < int(stamps[1])


def _plain(tree: object) -> object:
    """Return a tree with every scalar as text, to be compared."""
    if isinstance(tree, dict):
        return {name: _plain(each) for name, each in tree.items()}
    if isinstance(tree, list):
        return [_plain(each) for each in tree]
    if isinstance(tree, bool):
        return str(tree).lower()
    if isinstance(tree, float):
        return decimal(tree)
    return "" if tree is None else str(tree)
