"""A log as a stream: its head, then its events batch by batch, in the order of the file.

So a log that does not fit into memory can be indexed or checked: whoever reads it keeps of each
batch what it needs. Whatever is wrong with the form of a record comes with its batch; what the
rules of `checks` find is given to `located`, by paths into the records.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from msgspec.structs import force_setattr

from tui.log.model import Event, Log
from tui.log.parsing.builder import Parsed
from tui.log.problems import Fault, Problem
from tui.log.reading.chunks import Chunk, FormerChunk
from tui.log.reading.progress import Meter, Tell
from tui.log.reading.records import RecordConverter
from tui.log.reading.segments import MakeFor, Segment
from tui.log.reading.sources import (
    FileSource,
    FormerReading,
    RawBatch,
    Source,
    TextSource,
    open_source,
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of the events of a log, with the line of each, and what is wrong with their form.

    `chunk` is the part of the file that they are the whole of, None where it was not cut.
    """

    events: tuple[Event, ...]
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]
    chunk: Chunk | None = None


class Part(NamedTuple):
    """A chunk of a log and the segment that was made of it elsewhere."""

    segment: Segment
    chunk: Chunk


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


class LogStream:
    """A log that is being read; to be closed, or used as a context."""

    def __init__(
        self, source: Source, progress: Parsed | None = None, seen: Seen | None = None
    ) -> None:
        self._source = source
        self._seen = seen
        self.done = 0.0  # how much of the log has been read
        self._closed = False
        self._progress = progress or (lambda _events, _part: None)
        self._converter = RecordConverter()
        with gc_paused():
            self.head: Log = self._converter.head(source.root)
            self._items = self._converter.items(source.root)
            faults = self._converter.take_faults()
            self.problems = (*source.problems, *source.located(faults))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Batch]:
        """Yield the events, once; raises LogError when the file cannot be read to its end.

        What was given until then is no log: YAML that ends in a fault may mean anything.
        """
        for part in self.parts():
            if isinstance(part, Batch):
                yield part

    def parts(self) -> Iterator[Batch | Part]:
        """Yield the events, once, or the segments that were made of them if that was asked for."""
        self._progress(0, 0.0)
        for raw in self._source.batches(self._items):
            with gc_paused():
                part = self._part(raw)
            self._progress(raw.first + len(raw), raw.done)
            self.done = raw.done
            if self._seen is not None:
                self._seen(self, part)
            yield part

    def _part(self, raw: RawBatch) -> Batch | Part:
        if raw.segment is None or raw.chunk is None:
            return self._batch(raw)
        self._converter.pass_over(raw.first, len(raw))
        return Part(raw.segment, raw.chunk)

    def _batch(self, raw: RawBatch) -> Batch:
        numbered = list(self._converter.events(raw.items, raw.first, raw.lines))
        problems = self._source.located(self._converter.take_faults())
        if raw.lines:
            lines = tuple(raw.lines[number - raw.first] for number, _ in numbered)
        else:
            lines = self._lines(len(numbered))
        events = tuple(event for _, event in numbered)
        return Batch(events, lines, (*raw.problems, *problems), raw.chunk)

    def _lines(self, count: int) -> tuple[int, ...]:
        """Look for the lines of events that are no list of their own."""
        faults = (Fault(("events", number), "") for number in range(count))
        return tuple(each.line for each in self.located(faults))

    def located(self, faults: Iterable[Fault]) -> Iterator[Problem]:
        """Yield faults, by paths into the head and into all events given so far, with places."""
        in_file = self._converter.in_file
        moved = [fault._replace(path=in_file(fault.path)) for fault in faults]
        return self._source.located(moved)

    @property
    def made(self) -> int:
        """How many records were added to the head so far, of what events say of them."""
        return self._converter.made

    def settle(self) -> None:
        """Let all know that the head has grown: what was worked out from it holds no more."""
        for name in ("sources", "actors", "places"):
            force_setattr(self.head, name, dict(getattr(self.head, name)))

    def head_digest(self) -> bytes:
        """Return what the head is known by; nothing where not all was read in chunks."""
        if isinstance(self._source, FileSource):
            return self._source.head_digest()
        return b""

    @property
    def is_like_before(self) -> bool:
        """Whether the log is read as what changed of the one that it was."""
        return isinstance(self._source, FileSource) and self._source.is_like_before

    def known_by(self, chunk: Chunk) -> FormerChunk:
        """Return what a chunk is known by when the log is read again; raises LookupError."""
        if isinstance(self._source, FileSource):
            return self._source.known_by(chunk)
        raise LookupError(chunk)

    def close(self) -> None:
        """Let go of the file, if that is not done; nothing can be located any more."""
        if not self._closed:
            self._closed = True
            self._source.close()


Seen = Callable[[LogStream, Batch | Part], None]
"""Is given each part of a stream as it is read; what it raises ends the reading."""


def open_log(
    path: str | os.PathLike[str],
    tell: Tell | None = None,
    make_for: MakeFor | None = None,
    seen: Seen | None = None,
    former: FormerReading | None = None,
) -> LogStream:
    """Open a log in a regular file; raises LogError when nothing of it can be shown.

    With `make_for` its `parts` are segments as far as there are workers to make them; with `former`
    those that are as they were then are segments of that.
    """
    size = 0
    with suppress(OSError, ValueError):  # said better where the file is opened
        size = Path(path).stat().st_size
    progress = Meter(tell, size).progress
    return _stream(open_source(path, progress, make_for, former), progress, seen)


def open_text(text: str, tell: Tell | None = None, seen: Seen | None = None) -> LogStream:
    """Open a log in a text; raises LogError when nothing of it can be shown."""
    progress = Meter(tell, len(text)).progress
    return _stream(TextSource(text, progress), progress, seen)


def _stream(source: Source, progress: Parsed, seen: Seen | None) -> LogStream:
    try:
        return LogStream(source, progress, seen)
    except BaseException:
        source.close()
        raise
