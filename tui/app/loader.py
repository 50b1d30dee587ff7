"""Reads a log in a thread of its own, begun before Textual is imported."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

from tui.app.state.session import BEGINNING, Session, Start, begin
from tui.kept.state_file import StateError
from tui.log.problems import LogError
from tui.log.reading.stream import Progress
from tui.store.disk.cache import Cache
from tui.store.opening import open_store


class Loader(Thread):
    """Reads and indexes one log; `session`, `error` or `crash` is set when it has ended."""

    def __init__(self, path: Path, start: Start = BEGINNING, cache: Cache | None = None) -> None:
        super().__init__(name="loader", daemon=True)
        self.path = path
        self._cache = cache
        self._begin = start
        self.fraction = 0.0
        self.session: Session | None = None
        self.error: LogError | None = None
        self.crash: Exception | None = None

    @property
    def ended(self) -> bool:
        """Whether it has ended, well or not."""
        return any((self.session, self.error, self.crash))

    def run(self) -> None:
        """Read; never raises."""
        try:
            store, keep = open_store(self.path, self._cache, self._progress)
            self.session = begin(self.path, store, self._begin)
            # The app asks the index meanwhile: SQLite must let two threads have one connection.
            if sqlite3.threadsafety == 3:
                keep()
        except LogError as error:
            self.error = error
        except StateError as error:
            self.error = LogError(str(error))
        except Exception as error:  # a fault of the program: the app ends with it
            self.crash = error

    def _progress(self, progress: Progress) -> None:
        self.fraction = progress.fraction
