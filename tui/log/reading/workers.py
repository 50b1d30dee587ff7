"""Parsing the chunks of a log in processes of their own, as Python runs one thread at a time.

Plain processes on pipes: multiprocessing would fork an app that has threads, or import all of it.
What comes back is marshalled by the same Python that reads it, and never kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from array import array
from collections import deque
from collections.abc import Iterable, Iterator
from subprocess import DEVNULL, PIPE, Popen
from typing import Final

from tui.log.parsing.layout import Layout
from tui.log.parsing.tree import Tree
from tui.log.problems import Problem
from tui.log.reading.chunks import Chunk, read_chunk

_MOST: Final = 4  # more would wait for the one that makes the records
_AHEAD: Final = 2  # chunks that each has before it
_PIPE: Final = 1 << 20  # bytes: a result, so that a worker need not wait to be read
_HEADER: Final = 4  # bytes of the length before a result; 0 for a chunk that cannot be cut out
_CODE: Final = """
import sys
sys.path[:] = {paths!r}
from tui.log.reading.workers import serve
serve({handle})
"""


def start_workers(handle: int) -> Workers | None:
    """Start as many workers for an open file as this machine has use for; None for none."""
    cores = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    if cores < 2 or not sys.executable:
        return None
    return Workers(handle, min(cores, _MOST))


class Workers:
    """Processes that parse chunks of one open file."""

    def __init__(self, handle: int, count: int) -> None:
        self._workers = [_Worker(handle) for _ in range(count)]

    def trees(self, chunks: Iterable[Chunk]) -> Iterator[Tree | None]:
        """Yield the tree of each chunk in order, None for one that must be read with the whole.

        Raises EOFError when a worker was ended from outside.
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
        """Give it a chunk to parse."""
        stream = self._process.stdin
        if stream is None:
            raise EOFError
        try:
            stream.write(f"{chunk.start} {chunk.end} {chunk.line}\n".encode())
            stream.flush()
        except BrokenPipeError:
            raise EOFError from None

    def receive(self) -> Tree | None:
        """Wait for the tree of the first chunk that is not received yet."""
        return unpacked(self._read(int.from_bytes(self._read(_HEADER), "big")))

    def close(self) -> None:
        """End it, and wait for its end."""
        self._process.kill()
        try:
            self._process.communicate()  # closes its pipes
        except BrokenPipeError:
            self._process.wait()

    def _read(self, size: int) -> bytes:
        stream = self._process.stdout
        data = stream.read(size) if stream else b""
        if len(data) < size:
            raise EOFError
        return data


def serve(handle: int) -> None:
    """Parse the chunks that are named on stdin, until it ends, and write their trees to stdout."""
    for line in sys.stdin.buffer:
        chunk = Chunk(*map(int, line.split()))
        tree = read_chunk(os.pread(handle, chunk.end - chunk.start, chunk.start), chunk.line)
        data = packed(tree)
        sys.stdout.buffer.write(len(data).to_bytes(_HEADER, "big") + data)
        sys.stdout.buffer.flush()


def packed(tree: Tree | None) -> bytes:
    """Return the tree of a chunk as bytes, none for None."""
    if tree is None:
        return b""
    layout = tree.layout
    spans = (layout.starts.tobytes(), layout.ends.tobytes(), layout.lines.tobytes())
    problems = [(each.line, each.column, each.message) for each in tree.problems]
    return marshal.dumps((tree.root, spans, problems))


def unpacked(data: bytes) -> Tree | None:
    """Return the tree that was packed."""
    if not data:
        return None
    root, spans, problems = marshal.loads(data)  # noqa: S302 (written by our own process)
    layout = Layout((1, 1), {}, *(array("I", span) for span in spans))
    return Tree(root, layout, [Problem(*each) for each in problems])
