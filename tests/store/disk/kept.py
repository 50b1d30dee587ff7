"""A small log that is kept as an index file, and what tells whether it is opened whole.

It is written in each of the ways in which a log is: from memory, from the chunks of a file, and
from what was kept of the log before it changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.shapes.shapes import read_shape, shape
from tests.store.homes import reading_of
from tui.log.reading.chunks import FormerLog, cut
from tui.log.reading.files import LogFile
from tui.log.reading.reader import Survey, read_text
from tui.log.reading.sources import FileSource
from tui.log.reading.stream import LogStream
from tui.store.disk.builder import build, write_database
from tui.store.disk.cache import Cache
from tui.store.disk.chunks import FormerIndex
from tui.store.disk.database import DiskHome
from tui.store.disk.renewal import renew
from tui.store.index.index import Index
from tui.store.sqlite import connect

NAME = "unicode-names"
DIGEST = "d" * 64
READING = reading_of(read_shape(NAME).log)
INDEX = Index.of(READING.log)
MEMORY = 2_000  # bytes, so that numbers are put away meanwhile


def survey_of(path: Path, size: int, former: FormerIndex | None = None) -> Survey | None:
    """Read a log in chunks, of which segments are made here; None where it cannot be cut so."""
    file = LogFile(path)
    log = cut(file, size, former.log if former else None)
    if log is None or (former and not log.formers):  # nothing is left, or another head
        file.close()
        return None
    if former is None:
        log = replace(log, formers=(None,) * len(log.chunks))
        former = FormerIndex(connect(), FormerLog(b"", ()))
    return Survey(LogStream(FileSource(file, log, None, None, former)))


def write(path: Path) -> None:
    """Write an index file from memory."""
    write_database(path, READING)


def write_in_chunks(path: Path, text: str = "") -> None:
    """Write it from the chunks of a file, with numbers put away meanwhile."""
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log.yaml"
        log.write_text(text or shape(NAME))
        survey = survey_of(log, 1)
        assert survey
        build(path, survey, MEMORY)


def write_anew(path: Path) -> None:
    """Write it from that of the log without its last event."""
    whole = shape(NAME)
    text = whole[: whole.rindex("\n- ") + 1]
    assert len(read_text(text, "").log.events) == len(READING.log.events) - 1
    with TemporaryDirectory() as folder:
        former, log = Path(folder) / "former.db", Path(folder) / "log.yaml"
        write_in_chunks(former, text)
        log.write_text(whole)
        shutil.copyfile(former, path)
        with closing(connect(former)) as database:
            survey = survey_of(log, 1, FormerIndex(database))
            assert survey
            renew(path, survey)


WAYS: dict[str, Callable[[Path], None]] = {
    "memory": write,
    "chunks": write_in_chunks,
    "changes": write_anew,
}


def keep(
    cache: Cache,
    log: str = "made.yaml",
    digest: str = DIGEST,
    way: Callable[[Path], None] = write,
) -> bool:
    return cache.keep(log, digest, way)


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
