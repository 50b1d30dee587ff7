"""The figures of the whole log, or of what the filter leaves of it."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.screens.dialog import open_over
from tui.report.text.document import Ref


class FiguresController(Controller):
    """Shows who counted what, and when."""

    def __init__(self, screen: StateScreen, follow: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._follow = follow

    def show(self) -> None:
        """Show the figures of the events that match."""
        from tui.app.screens.sheets.figures import figures_sheet  # noqa: PLC0415 - rarely used

        open_over(self.screen, figures_sheet(self.state, self._follow))
