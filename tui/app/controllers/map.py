"""The map, and what is picked on it."""

from __future__ import annotations

from typing import ClassVar

from tui.app.controllers.extra_pane import ExtraPaneController
from tui.app.widgets.map import MapPane


class MapController(ExtraPaneController):
    """Shows the map, and narrows to what is picked on it."""

    NAME: ClassVar = "map"

    async def made(self) -> MapPane:
        """Return the map, among the details."""
        pane = MapPane(self.NAME, self.state)
        await self.screen.query_one("#details").mount(pane)
        return pane

    def narrow(self, field: str, value: str) -> None:
        """Only events at a place, or of what is in sight."""
        self.change(lambda state: state.narrowed((field, value)))
