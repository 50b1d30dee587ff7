"""Reading a log: a file becomes records in time order, with every problem it has."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from tui.log.checks.rules import check
from tui.log.model import Event, Log
from tui.log.parsing.locator import Locator
from tui.log.parsing.tree import Tree, read_tree
from tui.log.problems import LogError, Problem
from tui.log.reading.files import read_file, sample
from tui.log.reading.records import RecordConverter
from tui.log.text import clean, one_line

__all__ = ["LogError", "Problem", "Reading", "read", "read_text", "sample"]

Progress = Callable[[float], None]

_TREE_SHARE: Final = 0.8  # of the time that reading takes, as measured
_BATCH: Final = 512  # events that are converted between two calls of progress


@dataclass(frozen=True, slots=True)
class Reading:
    """A log that opened, and what is to mend in it.

    `log.events` is in time order, those of one date in the order of the file; `lines` has the
    line of each event by rank; `problems` is sorted by place.
    """

    name: str
    log: Log
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]


@contextmanager
def gc_paused() -> Iterator[None]:
    """Do not collect garbage meanwhile: reading makes millions of objects and no cycles.

    Collecting would more than double the time that a large log takes to read.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read(path: str | os.PathLike[str], progress: Progress | None = None) -> Reading:
    """Read a log from a regular file; raises LogError when nothing of it can be shown.

    `progress` is called now and then with the part that is done, from 0 to 1. What it raises
    ends the reading and reaches the caller.
    """
    return read_text(read_file(path), os.fspath(path), progress)


def read_text(text: str, name: str, progress: Progress | None = None) -> Reading:
    """Read a log from text; `name` is what the file is called in messages."""
    with gc_paused():
        tree = read_tree(text, _part_of(progress, 0, _TREE_SHARE))
        converter = RecordConverter()
        head = converter.head(tree.root)
        events = tuple(_events(converter, tree, _part_of(progress, _TREE_SHARE, 1)))
        log = replace(head, events=events)
        checked = [fault._replace(path=converter.in_file(fault.path)) for fault in check(log)]
        locator = Locator(text, tree.layout)
        problems = {*tree.problems, *locator.problems([*converter.take_faults(), *checked])}
        lines = _lines(converter, tree, locator, len(events))
    return _in_time_order(name, log, lines, problems)


def _events(converter: RecordConverter, tree: Tree, progress: Progress | None) -> Iterator[Event]:
    """Yield the events in the order of the file, and let the tree go meanwhile."""
    items = converter.items(tree.root)
    numbers = tree.layout.lines or range(1, len(items) + 1)
    for first in range(0, len(items), _BATCH):
        if progress is not None:
            progress(first / len(items))
        batch = slice(first, first + _BATCH)
        yield from converter.events(items[batch], first, numbers[batch])
        items[batch] = [None] * len(items[batch])


def _lines(converter: RecordConverter, tree: Tree, locator: Locator, count: int) -> list[int]:
    """Return the line of each event; they are looked for when they are no list of their own."""
    paths = [converter.in_file(("events", number)) for number in range(count)]
    if tree.layout.lines:
        return [tree.layout.lines[int(number)] for _, number in paths]
    return [line for line, _ in locator.places(paths)]


def _in_time_order(name: str, log: Log, lines: list[int], problems: set[Problem]) -> Reading:
    order = sorted(range(len(lines)), key=lambda number: log.events[number].date.key)
    return Reading(
        one_line(clean(name)),
        replace(log, events=tuple(log.events[number] for number in order)),
        tuple(lines[number] for number in order),
        tuple(sorted(problems)),
    )


def _part_of(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Return what tells `progress` of one part of the work, from `start` to `end` of the whole."""
    if progress is None:
        return None
    return lambda done: progress(start + (end - start) * done)
