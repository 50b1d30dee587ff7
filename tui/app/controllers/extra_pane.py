"""A pane that is put among the others when it is first asked for, shown, and taken away."""

from __future__ import annotations

from typing import ClassVar

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.controllers.pane import PaneController
from tui.app.state.state import State
from tui.app.widgets.frame import StatePane


class ExtraPaneController(Controller):
    """Shows a pane, as long as its class is on the screen, and lets it follow."""

    NAME: ClassVar[str]
    """The id of the pane, and the class of the screen while it is shown."""

    def __init__(self, screen: StateScreen, panes: PaneController) -> None:
        super().__init__(screen)
        self._panes = panes
        self._pane: StatePane | None = None

    async def toggle(self) -> None:
        """Show the pane and let keys go to it; take it away when they do already."""
        if self._pane is not None and self.screen.focused is self._pane:
            self.hide()
            return
        if self._pane is None:
            self._pane = await self.made()
            self.screen.watch(self.screen, "followed", self._follow)
        self.screen.add_class(f"-{self.NAME}")
        self._follow(self.screen.followed)
        if self.screen.has_class("-zoom"):
            self._panes.show_alone(self._pane)
        self.screen.set_focus(self._pane)

    async def made(self) -> StatePane:
        """Return the pane, mounted where it belongs."""
        raise NotImplementedError

    def _follow(self, state: State) -> None:
        """Let the pane follow, as long as it is to be seen."""
        if self._pane is not None and self.screen.has_class(f"-{self.NAME}"):
            self._pane.state = state

    def hide(self) -> bool:
        """Take the pane away; False when it was not there."""
        shown = self.screen.has_class(f"-{self.NAME}")
        self.screen.remove_class(f"-{self.NAME}")
        if shown:
            self._panes.unzoom()
            self.to_timeline()
        return shown
