"""The lanes, and what is picked on them."""

from __future__ import annotations

from typing import ClassVar

from tui.app.controllers.extra_pane import ExtraPaneController
from tui.app.widgets.lanes.lanes import LanesPane


class LanesController(ExtraPaneController):
    """Shows the time strip split by a field, and narrows to a lane."""

    NAME: ClassVar = "lanes"

    async def made(self) -> LanesPane:
        """Return the lanes, over the whole width."""
        pane = LanesPane(self.NAME, self.state)
        await self.screen.mount(pane, before="#body")
        return pane

    def narrow(self, field: str, value: str, dates: str) -> None:
        """Only events of a lane, and of a time, where one is given."""
        if not value:
            self.notify(f"This lane is of several {field}s, or of none: b lists them.")
            return
        self.change(lambda state: state.narrowed((field, value)))
        if dates:
            self.change(lambda state: state.within(dates))
