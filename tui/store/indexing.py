"""Writes the index file of a log: while it is read, from its former one, or from memory.

Loaded by whatever opens a log for which there is no index file yet.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from tui.log.reading.files import FileChangedError
from tui.log.reading.progress import Tell
from tui.log.reading.reader import Survey
from tui.log.reading.stream import Seen, open_log
from tui.log.text import clean, one_line
from tui.store.disk.builder import UnlikeError, build, write_database
from tui.store.disk.cache import Cache
from tui.store.disk.chunks import open_former
from tui.store.disk.renewal import renew
from tui.store.disk.segment import indexed_for
from tui.store.memory import MemoryHome


def index_log(  # noqa: PLR0913, PLR0917
    path: Path,
    cache: Cache,
    digest: str,
    tell: Tell | None,
    seen: Seen | None,
    check: Callable[[], None],
) -> bool:
    """Read a log into its index file; False when that cannot be written.

    Raises LogError when nothing of the log can be shown, and what `tell`, `seen` and `check` raise.
    """
    former = cache.former(path)

    def write(file: Path) -> None:
        if not (former and _renewed(file, former, path, tell)):
            with open_log(path, tell, indexed_for, seen) as stream:
                build(file, Survey(stream), check=check)
        if not has_digest(path, cache, digest):
            raise FileChangedError("it was changed while it was read")

    with suppress(sqlite3.Error, UnlikeError, FileChangedError):
        if cache.keep(one_line(clean(path.name)), digest, write):
            if former:
                cache.drop(former, path)
            return True
    return False


def _renewed(file: Path, former: Path, path: Path, tell: Tell | None) -> bool:
    """Write the index file of a log from its former one; tell whether that can be done.

    Raises LogError when nothing of the log can be shown.
    """
    try:
        with (
            closing(open_former(former)) as index,
            open_log(path, tell, indexed_for, None, index) as stream,
        ):
            if stream.is_like_before:
                shutil.copyfile(former, file)
                renew(file, Survey(stream))
                return True
    except (sqlite3.Error, LookupError, ValueError):
        file.write_bytes(b"")  # whatever was written there
    return False


def has_digest(path: Path, cache: Cache, digest: str) -> bool:
    """Tell whether a log is still the one that has a digest."""
    with suppress(OSError, ValueError):
        return cache.digest(path) == digest
    return False


def index_reading(
    path: Path, cache: Cache, digest: str, home: MemoryHome, check: Callable[[], None]
) -> None:
    """Write the index file of a log; whatever is against it, the log was opened all the same.

    `check` is called between steps; what it raises ends the writing, and reaches the caller.
    """
    if not has_digest(path, cache, digest):
        return
    former = cache.former(path)

    def write(file: Path) -> None:
        write_database(file, home.reading, check)

    with suppress(sqlite3.Error, UnlikeError, ValueError):
        if cache.keep(one_line(clean(path.name)), digest, write) and former:
            cache.drop(former, path)
