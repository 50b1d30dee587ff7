"""Reading a log: a file becomes records in time order, with every problem it has."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from tui.log.checks import check
from tui.log.files import read_file
from tui.log.model import Log
from tui.log.pause import gc_paused
from tui.log.positions import Places
from tui.log.problems import Fault, LogError, Path, Problem
from tui.log.records import Records, to_records
from tui.log.text import clean, one_line
from tui.log.tree import Tree, read_tree

__all__ = ["LogError", "Problem", "Reading", "read", "read_text", "sample"]

Progress = Callable[[float], None]
_TREE_SHARE: Final = 0.7  # of the time of reading, as measured


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


def read(path: str | os.PathLike[str], progress: Progress | None = None) -> Reading:
    """Read a log from a regular file; raises LogError when nothing of it can be shown.

    `progress` is called now and then with the part that is done, from 0 to 1. What it raises
    ends the reading and reaches the caller.
    """
    return read_text(read_file(path), os.fspath(path), progress)


def read_text(text: str, name: str, progress: Progress | None = None) -> Reading:
    """Read a log from text; `name` is what the file is called in messages."""
    with gc_paused():
        tree = read_tree(text, progress and (lambda done: progress(_TREE_SHARE * done)))
        records = to_records(
            tree, progress and (lambda done: progress(_TREE_SHARE + (1 - _TREE_SHARE) * done))
        )
        faults = [*records.mender.faults, *_checked(records)]
        places = _places(text, faults, _without_line(records, tree))
        problems = {*tree.problems, *(_placed(fault, places) for fault in faults)}
        log, lines = _in_time_order(records, tree, places)
    return Reading(one_line(clean(name)), log, lines, tuple(sorted(problems)))


def _checked(records: Records) -> Iterator[Fault]:
    origin = records.mender.origin
    for fault in check(records.log):
        yield fault._replace(path=origin(fault.path))


def _without_line(records: Records, tree: Tree) -> list[Path]:
    """Events whose line the tree does not know: a mapping of events, or an alias for the list."""
    if tree.lines or not records.log.events:
        return []
    return [records.mender.origin(("events", n)) for n in range(len(records.log.events))]


def _places(text: str, faults: list[Fault], more: list[Path]) -> Places:
    return Places(text, [*(fault.path for fault in faults), *more])


def _placed(fault: Fault, places: Places) -> Problem:
    return Problem(*places.find(fault.path, on_key=fault.on_key), fault.message)


def _in_time_order(records: Records, tree: Tree, places: Places) -> tuple[Log, tuple[int, ...]]:
    """The log with its events in time order, and the line of each."""
    events = records.log.events
    order = sorted(range(len(events)), key=lambda index: events[index].date.key)
    paths = map(records.mender.origin, (("events", index) for index in order))
    lines = tuple(tree.lines[path[-1]] if tree.lines else places.find(path)[0] for path in paths)
    return replace(records.log, events=tuple(events[index] for index in order)), lines


def sample() -> pathlib.Path:
    """The sample log: beside the package in a checkout, inside it when installed."""
    package = pathlib.Path(__file__).resolve().parent.parent
    inside = package / "events.yaml"
    return inside if inside.exists() else package.parent / "events.yaml"
