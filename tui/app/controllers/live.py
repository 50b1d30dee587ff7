"""The log while its file is being read."""

from __future__ import annotations

from typing import Final

from textual.timer import Timer

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.loader import Loader
from tui.app.state.file_status import FileStatus

LOOK: Final = 0.25
"""How often a log being read is looked at, in seconds."""


class LiveController(Controller):
    """Shows more of a log as it is read, and how far that is."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self._loader: Loader | None = None
        self._timer: Timer | None = None

    def attend(self, loader: Loader) -> None:
        """Show what a loader has read, until it has ended."""
        self._loader = loader
        self._look()
        if not loader.ended:
            self._timer = self.screen.set_interval(LOOK, self._look)

    def stop(self) -> bool:
        """Read no further; False when nothing was being read."""
        loader = self._loader
        if loader is None or loader.ended:
            return False
        loader.stop()
        return True

    def _look(self) -> None:
        """Show what has been read since."""
        loader = self._loader
        if loader is None:
            return
        ended = loader.ended  # asked before what it has read, which is all there will be then
        if loader.crash is not None:
            raise loader.crash
        if loader.portion is not None and loader.portion.store is not self.state.store:
            self.screen.swap(loader.portion.store)
        self.screen.file = _status(loader)
        if ended and self._timer is not None:
            self._timer.stop()


def _status(loader: Loader) -> FileStatus:
    """Say what of its file a loader has read."""
    if loader.portion is None or loader.portion.part is None:
        return FileStatus()
    if loader.error is not None:
        return FileStatus(loader.portion.part, trouble=str(loader.error))
    if loader.stopped:
        return FileStatus(loader.portion.part)
    return FileStatus(loader.portion.part, loader.progress)
