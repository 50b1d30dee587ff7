"""A file in another format as a source of the reader: opened as it is, each problem at its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from tui.exchange.draft import Draft
from tui.exchange.reading import Import, told_of
from tui.exchange.row import ImportFault
from tui.exchange.spool import RowSpool
from tui.exchange.yaml import decimal
from tui.log.parsing.anchors import Node
from tui.log.problems import Fault, LogError, Problem
from tui.log.reading.sources import RawBatch

_BATCH: Final = 512


class ImportSource:
    """What the reader takes a log from: the events of other people's files."""

    def __init__(self, paths: Sequence[str]) -> None:
        draft = Draft()
        done = Import(paths, draft)
        try:
            self._spool = RowSpool(done.rows())
        except ImportFault as fault:
            raise LogError(fault.message, fault.line) from None
        self.root: Node = as_text(draft.head()) | {"events": []}
        self.problems: Sequence[Problem] = [
            *(Problem(told.line, 1, told.message) for told in draft.told),
        ]
        self.told = tuple(told_of(done))

    def batches(self, items: list[Any]) -> Iterator[RawBatch]:
        """Yield all events."""
        events = self._spool.events()
        lines = self._spool.lines
        first = 0
        while batch := [as_text(event) for event in islice(events, _BATCH)]:
            done = (first + len(batch)) / len(lines)
            yield RawBatch(first, batch, lines[first : first + len(batch)], done)
            first += len(batch)

    def located(self, faults: Sequence[Fault]) -> Iterator[Problem]:
        """Yield faults at the line of their event, those of the head at the first line."""
        for fault in faults:
            line = 1
            match fault.path:
                case ("events", int(number), *_) if number < len(self._spool.lines):
                    line = self._spool.lines[number]
            yield Problem(line, 1, fault.message)

    def close(self) -> None:
        """Do nothing: what was kept aside goes with this."""


def as_text(tree: Any) -> Any:  # noqa: ANN401 - a tree of any shape
    """Return a tree as the parser builds it: every scalar is text."""
    if isinstance(tree, str):
        return tree
    if isinstance(tree, dict):
        return {name: as_text(each) for name, each in tree.items()}
    if isinstance(tree, list):
        return [as_text(each) for each in tree]
    if isinstance(tree, bool):
        return str(tree).lower()
    if isinstance(tree, float):
        return decimal(tree)
    return str(tree)
