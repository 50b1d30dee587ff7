"""The trees of a log, its events bit by bit: of a text, or of a file that is never held whole."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from tui.log.model import Log
from tui.log.parsing.anchors import Node
from tui.log.parsing.builder import Parsed
from tui.log.parsing.controls import marked
from tui.log.parsing.layout import Layout
from tui.log.parsing.locator import Locator
from tui.log.parsing.tree import Tree
from tui.log.problems import Fault, LogError, Problem
from tui.log.reading.chunks import (
    BEGINNING,
    Chunk,
    CutLog,
    FormerChunk,
    FormerLog,
    cut,
    digest,
    read_chunk,
)
from tui.log.reading.files import FileChangedError, LogFile, decode
from tui.log.reading.log_tree import read_log_tree
from tui.log.reading.segments import Make, MakeFor, Segment, SegmentMaker

if TYPE_CHECKING:  # loaded when some are started
    from tui.log.reading.workers import Workers

_BATCH: Final = 512  # events of a text that are given at once
_PARSING: Final = 0.8  # of the time that reading a text takes, as measured
_LARGE: Final = 1 << 20  # bytes; of less, the whole is as good
_FEW: Final = 8  # the part of the chunks that may have changed
_WORTH_WORKERS: Final = 3 << 20  # bytes that take longer to parse than workers to start


@dataclass(slots=True)
class RawBatch:
    """Some of the events of a log as trees, in the order of the file, with their lines.

    `first` is the number in the file of the first one, `done` the part of the log up to the last;
    `problems` are those that the text alone shows. `lines` is empty where the events are no list.
    With a `segment`, the events are in it and not among `items`. `chunk` is what they were read
    from, None for a part of a text.
    """

    first: int
    items: list[Any]
    lines: Sequence[int]
    done: float
    problems: Sequence[Problem] = ()
    segment: Segment | None = None
    chunk: Chunk | None = None

    def __len__(self) -> int:
        """Count the events."""
        if self.segment is not None:
            return len(self.lines)
        return len(self.items)


class Source(Protocol):
    """What a log is read from."""

    root: Node
    """The tree of the log, with all of its events or none."""
    problems: Sequence[Problem]
    """What the text of the root shows to be wrong."""

    def batches(self, items: list[Any]) -> Iterator[RawBatch]:
        """Yield all events: those of the root, which are given as a list, or those it has not."""

    def located(self, faults: Sequence[Fault]) -> Iterator[Problem]:
        """Yield faults, by paths in the file, with their places."""

    def close(self) -> None:
        """Let go of what was opened; nothing can be located any more."""


class TextSource:
    """A log that is parsed as a whole."""

    def __init__(self, text: str, progress: Parsed | None = None) -> None:
        def parsed(events: int, part: float) -> None:
            if progress is not None:
                progress(events, _PARSING * part)

        try:
            tree = read_log_tree(text, parsed)
        except LogError:
            text, problems = marked(text)
            if not problems:
                raise
            tree = read_log_tree(text, parsed)
            tree.problems += problems
        self.root = tree.root
        self.problems: Sequence[Problem] = tree.problems
        self.lines: Sequence[int] = tree.layout.lines
        self._locator = Locator(text, tree.layout)

    def batches(self, items: list[Any], first: int = 0) -> Iterator[RawBatch]:
        """Yield the events from the `first` on, and let their trees go."""
        self.root = None
        size = _BATCH if self.lines else max(1, len(items))
        for start in range(first, len(items), size):
            part = slice(start, start + size)
            done = min(1.0, (start + size) / len(items))
            batch = RawBatch(start, items[part], self.lines[part], _PARSING + (1 - _PARSING) * done)
            items[part] = [None] * len(batch.items)
            yield batch

    def located(self, faults: Sequence[Fault]) -> Iterator[Problem]:
        """Yield faults with their places, in their order."""
        return self._locator.problems(faults)

    def close(self) -> None:
        """Do nothing: there is only the text."""


class FormerReading(Protocol):
    """A log as it was read before."""

    @property
    def log(self) -> FormerLog:
        """What the log is known by."""

    def make_for(self, head: Log, /) -> Make:
        """Return what makes of events what was made of them then."""

    def segment(self, number: int, line: int) -> Segment | None:
        """Return the segment of a chunk that begins in a line now; None for one to be read."""


class FileSource:
    """A log that is parsed chunk by chunk, the next ones by workers meanwhile, if there are any.

    `start` is what starts them once the first chunk has been given, which is small and parsed
    sooner than they are there. When a chunk cannot be parsed alone, the whole is; its events before
    that chunk are those that were given already.
    """

    def __init__(
        self,
        file: LogFile,
        log: CutLog,
        workers: Workers | None = None,
        progress: Parsed | None = None,
        former: FormerReading | None = None,
    ) -> None:
        self.root = log.tree.root
        self.problems: Sequence[Problem] = log.tree.problems
        self._file = file
        self._log = log
        self._workers = workers
        self.start: Callable[[], Workers | None] | None = None
        self._progress = progress
        self._former = former
        self.is_like_before = former is not None
        self._firsts: list[int] = []  # of the chunks that were parsed, and their layouts
        self._layouts: list[Layout] = []
        self._told = set(self.problems)
        self._whole: TextSource | None = None

    def batches(self, items: list[Any]) -> Iterator[RawBatch]:
        """Yield the events of each chunk of the file."""
        count = 0
        size = self._log.chunks[-1].end
        for chunk, found in zip(self._log.chunks, self._read(), strict=False):
            segment, items = None, []
            if isinstance(found, Segment):
                segment = found
            elif found is not None and isinstance(found.root, list):
                items = found.root
            else:
                yield from self._rest(count)
                return
            lines, done = found.layout.lines, chunk.end / size
            self._firsts.append(count)
            self._layouts.append(found.layout)
            self._told.update(found.problems)
            yield RawBatch(count, items, lines, done, found.problems, segment, chunk)
            count += len(lines)
        self._file.check_unchanged()

    def located(self, faults: Sequence[Fault]) -> Iterator[Problem]:
        """Yield faults with their places, chunk by chunk of the file."""
        if self._whole:
            yield from self._whole.located(faults)
            return
        in_head: list[Fault] = []
        in_chunks: defaultdict[int, list[Fault]] = defaultdict(list)
        for fault in faults:
            match fault.path:
                case ("events", int(number), *rest):
                    index = bisect_right(self._firsts, number) - 1
                    path = ("events", number - self._firsts[index], *rest)
                    in_chunks[index].append(fault._replace(path=path))
                case _:
                    in_head.append(fault)
        yield from Locator(self._log.head, self._log.tree.layout).problems(in_head)
        for index, group in in_chunks.items():
            text = self._part(self._log.chunks[index]).decode()
            yield from Locator(text, self._layouts[index]).problems(group)

    def head_digest(self) -> bytes:
        """Return what the head is known by, when all of the log was read in chunks."""
        if self._whole:
            return b""
        return digest(self._file.part(0, self._log.chunks[0].start))

    def known_by(self, chunk: Chunk) -> FormerChunk:
        """Return what a chunk is known by when the log is read again."""
        data = self._part(chunk)
        return FormerChunk(len(data), data.count(b"\n"), digest(data), data[:BEGINNING])

    def close(self) -> None:
        """End the workers and close the file."""
        self._end_workers()
        self._file.close()

    def _read(self) -> Iterator[Tree | Segment | None]:
        chunks = self._log.chunks
        parsed = 0
        if self._former:
            yield from self._changed(self._former)
            return
        if self.start:
            yield self._parsed(chunks[0])
            parsed = 1
            self._workers = self.start()
        if self._workers:
            try:
                for found in self._workers.read(chunks[parsed:]):
                    yield found
                    parsed += 1
            except EOFError:  # a worker was ended from outside: go on without
                self._end_workers()
        yield from map(self._parsed, chunks[parsed:])

    def _parsed(self, chunk: Chunk) -> Tree | None:
        return read_chunk(self._part(chunk), chunk.line)

    def _changed(self, former: FormerReading) -> Iterator[Tree | Segment | None]:
        """Yield what is as it was, and what has to be read again."""
        maker = SegmentMaker(self._log.tree.root, former.make_for)
        for chunk, number in zip(self._log.chunks, self._log.formers, strict=True):
            segment = None
            if number is not None:
                segment = former.segment(number, chunk.line)
            yield segment or self._made(maker, chunk)

    def _made(self, maker: SegmentMaker, chunk: Chunk) -> Tree | Segment | None:
        data = self._part(chunk)
        tree = read_chunk(data, chunk.line)
        return tree and (maker.segment(data.decode(), tree) or tree)

    def _rest(self, first: int) -> Iterator[RawBatch]:
        """Parse the whole, and yield the events from the `first` on."""
        self._end_workers()
        self._file.check_unchanged()
        self._whole = whole = TextSource(decode(self._file.whole()), self._progress)
        known = [line for layout in self._layouts for line in layout.lines]
        if not isinstance(whole.root, dict) or list(whole.lines[:first]) != known:
            raise FileChangedError("it was changed while it was read: open it again")
        problems = [problem for problem in whole.problems if problem not in self._told]
        for batch in whole.batches(whole.root["events"], first):
            batch.problems, problems = problems, []
            yield batch

    def _part(self, chunk: Chunk) -> bytes:
        return self._file.part(chunk.start, chunk.end)

    def _end_workers(self) -> None:
        if self._workers:
            self._workers.close()
            self._workers = None


def open_source(
    path: str | os.PathLike[str],
    progress: Parsed | None = None,
    make_for: MakeFor | None = None,
    former: FormerReading | None = None,
) -> Source:
    """Open a log: a large one chunk by chunk where that is exact, any other as a whole.

    With `make_for`, segments are made of its chunks by those workers that there are; with `former`,
    only of those that are not as they were then, if most of them are. Raises
    LogError for what is no text or no YAML, as far as that is known before the events.
    """
    file = LogFile(path)
    source: FileSource | None = None
    try:
        if former and (log := cut(file, former=former.log)) and _is_mostly_the_same(log):
            source = FileSource(file, log, None, progress, former)
        elif file.size >= _LARGE and (log := cut(file)):
            source = FileSource(file, log, None, progress)
            if file.size >= _WORTH_WORKERS:
                source.start = partial(_started, file.handle, log.chunks[0].start, make_for)
        else:
            return TextSource(decode(file.whole()), progress)
        return source
    finally:
        if source is None:
            file.close()


def _started(handle: int, head: int, make_for: MakeFor | None) -> Workers | None:
    """Start workers for a log whose head ends at a byte; None for none."""
    from tui.log.reading.workers import start_workers  # noqa: PLC0415 - few logs are so large

    workers = start_workers(handle)
    if workers and make_for:
        with suppress(EOFError):  # noticed where it is asked for a chunk
            workers.make(head, make_for)
    return workers


def _is_mostly_the_same(log: CutLog) -> bool:
    """Tell whether so much of a log is as it was that one core reads the rest sooner than all."""
    changed = sum(former is None for former in log.formers)
    return bool(log.formers) and changed * _FEW <= len(log.chunks)
