"""A log in each of the homes that it may have: in memory, and in an index file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.log.model import Log
from tui.log.problems import Problem
from tui.log.reading.reader import Reading
from tui.store.disk.builder import write_database
from tui.store.disk.database import DiskHome
from tui.store.events import Home
from tui.store.memory import MemoryHome

HOMES = ("memory", "disk")


def reading_of(log: Log, problems: tuple[Problem, ...] = ()) -> Reading:
    return Reading("made.yaml", log, tuple(range(1, len(log.events) + 1)), problems)


@contextmanager
def home_of(log: Log, kind: str, problems: tuple[Problem, ...] = ()) -> Iterator[Home]:
    """Give the home of a kind for a log."""
    reading = reading_of(log, problems)
    if kind == "memory":
        yield MemoryHome(reading)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        write_database(path, reading)
        home = DiskHome(path, reading.name)
        yield home
        home.close()
