"""Follows the file of an open log: looks at it now and then, and reads it when it has changed.

A thread of its own, which sleeps between two looks; the app hears of it only when there is news. It
looks at the folder entry, so that a file which another took the place of is seen, also on a file
system that tells nobody of changes.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.app.loader import PATIENCE, StoppedError, short_turns
from tui.log.problems import LogError
from tui.log.reading.progress import Progress
from tui.store.changes import NO_CHANGES, Changes, Outline
from tui.store.disk.cache import Cache
from tui.store.disk.identity import Stamp, stamp_of
from tui.store.opening import open_store
from tui.store.store import Store

if TYPE_CHECKING:  # most logs are one file
    from tui.exchange.remaking import Made

LOOK: Final = 1.0
"""Seconds between two looks."""

_SETTLED: Final = 5  # looks after which a file that is written to all the time is read all the same
_EMPTY: Final = "the file has no events any more"
_TOLD: Final = 0.5  # seconds of reading before anything is told of it


class Reread(NamedTuple):
    """The log as its file is now, and what is new since it was opened.

    `before` and `now` tell what events were then and are; `same` is whether the log says what it
    said last.
    """

    store: Store
    changes: Changes = NO_CHANGES
    before: Outline | None = None
    now: Outline | None = None
    same: bool = False


class Trouble(NamedTuple):
    """Why the file cannot be read as it is now, and the line that it is at: from 1, 0 for none."""

    reason: str
    line: int = 0


class Busy(NamedTuple):
    """How far reading is."""

    progress: Progress


class Broken(NamedTuple):
    """A fault of the program."""

    fault: Exception


News = Reread | Trouble | Busy | Broken


class _OwnFile:
    """A log that is a file itself; asked for what `Made` is asked of one made of other files."""

    can_follow = True

    def __init__(self, path: Path, then: Stamp | None) -> None:
        self._path = path
        self.then = then

    def stamp(self) -> Stamp:
        return stamp_of(self._path.stat())

    def again(self) -> Path:
        return self._path


class Follower(Thread):
    """Reads a log again when its file has changed.

    `stamp` is of the file as it was read. A store that is only `part` of the log is compared with
    nothing. One that was `made` of other files is made again when one of these has changed.
    """

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        path: Path,
        store: Store,
        stamp: Stamp | None,
        cache: Cache | None,
        tell: Callable[[News], None],
        part: bool = False,
        made: Made | None = None,
    ) -> None:
        super().__init__(name="follower", daemon=True)
        self._cache = cache
        self._tell = tell
        self._opened: Store | None = store
        self._base: Outline | None = None  # what changes are counted from
        self._shown: Outline | None = None
        self._has_events = bool(len(store))
        if part:
            self._opened = None
        self._file: _OwnFile | Made = made or _OwnFile(path, stamp)
        self._handled: Stamp | int | str | None = self._file.then
        self._seen: Stamp | int | str | None = self._handled
        self._unsettled = 0
        self._began = 0.0
        self._wake = Event()
        self._ended = False

    def run(self) -> None:
        """Look now and then, until the end."""
        while not self._ended:
            asked = self._wake.wait(LOOK)
            if asked:  # else who asked since is heard the next time
                self._wake.clear()
            if self._ended:
                return
            with short_turns():
                self.look(asked)

    def now(self) -> None:
        """Look at once, and read whatever is there."""
        self._wake.set()

    def stop(self) -> None:
        """Look no more; a reading ends a moment later."""
        self._ended = True
        self._wake.set()

    def end(self) -> None:
        """Stop, and wait until nothing is left of reading."""
        self.stop()
        if self.is_alive():
            self.join(PATIENCE)

    def look(self, asked: bool = False) -> None:
        """Read the file if it is another than the one that was read last, and has settled."""
        if not asked and not self._file.can_follow:
            return
        stamp = self._stamp()
        settled = stamp == self._seen or self._unsettled >= _SETTLED
        self._seen = stamp
        if stamp == self._handled and not asked:
            return
        if not settled and not asked:
            self._unsettled += 1
            return
        self._unsettled = 0
        self._handled = stamp
        if isinstance(stamp, str):
            self._tell(Trouble(stamp))
        else:
            self._read()

    def forget(self) -> None:
        """Count what is new from the present reading on."""
        self._base = self._shown or self._base

    def _stamp(self) -> Stamp | int | str:
        """Return the stamp of the file, or why there is none."""
        try:
            return self._file.stamp()
        except FileNotFoundError:
            return "the file is gone"
        except LogError as error:
            return str(error)
        except (OSError, ValueError) as error:
            return f"the file cannot be read: {getattr(error, 'strerror', None) or error}"

    def _read(self) -> None:
        self._began = time.monotonic()
        try:
            path = self._file.again()
            store, keep = open_store(path, self._cache, self._progressed, check=self._check)
            self._tell(self._compared(store) if self._is_whole(store) else Trouble(_EMPTY))
        except StoppedError:
            return
        except LogError as error:
            self._tell(Trouble(str(error), error.line or 0))
        except Exception as fault:
            self._tell(Broken(fault))
        else:
            # The app asks the index meanwhile: SQLite must let two threads have one connection.
            if sqlite3.threadsafety == 3:
                with suppress(StoppedError):
                    keep()

    def _is_whole(self, store: Store) -> bool:
        """Whether it may take the place of what is shown: a file that was cut may be a log still.

        One that says nothing of events any more is no better than one that cannot be read.
        """
        if len(store):
            self._has_events = True
        return len(store) > 0 or not self._has_events

    def _compared(self, store: Store) -> Reread:
        """Work out what is new in the log."""
        now = Outline(store)
        if self._base is None and self._opened is not None:
            self._base = self._shown = Outline(self._opened)
            self._opened = None
        before, self._shown = self._shown, now
        if self._base is None or before is None:
            self._base = now
            return Reread(store)
        return Reread(store, self._base.changes(now), self._base, now, not before.changes(now))

    def _progressed(self, progress: Progress) -> None:
        self._check()
        if time.monotonic() - self._began > _TOLD:
            self._tell(Busy(progress))

    def _check(self) -> None:
        if self._ended:
            raise StoppedError
