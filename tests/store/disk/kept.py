"""A small log that is kept as an index file, and what tells whether it is opened whole."""

from __future__ import annotations

from pathlib import Path

from tests.shapes.shapes import read_shape
from tests.store.homes import reading_of
from tui.store.disk.builder import write_database
from tui.store.disk.cache import Cache
from tui.store.disk.database import DiskHome
from tui.store.index.index import Index

DIGEST = "d" * 64
READING = reading_of(read_shape("unicode-names").log)
INDEX = Index.of(READING.log)


def write(path: Path) -> None:
    write_database(path, READING)


def keep(cache: Cache, log: str = "made.yaml", digest: str = DIGEST) -> bool:
    return cache.keep(log, digest, write)


def is_whole(path: Path) -> bool:
    """Whether all of the log is in an index file, as it was."""
    home = DiskHome(path, "made.yaml")
    try:
        sets = all(
            list(home.index.sets(field)) == list(INDEX.sets(field))
            for field in ("actor", "place", "tag", "word", "position")
        )
        return sets and tuple(home.events()) == READING.log.events
    finally:
        home.close()
