"""The lines above and below the panes: header and footer."""

from __future__ import annotations

from textual import events
from textual.reactive import var

from tui.app.dispatch import run_by
from tui.app.state.file_status import FileStatus
from tui.app.state.state import State
from tui.app.widgets.drawn_bars import DrawnFooter, DrawnHeader, width_of
from tui.app.widgets.frame import given_at_start
from tui.app.widgets.lines import LineWidget


class Bar(LineWidget):
    """One line across the screen."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"


class Header(DrawnHeader, Bar):
    """Title and file on the left, the span in the middle, the number of events on the right."""

    state: var[State] = var(given_at_start)
    file: var[FileStatus] = var(FileStatus())

    def __init__(self, state: State) -> None:
        super().__init__()
        self._shown_era = ""
        self.set_reactive(Header.state, state)

    def watch_state(self, before: State, state: State) -> None:
        """Repaint when matches, marks, changes or the era of the cursor are others."""
        shown, self._shown_era = self._shown_era, self.era
        if self._shown_era != shown or any(
            old is not new
            for old, new in (
                (before.matches, state.matches),
                (before.told, state.told),
                (before.changes, state.changes),
            )
        ):
            self.repaint(0)

    def watch_file(self) -> None:
        """Say how far reading is, or what is wrong with the file."""
        self.repaint(0)


class Footer(DrawnFooter, Bar):
    """The keys worth knowing."""

    async def on_click(self, event: events.Click) -> None:
        """Do what the entry under the mouse says."""
        right = 0
        for key in self.fitting():
            right += width_of(key)
            if event.x < right:
                await self.screen.run_action(run_by(key.action))
                return
