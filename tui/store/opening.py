"""Opens the store of a log: from its index file if there is one, else by reading it.

A log that took long to read is kept as an index file for the next time. Of a large one the index
file is written while it is read, and is its store from the first time on.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from tui.kept.private_files import folder_of
from tui.log.reading.files import FileChangedError
from tui.log.reading.reader import Survey, read
from tui.log.reading.stream import Seen, Tell, open_log
from tui.log.text import clean, one_line
from tui.store.disk.builder import UnlikeError, build, write_database
from tui.store.disk.cache import Cache
from tui.store.disk.chunks import open_former
from tui.store.disk.database import DiskHome
from tui.store.disk.renewal import renew
from tui.store.disk.segment import indexed_for
from tui.store.memory import MemoryHome
from tui.store.store import Store

SLOW: Final = 0.5
"""Seconds of reading from which on a log is worth an index file."""

LARGE: Final = 8 << 20
"""Bytes of a log from which on its events are not held in memory, if there is a cache."""

_SMALL: Final = 512 << 10  # bytes of a log that is read in less than that anywhere


class Opened(NamedTuple):
    """A store, and what keeps it as an index file if that is worth it: to be called at leisure."""

    store: Store
    keep: Callable[[], None]


def cache_of(environ: Mapping[str, str] = os.environ) -> Cache:
    """Return the cache of the reader's own folder, after the XDG Base Directory Specification."""
    return Cache(folder_of(environ, "XDG_CACHE_HOME", ".cache") / "indexes")


def open_store(  # noqa: PLR0913
    path: Path,
    cache: Cache | None,
    tell: Tell | None = None,
    *,
    slow: float = SLOW,
    warn: Callable[[str], None] | None = None,
    seen: Seen | None = None,
) -> Opened:
    """Open the store of a log; raises LogError when nothing of it can be shown.

    Without a cache it is read in any case, and never kept. `slow` is how many seconds reading must
    have taken for it to be kept. `warn` is told in a sentence when a large log must be held in
    memory. `tell` is told how far reading is, and `seen` what has been read.
    """
    digest = _digest(path, cache)
    store = indexed_store(path, cache, tell, digest, seen)
    if store is not None:
        return Opened(store, _nothing)
    if cache and warn and _is_large(path):
        warn(f"no index file can be written to {cache.folder}: the log is held in memory")
    start = time.monotonic()
    home = MemoryHome(read(path, tell, seen))
    took = time.monotonic() - start

    def keep() -> None:
        if cache and digest and took >= slow and _digest(path, cache) == digest:
            _keep(path, cache, digest, home)

    return Opened(Store(home), keep)


def indexed_store(
    path: Path,
    cache: Cache | None,
    tell: Tell | None = None,
    digest: str = "",
    seen: Seen | None = None,
) -> Store | None:
    """Return the store of a log in its index file, which is written now for a large log.

    None for one to be read, and when no file can be written. Raises LogError when nothing of the
    log can be shown, and what `tell` and `seen` raise.
    """
    digest = digest or _digest(path, cache)
    store = kept_store(path, cache, digest)
    if store is None and cache and digest and _is_large(path):
        return _built(path, cache, digest, tell, seen)
    return store


def kept_store(path: Path, cache: Cache | None, digest: str = "") -> Store | None:
    """Return the store of a log that is kept as an index file; None for one to be read."""
    digest = digest or _digest(path, cache)
    file = cache.find(digest) if cache and digest else None
    if file is None:
        return None
    try:
        return Store(DiskHome(file, one_line(clean(os.fspath(path)))))
    except (sqlite3.Error, ValueError):  # removed meanwhile
        return None


def _is_large(path: Path) -> bool:
    with suppress(OSError):
        return path.stat().st_size >= LARGE
    return False


def _built(
    path: Path, cache: Cache, digest: str, tell: Tell | None, seen: Seen | None
) -> Store | None:
    """Read a log into its index file, and open that; None when it cannot be written."""
    former = cache.former(path)

    def write(file: Path) -> None:
        if not (former and _renewed(file, former, path, tell)):
            with open_log(path, tell, indexed_for, seen) as stream:
                build(file, Survey(stream))
        if _digest(path, cache) != digest:
            raise FileChangedError("it was changed while it was read")

    with suppress(sqlite3.Error, UnlikeError, FileChangedError):
        if cache.keep(one_line(clean(path.name)), digest, write):
            if former:
                cache.drop(former)
            return kept_store(path, cache, digest)
    return None


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


def _digest(path: Path, cache: Cache | None) -> str:
    """Return the digest of a log that may be kept; "" for a small one, or without a cache."""
    with suppress(OSError, ValueError):
        if cache and path.stat().st_size >= _SMALL:
            return cache.digest(path)
    return ""


def _keep(path: Path, cache: Cache, digest: str, home: MemoryHome) -> None:
    """Write the index file of a log; whatever is against it, the log was opened all the same."""
    with suppress(sqlite3.Error, UnlikeError, ValueError):
        cache.keep(
            one_line(clean(path.name)),
            digest,
            lambda file: write_database(file, home.reading),
        )


def _nothing() -> None:
    """Keep nothing: it is kept already."""
