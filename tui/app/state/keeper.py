"""Keeps what a reader makes of a log, in the background: a key waits for no disk and no lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from tui.kept.background import BACKGROUND
from tui.kept.state_file import DamagedError, Kept, StateError, StateFile, unkeepable

Change = Callable[[Kept], Kept]

PATIENCE = 10.0
"""Seconds that a disk has at the end of a session, or another window that is writing."""


class Keeper:
    """Keeps marks, views and the last place in a file; in memory, as long as that fails.

    `log` is the file of the log, `origin` another that it was made of, `kept` what there is, also
    of what is being written. `trouble` says why nothing is kept; `news()` says it once, and `told`
    is called, in another thread, when something has been written or could not be. What could not
    is tried again with the next change.
    A damaged or foreign file is kept under another name, and another one begun.
    """

    def __init__(
        self, log: Path, title: str, lasting: bool = True, origin: Path | None = None
    ) -> None:
        self.log = log
        self.kept = Kept()
        self.trouble = ""
        self.told: Callable[[], object] = lambda: None
        self._lasting = lasting
        self._news = ""
        self._fault: Exception | None = None
        self._file = StateFile(origin or log, title)
        self._lock = Lock()  # of what is kept and what waits
        self._waiting: list[Change] = []  # what the file has not
        if not lasting:
            return
        try:
            self.kept = self._load()
        except StateError as error:
            self._fail(error)

    def _load(self) -> Kept:
        try:
            return self._file.load()
        except DamagedError:
            self._put_aside()
            return self._file.load()

    def _put_aside(self) -> bool:
        """Give what is damaged, or of another user, another name; raises StateError.

        False where another window has done so.
        """
        if aside := self._file.set_aside():
            self._news = (
                "Marks and views begin anew: what was kept is damaged, or not as you have left it,"
                f" and is now {aside}"
            )
        return bool(aside)

    def _fail(self, error: StateError) -> None:
        if not self.trouble:
            self._news = f"Marks and views last for this session only: {error}"
        self.trouble = str(error)

    def change(self, change: Change) -> bool:
        """Keep something else, at once here, and soon in the file; False for what none can hold."""
        with self._lock:
            changed = change(self.kept)
            if changed == self.kept:
                return True
            if why := unkeepable(changed):
                self._news = f"Not kept: {why}."
                return False
            self.kept = changed
            if self._lasting:
                self._waiting.append(change)
        if self._lasting:
            BACKGROUND.do(self._write)
        return True

    def finish(self, seconds: float = PATIENCE) -> None:
        """Wait so long until all is in the file, and try once more what could not be written."""
        settled = BACKGROUND.settle(seconds)
        if settled and self._waiting:
            BACKGROUND.do(self._write)
            settled = BACKGROUND.settle(seconds)
        if not settled:
            self._fail(StateError("the disk, or another window, takes too long"))

    def news(self) -> str:
        """Say once what became of the file, if it cannot be used; raises what broke in writing."""
        if self._fault is not None:
            raise self._fault
        news, self._news = self._news, ""
        return news

    # In the background.

    def _write(self) -> None:
        """Write what waits, all of it in one step."""
        with self._lock:
            changes = tuple(self._waiting)
        if not changes:
            return
        try:
            self._written(changes, self._changed(_in_turn(changes)))
        except StateError as error:
            self._fail(error)
        except Exception as error:  # a fault of the program: the app ends with it
            self._fault = error
        self.told()

    def _written(self, changes: Sequence[Change], kept: Kept) -> None:
        """Have it that a file has these changes, and what other windows have made."""
        with self._lock:
            del self._waiting[: len(changes)]
            self.kept = _in_turn(self._waiting)(kept)
        if self.trouble:
            self.trouble, self._news = "", "Marks and views are kept again."

    def _changed(self, change: Change) -> Kept:
        """Keep a change; all that there is where the file is another than it was."""
        try:
            return self._file.change(change)
        except DamagedError:
            return self._file.change((lambda _: self.kept) if self._put_aside() else change)


def _in_turn(changes: Sequence[Change]) -> Change:
    """Return the change that is all of these, one after the other."""
    changes = tuple(changes)

    def change(kept: Kept) -> Kept:
        for each in changes:
            kept = each(kept)
        return kept

    return change
