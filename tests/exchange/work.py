"""Imports files, and holds what came of it against the reader and against YAML 1.1."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

import yaml

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Options, Tree
from tui.exchange.reading import Import, told_of
from tui.exchange.writing import write
from tui.exchange.yaml import decimal
from tui.log.parsing.tree import read_tree
from tui.log.reading.reader import Reading, read_text


class Imported(NamedTuple):
    """What was written, as a tree; what was told; and the log that is read from it."""

    text: str
    tree: dict[str, Any]
    told: list[str]
    log: Reading

    @property
    def events(self) -> list[Tree]:
        found: list[Tree] = self.tree["events"]
        return found

    def event(self, event_id: str) -> Tree:
        return next(event for event in self.events if event.get("id") == event_id)


def imported(paths: Sequence[str], name: str = "", **options: Any) -> Imported:
    draft = Draft(Options(**options))
    done = Import(paths, draft, name)
    out = BytesIO()
    write(done.rows(), draft, out)
    text = out.getvalue().decode()
    tree = yaml.load(text, Loader=yaml.CSafeLoader)
    # Both read the same: PyYAML, which is YAML 1.1, and the reader, for which all is text.
    assert as_text(tree) == read_tree(text).root
    return Imported(text, tree, list(told_of(done)), read_text(text, "imported"))


def as_text(tree: Any) -> Any:
    """A tree as the parser builds it: every scalar is text."""
    if isinstance(tree, dict):
        return {name: as_text(each) for name, each in tree.items()}
    if isinstance(tree, list):
        return [as_text(each) for each in tree]
    if isinstance(tree, bool):
        return str(tree).lower()
    if isinstance(tree, float):
        return decimal(tree)
    return str(tree)
