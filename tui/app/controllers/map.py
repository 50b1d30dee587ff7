"""The map: put among the panes when it is first asked for, shown, and taken away."""

from __future__ import annotations

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.controllers.pane import PaneController
from tui.app.state.state import State
from tui.app.widgets.map import MapPane


class MapController(Controller):
    """Shows the map, and narrows to what is picked on it."""

    def __init__(self, screen: StateScreen, panes: PaneController) -> None:
        super().__init__(screen)
        self._panes = panes
        self._pane: MapPane | None = None

    async def toggle(self) -> None:
        """Show the map and let keys go to it; take it away when they do already."""
        if self._pane is not None and self.screen.focused is self._pane:
            self.hide()
            return
        if self._pane is None:
            self._pane = MapPane("map", self.state)
            await self.screen.query_one("#details").mount(self._pane)
            self.screen.watch(self.screen, "followed", self._follow)
        self.screen.add_class("-map")
        self._follow(self.screen.followed)
        if self.screen.has_class("-zoom"):
            self._panes.show_alone(self._pane)
        self.screen.set_focus(self._pane)

    def _follow(self, state: State) -> None:
        """Let the map follow, as long as it is to be seen."""
        if self._pane is not None and self.screen.has_class("-map"):
            self._pane.state = state

    def hide(self) -> bool:
        """Take the map away; False when it was not there."""
        shown = self.screen.has_class("-map")
        self.screen.remove_class("-map")
        if shown:
            self._panes.unzoom()
            self.to_timeline()
        return shown

    def narrow(self, field: str, value: str) -> None:
        """Only events at a place, or of what is in sight."""
        self.change(lambda state: state.narrowed((field, value)))
