"""The log while its file is being read, and while it is being written."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.timer import Timer

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.follower import Broken, Busy, Follower, News, Reread, Trouble
from tui.app.loader import Asked, Loader
from tui.app.screens.dialog import open_over
from tui.app.screens.sheets.changes import changes_sheet
from tui.app.screens.sheets.sheet import WideSheet
from tui.app.state.file_status import WHOLE
from tui.app.widgets.histogram.histogram import Histogram
from tui.report.text.document import Ref
from tui.store.changes import NO_CHANGES
from tui.store.index.told import NOTHING_TOLD, Told

if TYPE_CHECKING:  # few compare two logs
    from tui.exchange.compare.merged import Merged

LOOK: Final = 0.25
"""How often a log being read is looked at, in seconds."""


class LiveController(Controller):
    """Shows more of a log as it is read, and what it says when its file has changed."""

    def __init__(self, screen: StateScreen, lead: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._lead = lead
        self._loader: Loader | None = None
        self._timer: Timer | None = None
        self._follower: Follower | None = None
        self._last: Reread | None = None  # whose changes are shown
        self._read_at = ""
        self._asked = False

    # While it is read for the first time.

    def attend(self, loader: Loader) -> None:
        """Show what a loader has read, and follow the file when it has ended."""
        self._loader = loader
        goes_on = not loader.ended  # asked before what is there is shown, which takes a while
        self._look()
        if goes_on:
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
        if loader is None or self._is_in_hand:
            return
        ended = loader.ended  # asked before what it has read, which is all there will be then
        if loader.crash is not None:
            raise loader.crash
        status, portion = loader.status, loader.portion
        if portion is not None and portion.store is not self.state.store:
            self.screen.swap(portion.store)
        self.screen.file = status
        if ended:
            self._follow(loader)

    def _follow(self, loader: Loader) -> None:
        """Go on to look whether the file changes."""
        if self._timer is not None:
            self._timer.stop()
        portion = loader.portion
        if portion is None or self._follower is not None or not loader.follows:
            return
        self._read_at = _now()
        part = portion.part is not None
        self._follower = Follower(
            loader.path, portion.store, loader.stamp, loader.cache, self._tell, part, loader.made
        )
        loader.follower = self._follower
        self._follower.start()

    # While it is written.

    def reload(self) -> None:
        """Read the file at once."""
        if self.state.compared is not None:
            self.notify("Logs that are compared are not followed: open them again.")
        elif self._loader is not None and not self._loader.follows:
            self._ask(self._loader)
        elif self._follower is None:
            self.notify("The log is still being read.")
        else:
            self._asked = True
            self._follower.now()

    def _ask(self, loader: Loader) -> None:
        """Read another excerpt of a log that is no file: of what the filter selects."""
        query = self.state.query

        def answer(asked: Asked) -> None:
            self.screen.tell(self._answered, loader, asked)

        if loader.ask(query, answer):
            self.notify("Asking for what matches the filter …")
        else:
            self.notify("What was asked for is still being read.")

    def _answered(self, loader: Loader, asked: Asked) -> None:
        """Go on in another excerpt; a moment later, while a range is being picked."""
        if asked.store is None:
            self.notify(f"Not read: {asked.reason}")
        elif self._is_in_hand:
            self.screen.set_timer(LOOK, partial(self._answered, loader, asked))
        else:
            self.screen.swap(asked.store)
            self.screen.file = loader.status

    def made_of(self) -> str:
        """Name the files that the log is made of; "" where it is a file itself."""
        if self._loader is None or self._loader.made is None:
            return ""
        return self._loader.made.names

    def look(self) -> None:
        """Look at the file at once, and say nothing if it is the same."""
        if self._follower is not None:
            self._follower.now()

    def changes(self) -> None:
        """List what changed."""
        last = self._last
        if self.state.compared is not None:
            self._list_compared(self.state.compared)
        elif self.state.changes and last and last.before and last.now:
            sheet = changes_sheet(self.state.changes, last.before, last.now, self._lead)
            open_over(self.screen, sheet)
        else:
            self.notify("The log says what it said when it was opened.")

    def _list_compared(self, merged: Merged) -> None:
        """List what differs between two logs."""
        from tui.report.event.changes import all_changes  # noqa: PLC0415 - as rare as two logs

        found = all_changes(merged)
        title = f"What differs: {self.state.changes.words}"
        open_over(self.screen, WideSheet(title, lambda _width: found, self._lead))

    def forget_changes(self) -> bool:
        """Show no longer what changed until now; False when nothing was shown."""
        if not self.state.changes or self._follower is None:
            return False
        self._follower.forget()
        self.state = self.state.with_changes(NO_CHANGES)
        return True

    def end(self) -> None:
        """Follow the file no longer."""
        if self._follower is not None:
            self._follower.stop()

    def _tell(self, news: News) -> None:
        """Pass news on from the thread that follows the file."""
        self.screen.tell(self._heard, news)

    def _heard(self, news: News) -> None:
        file = self.screen.file
        match news:
            case Broken(fault):
                raise fault
            case Busy(progress):
                self.screen.file = file._replace(progress=progress)
            case Trouble(reason, line):
                self._asked = False
                self.screen.file = file._replace(
                    trouble=reason, line=line, as_of=self._read_at, progress=None
                )
                self._renew_problems()
            case Reread():
                self._show(news)

    def _show(self, news: Reread) -> None:
        """Go on in what has been read; a moment later, while a range is being picked."""
        if self._is_in_hand:
            self.screen.set_timer(LOOK, partial(self._show, news))
            return
        if self._asked and news.same:
            self.notify("Read again: the log says what it said.")
        self._asked = False
        self._read_at = _now()
        self._last = news
        self.screen.swap(news.store)
        self.state = self.state.with_changes(news.changes, _told(news))
        self.screen.file = WHOLE
        self._renew_problems()

    def _renew_problems(self) -> None:
        """List what is wrong now, where the list of problems is open."""
        from tui.app.screens.sheets.problems import ProblemsSheet  # noqa: PLC0415 - rarely open

        sheet = self.screen.app.screen
        if isinstance(sheet, ProblemsSheet):
            sheet.renew(self.state.store, self.screen.file)

    @property
    def _is_in_hand(self) -> bool:
        """Whether the reader holds on to something that another store would take away."""
        return self.screen.query_one(Histogram).has_range


def _told(news: Reread) -> Told:
    """Return which events `is:added` and `is:changed` are for."""
    if news.now is None:
        return NOTHING_TOLD
    ranks = news.now.ranks
    return {"added": ranks(news.changes.added), "changed": ranks(news.changes.changed)}


def _now() -> str:
    """Return the time of day on the reader's clock: "14:05"."""
    return time.strftime("%H:%M")
