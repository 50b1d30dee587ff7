"""Reading the chunks of a log in processes of their own, as Python runs one thread at a time.

A worker parses chunks, or makes segments of them when it is told how.

Plain processes on pipes: multiprocessing would fork an app that has threads, or import all of it.
What comes back is marshalled by the same Python that reads it, and never kept.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from subprocess import DEVNULL, PIPE, Popen
from typing import Final

from tui.log.parsing.tree import Tree, read_events
from tui.log.problems import Problem
from tui.log.reading.chunks import Chunk
from tui.log.reading.files import decode
from tui.log.reading.log_tree import read_log_tree
from tui.log.reading.segments import (
    MakeFor,
    Segment,
    SegmentMaker,
    name_of,
    named,
    packed_layout,
    packed_segment,
    unpacked_layout,
    unpacked_segment,
)

_MOST: Final = 4  # more would wait for the one that makes the records
_AHEAD: Final = 2  # chunks that each has before it
_PIPE: Final = 1 << 20  # bytes: a result, so that a worker need not wait to be read
_HEADER: Final = 4  # bytes of the length before a result; 0 for a chunk that cannot be cut out
_TREE: Final = b"T"  # before what is packed, to tell them apart
_SEGMENT: Final = b"S"
_CODE: Final = """
import sys
sys.path[:] = {paths!r}
from tui.log.reading.workers import serve
serve({handle})
"""


def start_workers(handle: int) -> Workers | None:
    """Start as many workers for an open file as this machine has use for; None for none.

    Nor where no process may be started, as for guests, or there is no room for one.
    """
    cores = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    if cores < 2 or not sys.executable:
        return None
    try:
        return Workers(handle, min(cores, _MOST))
    except OSError:
        return None


class Workers:
    """Processes that parse chunks of one open file."""

    def __init__(self, handle: int, count: int) -> None:
        """Start them; raises OSError when one cannot be, and ends the others."""
        self._workers: list[_Worker] = []
        try:
            for _ in range(count):
                self._workers.append(_Worker(handle))
        except OSError:
            self.close()
            raise

    def make(self, head: int, make_for: MakeFor) -> None:
        """Have segments made of the chunks; `head` is where the head of the log ends.

        Raises EOFError when a worker was ended from outside.
        """
        for worker in self._workers:
            worker.make(head, make_for)

    def read(self, chunks: Iterable[Chunk]) -> Iterator[Tree | Segment | None]:
        """Yield the tree or the segment of each chunk in order, None for one that has neither.

        That must be read with the whole. Raises EOFError when a worker was ended from outside.
        """
        waiting: deque[_Worker] = deque()
        for number, chunk in enumerate(chunks):
            if len(waiting) == _AHEAD * len(self._workers):
                yield waiting.popleft().receive()
            worker = self._workers[number % len(self._workers)]
            worker.send(chunk)
            waiting.append(worker)
        while waiting:
            yield waiting.popleft().receive()

    def close(self) -> None:
        """End the workers, whatever they are doing."""
        for worker in self._workers:
            worker.close()


class _Worker:
    """One process, and the pipes to it and from it."""

    def __init__(self, handle: int) -> None:
        code = _CODE.format(paths=sys.path, handle=handle)
        self._process = Popen(  # noqa: S603 (this Python, and code of our own)
            [sys.executable, "-IS", "-c", code],
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            pass_fds=(handle,),
            pipesize=_PIPE,
        )

    def send(self, chunk: Chunk) -> None:
        """Give it a chunk to read."""
        self._tell(f"{chunk.start} {chunk.end} {chunk.line}")

    def make(self, head: int, make_for: MakeFor) -> None:
        """Tell it to make segments."""
        self._tell(f"{head} {name_of(make_for)}")

    def receive(self) -> Tree | Segment | None:
        """Wait for what was made of the first chunk that is not received yet."""
        return unpacked(self._read(int.from_bytes(self._read(_HEADER), "big")))

    def close(self) -> None:
        """End it, and wait for its end."""
        self._process.kill()
        try:
            self._process.communicate()  # closes its pipes
        except BrokenPipeError:
            self._process.wait()

    def _tell(self, line: str) -> None:
        stream = self._process.stdin
        if stream is None:
            raise EOFError
        try:
            stream.write(line.encode() + b"\n")
            stream.flush()
        except BrokenPipeError:
            raise EOFError from None

    def _read(self, size: int) -> bytes:
        stream = self._process.stdout
        data = stream.read(size) if stream else b""
        if len(data) < size:
            raise EOFError
        return data


def serve(handle: int) -> None:
    """Read the chunks that are named on stdin, until it ends, and write what they are to stdout.

    A line of two words has segments made from there on: where the head ends, and by what.
    """
    maker: SegmentMaker | None = None
    for line in sys.stdin.buffer:
        match line.split():
            case [end, name]:
                maker = _maker(handle, int(end), name.decode())
            case [start, end, number]:
                data = _read(handle, Chunk(int(start), int(end), int(number)), maker)
                sys.stdout.buffer.write(len(data).to_bytes(_HEADER, "big") + data)
                sys.stdout.buffer.flush()


def _maker(handle: int, end: int, name: str) -> SegmentMaker:
    gc.disable()  # records make no cycles
    return SegmentMaker(read_log_tree(decode(os.pread(handle, end, 0))).root, named(name))


def _read(handle: int, chunk: Chunk, maker: SegmentMaker | None) -> bytes:
    """Return what was made of a chunk, packed."""
    try:
        text = os.pread(handle, chunk.end - chunk.start, chunk.start).decode()
    except UnicodeDecodeError:
        return b""
    tree = read_events(text, chunk.line)
    segment = tree and maker and maker.segment(text, tree)
    if segment:
        return _SEGMENT + packed_segment(segment)
    return packed(tree)


def packed(tree: Tree | None) -> bytes:
    """Return the tree of a chunk as bytes, none for None."""
    if tree is None:
        return b""
    problems = [(each.line, each.column, each.message) for each in tree.problems]
    return _TREE + marshal.dumps((tree.root, packed_layout(tree.layout), problems))


def unpacked(data: bytes) -> Tree | Segment | None:
    """Return the tree or the segment that was packed."""
    if not data:
        return None
    kind, rest = data[:1], memoryview(data)[1:]
    if kind == _SEGMENT:
        return unpacked_segment(rest)
    root, spans, problems = marshal.loads(rest)  # noqa: S302 (written by our own process)
    return Tree(root, unpacked_layout(spans), [Problem(*each) for each in problems])
