"""Imports files, and holds what came of it against the reader and against YAML 1.1."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

import yaml

from tui.exchange.draft import Draft
from tui.exchange.reading import Import, told_of
from tui.exchange.row import Options, Tree
from tui.exchange.source import as_text
from tui.exchange.writing import write
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
    assert as_text(tree) == without_nothing(read_tree(text).root)
    return Imported(text, tree, list(told_of(done)), read_text(text, "imported"))


def without_nothing(tree: Any) -> Any:
    return tree
