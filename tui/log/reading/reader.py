"""Reading a log: a file becomes records in time order, with every problem it has."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from tui.log.checks.outlines import Outlines
from tui.log.checks.rules import Checker
from tui.log.model import Event, Log
from tui.log.problems import Checked, LogError, Problem
from tui.log.reading.chunks import Chunk, FormerChunk
from tui.log.reading.files import FileChangedError, read_file, sample
from tui.log.reading.progress import Tell
from tui.log.reading.segments import nothing_for
from tui.log.reading.stream import (
    Batch,
    LogStream,
    Part,
    Seen,
    gc_paused,
    open_log,
    open_text,
)
from tui.log.sequence import time_order
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


def read(
    path: str | os.PathLike[str], tell: Tell | None = None, seen: Seen | None = None
) -> Reading:
    """Read a log from a regular file; raises LogError when nothing of it can be shown.

    `tell` is told now and then how far reading is, and `seen` is given each batch; what they raise
    ends the reading and reaches the caller.
    """
    name = os.fspath(path)
    try:
        return read_stream(open_log(path, tell, seen=seen), name)
    except FileChangedError:
        return read_text(read_file(path), name, tell, seen)


def read_text(text: str, name: str, tell: Tell | None = None, seen: Seen | None = None) -> Reading:
    """Read a log from text; `name` is what the file is called in messages."""
    return read_stream(open_text(text, tell, seen), name)


def check_file(path: str | os.PathLike[str]) -> Checked:
    """Read a log for its problems alone, and hold no more than a part of it; raises LogError."""
    survey = Survey(open_log(path, None, nothing_for))
    with gc_paused():
        for _ in survey.parts():
            pass
    return Checked(len(survey.outlines), tuple(sorted(survey.problems)))


def read_stream(stream: LogStream, name: str) -> Reading:
    """Read all of a stream, check it, and close it."""
    events: list[Event] = []
    lines: list[int] = []
    survey = Survey(stream)
    with gc_paused():
        for part in survey.parts():
            if isinstance(part, Batch):
                events += part.events
                lines += part.lines
    order = time_order(events)
    return Reading(
        one_line(clean(name)),
        replace(stream.head, events=tuple(events[number] for number in order)),
        tuple(lines[number] for number in order),
        tuple(sorted(survey.problems)),
    )


class Survey:
    """Goes through a stream once, and checks it: `problems` and `outlines` grow as it is read.

    `head_digest` is, at the end, what the head is known by when the log is read again in chunks.
    """

    def __init__(self, stream: LogStream) -> None:
        self.stream: Final = stream
        self._checker = Checker(stream.head)
        self.problems: Final[set[Problem]] = set()
        self.head_digest = b""

    @property
    def head(self) -> Log:
        """The log without its events."""
        return self.stream.head

    @property
    def made(self) -> int:
        """How many records were added to the head so far, of what events say of them."""
        return self.stream.made

    @property
    def outlines(self) -> Outlines:
        """The outlines of all events so far."""
        return self._checker.outlines

    def known_by(self, chunk: Chunk) -> FormerChunk:
        """Return what a chunk is known by when the log is read again."""
        return self.stream.known_by(chunk)

    def parts(self) -> Iterator[Batch | Part]:
        """Yield the parts of the stream, each with all its own problems, and close it.

        From the first event on of which records are made, they are checked when all are known.
        """
        stream, checker = self.stream, self._checker
        with stream:
            self.problems.update(stream.problems, stream.located(checker.of_head()))
            held: list[Batch | Part] = []
            for part in stream.parts():
                if stream.made:
                    held.append(part)
                    yield part
                    continue
                checked = self._checked(part)
                self.problems.update(problems_of(checked))
                yield checked
            if held:
                stream.settle()
            for part in held:
                self.problems.update(problems_of(self._checked(part)))
            self.problems.update(stream.located(checker.of_all_events()))
            self.head_digest = stream.head_digest()

    def _checked(self, part: Batch | Part) -> Batch | Part:
        if isinstance(part, Part):
            self.outlines.add_packed(part.segment.outlines)
            return part
        located = self.stream.located(self._checker.of_events(part.events))
        return dataclasses.replace(part, problems=(*part.problems, *located))


def problems_of(part: Batch | Part) -> tuple[Problem, ...]:
    """Return what is wrong with a part by itself."""
    if isinstance(part, Part):
        return part.segment.problems
    return part.problems
