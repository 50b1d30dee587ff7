"""What is made of one chunk of a log by itself, in whatever process: records, checked, put away.

Only of events that are sound: what had to be mended, and what asks for a spelling, depends on what
came before it in the log, and is left to whoever reads the log as a whole.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

from tui.log.checks.outlines import Packed
from tui.log.checks.rules import Checker
from tui.log.model import Event, Log
from tui.log.parsing.anchors import Node
from tui.log.parsing.layout import Layout
from tui.log.parsing.locator import Locator
from tui.log.parsing.tree import Tree
from tui.log.problems import Problem
from tui.log.reading.records import RecordConverter
from tui.log.spelling import Known, SpellingHints

Make: TypeAlias = Callable[[tuple[Event, ...]], Any]
"""Makes of events whatever is wanted of them, of plain values such as `marshal` takes."""

MakeFor: TypeAlias = Callable[[Log], Make]
"""Gives what makes of the events of a log what is wanted; the log has no events yet."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What is left of the events of a chunk: outlines, what was made of them, where they stand."""

    outlines: Packed
    made: Any
    layout: Layout
    problems: tuple[Problem, ...]


class _HintError(Exception):
    """A spelling was asked for."""


class _NoHints(SpellingHints):
    def did_you_mean(self, word: str, known: Known) -> str:
        raise _HintError


class SegmentMaker:
    """Makes segments of the chunks of one log, whose head is given as a tree."""

    def __init__(self, head: Node, make_for: MakeFor) -> None:
        self._converter = RecordConverter()
        self._head = self._converter.head(head)
        self._make = make_for(self._head)

    def segment(self, text: str, tree: Tree) -> Segment | None:
        """Make the segment of a chunk; None when it depends on what came before it."""
        events = isinstance(tree.root, list) and self._converter.sound_events(tree.root)
        if not isinstance(events, tuple):
            return None
        checker = Checker(self._head, _NoHints)
        try:
            faults = list(checker.of_events(events))
        except _HintError:
            return None
        problems = (*tree.problems, *Locator(text, tree.layout).problems(faults))
        return Segment(checker.outlines.packed(), self._make(events), tree.layout, problems)


def nothing_for(_head: Log) -> Make:
    """Make nothing of events: outlines and problems are all that is wanted."""
    return lambda _events: None


def name_of(make_for: MakeFor) -> str:
    """Return the name by which another process finds a function."""
    return f"{make_for.__module__}:{make_for.__qualname__}"


def named(name: str) -> MakeFor:
    """Find the function of a name."""
    module, _, function = name.partition(":")
    found: MakeFor = getattr(import_module(module), function)
    return found


def packed_layout(layout: Layout) -> tuple[bytes, bytes, bytes]:
    """Return where the events of a chunk stand as plain values."""
    return layout.starts.tobytes(), layout.ends.tobytes(), layout.lines.tobytes()


def unpacked_layout(spans: tuple[bytes, bytes, bytes]) -> Layout:
    """Return the layout that was packed."""
    return Layout((1, 1), {}, *(array("I", span) for span in spans))


def packed_segment(segment: Segment) -> bytes:
    """Return a segment as bytes."""
    problems = [(each.line, each.column, each.message) for each in segment.problems]
    layout = packed_layout(segment.layout)
    return marshal.dumps((segment.outlines, segment.made, layout, problems))


def unpacked_segment(data: bytes | memoryview) -> Segment:
    """Return the segment that was packed."""
    outlines, made, spans, problems = marshal.loads(data)  # noqa: S302 (of our own process)
    layout = unpacked_layout(spans)
    return Segment(outlines, made, layout, tuple(Problem(*each) for each in problems))
