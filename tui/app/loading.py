"""Reads a log in a thread of its own, begun before Textual is imported."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from tui.app.opened import Opened
from tui.log.reader import LogError, read
from tui.store.index import Index


class Loader(Thread):
    """Reads and indexes one log; `opened` or `error` is set when it has ended."""

    def __init__(self, path: Path) -> None:
        super().__init__(name="loader", daemon=True)
        self.path = path
        self.fraction = 0.0
        self.opened: Opened | None = None
        self.error: LogError | None = None

    def run(self) -> None:
        """Read; never raises."""
        try:
            reading = read(self.path, self._progress)
            self.opened = Opened(reading, Index(reading.log))
        except LogError as error:
            self.error = error

    def _progress(self, fraction: float) -> None:
        self.fraction = fraction
