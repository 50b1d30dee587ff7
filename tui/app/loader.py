"""Reads a log in a thread of its own, begun before Textual is imported.

What has been read so far of a large one is given before the whole is known.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol

from tui.app.state.file_status import EXCERPT, WHOLE, FileStatus
from tui.app.state.session import BEGINNING, Session, Start, begin, can_begin
from tui.kept.state_file import StateError
from tui.log.problems import LogError
from tui.log.reading.progress import Progress
from tui.store.disk.cache import Cache
from tui.store.disk.identity import Stamp, stamp_of
from tui.store.opening import open_store
from tui.store.store import Store

if TYPE_CHECKING:  # loaded when a log is read: one that has an index file is not
    from tui.exchange.remaking import Made
    from tui.log.reading.stream import Batch, LogStream, Part
    from tui.store.growing import Growing
    from tui.store.query.ast import Query

_TURN: Final = 0.0005  # seconds that a thread keeps others waiting; Python's own is ten times that
PATIENCE: Final = 0.1
"""Seconds for the end of a reading that was stopped; what it leaves unfinished is removed."""


class StoppedError(Exception):
    """Ends a reading that nobody waits for any more."""


class Portion(NamedTuple):
    """What has been read of a log, and how much of it that is: None for all."""

    store: Store
    part: float | None


class Asked(NamedTuple):
    """Another excerpt of a log that is no file, or why there is none."""

    store: Store | None
    reason: str = ""


class Ending(Protocol):
    """What has to be ended with the app."""

    def end(self) -> None:
        """Stop, and wait until nothing is left."""


class Loader(Thread):
    """Reads and indexes one log.

    `session` is what to begin with, `top` the position of the event that the list begins with,
    `portion` the log as far as it has been read; with the end,
    `whole`, `error`, `crash` or `stopped` is set. What is an `excerpt` has not all events of a log
    that is no file. `stamp` is of the file before it was read, `made` says of what other files it
    was made, if of any; `follower` follows it afterwards. `begun` is set when there is a session,
    or will be none; what takes time and nobody waits for is done once `leisure` is set, `at_end`
    first. Behind its first part a log is read no further until `drawn` is set.
    """

    follows: ClassVar[bool] = True
    """Whether the file is to be followed when it has been read.

    What is not followed is an excerpt of a log that is no file.
    """

    def __init__(
        self,
        path: Path,
        start: Start = BEGINNING,
        cache: Cache | None = None,
    ) -> None:
        super().__init__(name="loader", daemon=True)
        self.path = path
        self.cache = cache
        self._begin = start
        self._stop_asked = Event()
        self.begun = Event()
        self.leisure = Event()
        self.leisure.set()
        self.drawn = Event()
        self.drawn.set()
        self.at_end: Callable[[], object] = _nothing
        self.progress: Progress | None = None
        self.stamp: Stamp | None = None
        self.made: Made | None = None
        self.session: Session | None = None
        self.top = 0
        self.portion: Portion | None = None
        self.whole = False
        self.excerpt = False
        self.stopped = False
        self.follower: Ending | None = None
        self.error: LogError | None = None
        self.crash: Exception | None = None

    @property
    def ended(self) -> bool:
        """Whether it has ended, well or not."""
        return any((self.whole, self.stopped, self.error, self.crash))

    @property
    def status(self) -> FileStatus:
        """How what was read so far stands to the file."""
        if self.excerpt:
            return EXCERPT
        if self.portion is None or self.portion.part is None:
            return WHOLE
        if self.error is not None:
            return FileStatus(self.portion.part, trouble=str(self.error))
        if self.stopped:
            return FileStatus(self.portion.part)
        return FileStatus(self.portion.part, self.progress)

    def run(self) -> None:
        """Read; never raises."""
        try:
            with short_turns():
                self._read()
        except StoppedError:
            self.stopped = True
        except LogError as error:
            self.error = error
        except StateError as error:
            self.error = LogError(str(error))
        except Exception as error:  # a fault of the program: the app ends with it
            self.crash = error
        finally:
            self.begun.set()

    def stop(self) -> None:
        """Read no further; it ends a moment later."""
        self._stop_asked.set()
        self.leisure.set()
        self.drawn.set()

    def ask(self, query: Query, tell: Callable[[Asked], None]) -> bool:
        """Have another excerpt read, of what matches a query too, and told; False while one is."""
        raise NotImplementedError

    def end(self) -> None:
        """Stop, and wait until nothing is left of reading."""
        self.stop()
        if self.follower is not None:
            self.follower.end()
        if self.is_alive():
            self.join(PATIENCE)
        if self.cache is not None:
            self.cache.abandon()

    def _read(self) -> None:
        with suppress(OSError, ValueError):  # said better where the file is opened
            self.stamp = stamp_of(self.path.stat())
        store, keep = open_store(
            self.path, self.cache, self._progressed, seen=self._seen, check=self._check
        )
        store.index  # noqa: B018 (made here: the app would stand still for it, `q` too)
        self._check()
        self._show(store, None)
        self.whole = True
        self.leisure.wait()
        if self._stop_asked.is_set():
            return
        # The app asks the index meanwhile: SQLite must let two threads have one connection.
        if sqlite3.threadsafety == 3:
            self.at_end()
            with suppress(StoppedError):  # it is read again the next time
                keep()

    @cached_property
    def _growing(self) -> Growing:
        from tui.store.growing import Growing  # noqa: PLC0415

        return Growing(os.fspath(self.path), self.show_part, self._check)

    def _seen(self, stream: LogStream, part: Batch | Part) -> None:
        self._growing(stream, part)

    def show_part(self, store: Store, part: float) -> None:
        """Give a part of the log, once it has what the reader wants to begin with."""
        if self.session is not None or can_begin(self._origin, store, self._begin):
            self._show(store, part)
            self.drawn.wait()  # reading on would only keep the first screen waiting

    @property
    def _origin(self) -> Path:
        """The file that what is kept is kept of."""
        if self.made is not None:
            return self.made.origin
        return self.path

    def _show(self, store: Store, part: float | None) -> None:
        self.portion = Portion(store, part)
        if self.session is None:
            self.session = begin(self.path, store, self._begin, self._origin)
            self.begun.set()

    def _progressed(self, progress: Progress) -> None:
        self.progress = progress
        self._check()

    def _check(self) -> None:
        if self._stop_asked.is_set():
            raise StoppedError


def _nothing() -> None:
    """Do nothing when a log has been kept."""


@contextmanager
def short_turns() -> Iterator[None]:
    """Let the thread that takes keys have its turn soon, while this one works."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
