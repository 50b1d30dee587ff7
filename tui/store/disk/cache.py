"""The index files of large logs, in a folder of the reader's own: found, kept, counted, cleared.

An index file is known by the content of its log, and counts only while a seal says so: a small
file, written last, with the digest and the stamp of the index file. Whatever is missing, torn,
damaged, foreign or of another version of the program has no valid seal, and is made anew.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from tui.kept.private_files import check_private_folder, make_private_folder, new_file
from tui.store.disk.identity import digest_of, program_id, stamp_of
from tui.store.disk.locks import is_locked, lock
from tui.store.disk.notes import Notes, load, save, seal_of, stamp_text

LIMIT: Final = 4 << 30
"""Bytes of all index files together, at most; those that were used longest ago go first."""

_FILE: Final = re.compile(r"[0-9a-f]{64}-[\w]+\.db")
_ABANDONED: Final = 3_600  # seconds after which an unfinished small file is nobody's any more


class Seal(NamedTuple):
    """Says that an index file is whole: of which log, by which program, with which content."""

    log: str
    digest: str
    program: str
    file: str
    file_digest: str
    stamp: str


class Entry(NamedTuple):
    """An index file that is kept: of which log, how many bytes, and when it was used last."""

    log: str
    size: int
    used: float


class Cache:
    """The folder of index files; nothing in it is trusted, and nothing of it is needed."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self._notes = Notes(folder)
        self._limit = limit
        self._unfinished = set[Path]()

    def digest(self, log: Path) -> str:
        """Return the digest of a log, remembered while its stamp is the same; raises OSError."""
        return self._notes.digest(log)

    def former(self, log: Path) -> Path | None:
        """Return the index file of a log as it was before it changed, if there is one."""
        before = self._notes.before(log)
        return self.find(before) if before else None

    def drop(self, file: Path, log: Path) -> None:
        """Remove a log's index file that another took the place of; one of a copy of it stays."""
        digest = file.name.partition("-")[0]
        if digest in self._notes.of_others(log):
            return
        with suppress(OSError):
            seal_of(self.folder, digest).unlink(missing_ok=True)
            file.unlink(missing_ok=True)

    def find(self, digest: str) -> Path | None:
        """Return the index file of the log with a digest, if there is one to be trusted."""
        place = seal_of(self.folder, digest)
        seal = load(place, Seal)
        if seal is None or (seal.digest, seal.program) != (digest, program_id()):
            return None
        try:
            return self._sealed(seal, place)
        except OSError:
            return None

    def _sealed(self, seal: Seal, place: Path) -> Path | None:
        """Return the file that a seal is of, if its content is still the same."""
        if not _FILE.fullmatch(seal.file):
            return None
        path = self.folder / seal.file
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return None
        if seal.stamp.split()[2:3] != [str(found.st_size)]:
            return None  # it may be of any size, and would be read to its end
        stamp = stamp_text(stamp_of(found))
        if stamp != seal.stamp:
            if digest_of(path) != seal.file_digest:
                return None
            save(place, seal._replace(stamp=stamp))
        os.utime(place)
        return path

    def keep(self, log: str, digest: str, write: Callable[[Path], None]) -> bool:
        """Have the index file of a log written to a new path, and seal it; False if it cannot be.

        `log` is what the log is called, on one line. Whatever `write` raises is raised again.
        """
        try:
            make_private_folder(self.folder)
            self._remove_abandoned()
            handle, unfinished = new_file(self.folder, ".db")
        except OSError:
            return False
        self._unfinished.add(unfinished)
        with suppress(OSError):  # not on every file system
            lock(handle)  # as long as it is written, and the process lives
        try:
            write(unfinished)
            file_digest = _flushed(unfinished)
            file = f"{digest}-{unfinished.stem.removeprefix('.new-')}.db"
            path = unfinished.replace(self.folder / file)
            stamp = stamp_text(stamp_of(path.stat()))
            seal = Seal(log, digest, program_id(), file, file_digest, stamp)
            save(seal_of(self.folder, digest), seal)
        except OSError:
            return False
        finally:
            os.close(handle)
            unfinished.unlink(missing_ok=True)
            self._unfinished.discard(unfinished)
        self._tidy()
        return True

    def abandon(self) -> None:
        """Remove what is being written: whoever writes it is not waited for, and keeps nothing."""
        for path in tuple(self._unfinished):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def entries(self) -> list[Entry]:
        """List the index files that are kept, those that were used last first."""
        found = [
            Entry(seal.log, size, place.stat().st_mtime) for place, seal, size in self._seals()
        ]
        return sorted(found, key=lambda entry: -entry.used)

    def clear(self) -> int:
        """Remove everything from the folder; return the bytes of it. Raises OSError."""
        removed = 0
        for path in self._files():
            with suppress(FileNotFoundError, IsADirectoryError):
                size = path.lstat().st_size
                path.unlink()
                removed += size
        return removed

    def _files(self) -> Iterator[Path]:
        """Yield the files of the cache; none from a folder that is not the reader's alone."""
        try:
            check_private_folder(self.folder)
            found = sorted(self.folder.iterdir())
        except OSError:
            return
        yield from (path for path in found if path.suffix in (".db", ".seal", ".path"))

    def _seals(self) -> Iterator[tuple[Path, Seal, int]]:
        """Yield the seals of files that are there, with their place and the bytes of the file."""
        for place in self._files():
            seal = load(place, Seal) if place.suffix == ".seal" else None
            if seal and _FILE.fullmatch(seal.file):
                with suppress(OSError):
                    yield place, seal, (self.folder / seal.file).lstat().st_size

    def _tidy(self) -> None:
        """Remove what was used longest ago beyond the limit, and what no seal is of."""
        used = sorted(self._seals(), key=lambda each: -_changed(each[0]))
        left = self._limit
        kept = set[str]()
        for place, seal, size in used:
            left -= size
            if left < 0:
                _remove(place)
            else:
                kept.add(seal.file)
        for path in self._files():
            unfinished = path.name.startswith(".new-")
            if path.suffix == ".db" and path.name not in kept and not unfinished:
                _remove(path)

    def _remove_abandoned(self) -> None:
        """Remove the unfinished files that nobody writes any more, the small ones after an hour."""
        for path in self.folder.glob(".new-*"):
            if path.suffix == ".db":
                written = is_locked(path)
            else:
                written = _changed(path) > time.time() - _ABANDONED
            if not written:
                _remove(path)


def _remove(path: Path) -> None:
    """Remove a file, if it is there and one."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _changed(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def _flushed(path: Path) -> str:
    """Make sure that a file is on the disk; return its digest."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return digest_of(path)
