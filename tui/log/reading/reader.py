"""Reading a log: a file becomes records in time order, with every problem it has."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from tui.log.checks.rules import Checker
from tui.log.model import Event, Log
from tui.log.problems import LogError, Problem
from tui.log.reading.files import FileChangedError, read_file, sample
from tui.log.reading.stream import Batch, LogStream, Tell, gc_paused, open_log, open_text
from tui.log.text import clean, one_line

__all__ = ["Checked", "LogError", "Problem", "Reading", "check_file", "read", "read_text", "sample"]


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


class Checked(NamedTuple):
    """The number of events of a log that can be read, and its problems by place."""

    events: int
    problems: tuple[Problem, ...]


def read(path: str | os.PathLike[str], tell: Tell | None = None) -> Reading:
    """Read a log from a regular file; raises LogError when nothing of it can be shown.

    `tell` is told now and then how far reading is; what it raises ends the reading and reaches
    the caller.
    """
    name = os.fspath(path)
    try:
        return read_stream(open_log(path, tell), name)
    except FileChangedError:
        return read_text(read_file(path), name, tell)


def read_text(text: str, name: str, tell: Tell | None = None) -> Reading:
    """Read a log from text; `name` is what the file is called in messages."""
    return read_stream(open_text(text, tell), name)


def check_file(path: str | os.PathLike[str], tell: Tell | None = None) -> Checked:
    """Read a log for its problems alone, and hold no more than a part of it; raises LogError."""
    count = 0
    problems: set[Problem] = set()
    with open_log(path, tell) as stream, gc_paused():
        for batch in _checked(stream, problems):
            count += len(batch.events)
    return Checked(count, tuple(sorted(problems)))


def read_stream(stream: LogStream, name: str) -> Reading:
    """Read all of a stream, check it, and close it."""
    events: list[Event] = []
    lines: list[int] = []
    problems: set[Problem] = set()
    with stream, gc_paused():
        for batch in _checked(stream, problems):
            events += batch.events
            lines += batch.lines
    order = sorted(range(len(events)), key=lambda number: events[number].date.key)
    return Reading(
        one_line(clean(name)),
        replace(stream.head, events=tuple(events[number] for number in order)),
        tuple(lines[number] for number in order),
        tuple(sorted(problems)),
    )


def _checked(stream: LogStream, problems: set[Problem]) -> Iterator[Batch]:
    """Yield the batches of a stream, and add the problems of the whole log as they are found."""
    checker = Checker(stream.head)
    problems.update(stream.problems, stream.located(checker.of_head()))
    for batch in stream:
        problems.update(batch.problems, stream.located(checker.of_events(batch.events)))
        yield batch
    problems.update(stream.located(checker.of_all_events()))
