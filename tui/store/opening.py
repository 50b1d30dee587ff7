"""Opens the store of a log: from its index file if there is one, else by reading it.

A log that was read is kept as an index file for the next time. Of a large one the index
file is written while it is read, and is its store from the first time on.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.kept.private_files import folder_of
from tui.log.problems import Checked
from tui.log.text import clean, one_line
from tui.store.disk.about import read_checked
from tui.store.disk.cache import Cache

if TYPE_CHECKING:  # what reads a log is loaded when one is read, and a store when there is one
    from tui.log.reading.progress import Tell
    from tui.log.reading.stream import Seen
    from tui.store.store import Store

LARGE: Final = 8 << 20
"""Bytes of a log from which on its events are not held in memory, if there is a cache."""

_MEDIUM: Final = 1 << 20  # bytes of a log from which on it is not held in memory to be checked
_SMALL: Final = 16 << 10  # bytes of a log that is read as soon as its index file would be found


class Opened(NamedTuple):
    """A store, and what keeps it as an index file, if that is of use: to be called at leisure."""

    store: Store
    keep: Callable[[], None]


def cache_of(environ: Mapping[str, str] = os.environ) -> Cache:
    """Return the cache of the reader's own folder, after the XDG Base Directory Specification."""
    return Cache(folder_of(environ, "XDG_CACHE_HOME", ".cache") / "indexes")


def _nothing() -> None:
    """Keep nothing: it is kept already; or let all of it be written."""


def open_store(  # noqa: PLR0913
    path: Path,
    cache: Cache | None,
    tell: Tell | None = None,
    *,
    warn: Callable[[str], None] | None = None,
    seen: Seen | None = None,
    check: Callable[[], None] = _nothing,
) -> Opened:
    """Open the store of a log; raises LogError when nothing of it can be shown.

    Without a cache it is read in any case, and never kept. `warn` is told in a sentence when a
    large log must be held in memory. `tell` is told how far reading is, and `seen` what has been
    read. `check` is called between the steps of writing an index file, which what it raises ends.
    """
    digest = _digest(path, cache)
    store = _indexed_store(path, cache, digest, tell, seen, check)
    if store is not None:
        return Opened(store, _nothing)
    if cache and warn and _is_large(path):
        warn(
            "the log is held in memory: it names actors, places or sources that it has no records "
            f"of, or no index file can be written to {cache.folder}"
        )
    from tui.log.reading.reader import read  # noqa: PLC0415
    from tui.store.memory import MemoryHome  # noqa: PLC0415
    from tui.store.store import Store  # noqa: PLC0415

    home = MemoryHome(read(path, tell, seen))

    def keep() -> None:
        if cache and digest:
            from tui.store.indexing import index_reading  # noqa: PLC0415

            index_reading(path, cache, digest, home, check)

    return Opened(Store(home), keep)


def check(path: Path, cache: Cache | None) -> Checked:
    """Return what is wrong with a log: what was found when it was kept, or when it is read now.

    Raises LogError when nothing of it can be read.
    """
    digest = _digest(path, cache)
    file = cache.find(digest) if cache and digest else None
    if file is not None:
        with suppress(sqlite3.Error, ValueError):  # removed meanwhile
            return read_checked(file)
    if digest and path.stat().st_size < _MEDIUM:
        store, keep = open_store(path, cache)
        keep()
        return Checked(len(store), store.problems)
    store_of_large = _indexed_store(path, cache, digest)
    if store_of_large is not None:
        return Checked(len(store_of_large), store_of_large.problems)
    from tui.log.reading.reader import check_file  # noqa: PLC0415

    return check_file(path)


def _indexed_store(  # noqa: PLR0913, PLR0917
    path: Path,
    cache: Cache | None,
    digest: str,
    tell: Tell | None = None,
    seen: Seen | None = None,
    check: Callable[[], None] = _nothing,
) -> Store | None:
    """Return the store of a log in its index file, which is written now for a large log.

    None for one to be read, and when no file can be written. Raises LogError when nothing of the
    log can be shown, and what `tell`, `seen` and `check` raise.
    """
    store = _kept_store(path, cache, digest)
    if store is None and cache and digest and _is_large(path):
        from tui.store.indexing import index_log  # noqa: PLC0415

        if index_log(path, cache, digest, tell, seen, check):
            return _kept_store(path, cache, digest)
    return store


def _kept_store(path: Path, cache: Cache | None, digest: str) -> Store | None:
    """Return the store of a log that is kept as an index file; None for one to be read."""
    file = cache.find(digest) if cache and digest else None
    if file is None:
        return None
    from tui.store.disk.database import DiskHome  # noqa: PLC0415
    from tui.store.store import Store  # noqa: PLC0415

    try:
        return Store(DiskHome(file, one_line(clean(os.fspath(path)))))
    except (sqlite3.Error, ValueError):  # removed meanwhile
        return None


def _is_large(path: Path) -> bool:
    with suppress(OSError):
        return path.stat().st_size >= LARGE
    return False


def _digest(path: Path, cache: Cache | None) -> str:
    """Return the digest of a log that may be kept; "" for a small one, or without a cache."""
    with suppress(OSError, ValueError):
        if cache and path.stat().st_size >= _SMALL:
            return cache.digest(path)
    return ""
