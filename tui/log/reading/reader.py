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
from tui.log.model import Log
from tui.log.problems import Fault, LogError, Path, Problem
from tui.log.reading.files import read_file, sample
from tui.log.reading.locator import Locator
from tui.log.reading.records import to_records
from tui.log.reading.repair import RecordRepairer
from tui.log.reading.tree import read_tree
from tui.log.text import clean, one_line


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


__all__ = ["LogError", "Problem", "Reading", "read", "read_text", "sample"]

Progress = Callable[[float], None]
_TREE_SHARE: Final = 0.8  # of the time that reading takes, as measured


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
        tree = read_tree(text, progress and (lambda part: progress(_TREE_SHARE * part)))
        log, mender = to_records(
            tree, progress and (lambda part: progress(_TREE_SHARE + (1 - _TREE_SHARE) * part))
        )
        faults = [*mender.faults, *_checked(log, mender)]
        paths = [mender.origin(("events", index)) for index in range(len(log.events))]
        places = Locator(text, [*(fault.path for fault in faults), *(() if tree.lines else paths)])
        lines = [_line(path, tree.lines, places) for path in paths]
        problems = {*tree.problems, *(_placed(fault, places) for fault in faults)}
        order = sorted(range(len(lines)), key=lambda index: log.events[index].date.key)
        log = replace(log, events=tuple(log.events[index] for index in order))
    return Reading(
        one_line(clean(name)), log, tuple(lines[index] for index in order), tuple(sorted(problems))
    )


def _checked(log: Log, mender: RecordRepairer) -> Iterator[Fault]:
    for fault in check(log):
        yield fault._replace(path=mender.origin(fault.path))


def _line(path: Path, lines: list[int], places: Locator) -> int:
    """Tell the line of an event; the tree has none when the events are no list of their own."""
    step = path[-1]
    return lines[step] if lines and isinstance(step, int) else places.find(path)[0]


def _placed(fault: Fault, places: Locator) -> Problem:
    return Problem(*places.find(fault.path, on_key=fault.on_key), fault.message)
