"""Keeps a log again and again, killed at another call each time; says how often it was kept.

`python -m tests.store.disk.killed FOLDER TIMES WAY`: a program of its own, as it forks itself. The
ways are those of `kept`: memory, chunks, changes.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.store.disk.kept import DIGEST, WAYS, is_whole, keep
from tui.store.disk.cache import Cache


class Calls:
    """Counts the calls of this process, of Python and of C; kills it at one of them."""

    def __init__(self, last: int = sys.maxsize) -> None:
        self.count = 0
        self._last = last

    def __call__(self, *_: object) -> None:
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def calls_of_keeping(cache: Cache, way: Callable[[Path], None]) -> int:
    """Count the calls that keeping a log takes, but for the first time."""
    keep(cache, way=way)
    calls = Calls()
    sys.setprofile(calls)
    keep(cache, way=way)
    sys.setprofile(None)
    cache.clear()
    return calls.count


def main(folder: str, times: str, name: str = "chunks") -> None:
    cache, way = Cache(Path(folder)), WAYS[name]
    with tempfile.TemporaryDirectory() as left:
        tempfile.tempdir = left  # what is killed takes none of its own away
        kept, killed = kept_and_killed(cache, int(times), way)
    tempfile.tempdir = None
    keep(cache)
    assert not list(cache.folder.glob(".new-*.db")), "something unfinished was left"
    print(kept, killed)


def kept_and_killed(cache: Cache, times: int, way: Callable[[Path], None]) -> tuple[int, int]:
    """Keep a log so often, in processes of their own: how many kept it whole, and were killed."""
    random, kept, killed = Random(1), 0, 0
    most = calls_of_keeping(cache, way) * 11 // 10
    for _ in range(times):
        last = random.randrange(1, most)
        child = os.fork()
        if child == 0:
            sys.setprofile(Calls(last))
            keep(cache, way=way)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        found = cache.find(DIGEST)
        if found is not None:
            assert is_whole(found)
            kept += 1
            cache.clear()
    return kept, killed


if __name__ == "__main__":
    main(*sys.argv[1:])
