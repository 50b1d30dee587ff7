"""What comes of all events that the filter selects: figures, what may be missing, questions."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.screens.dialog import open_over
from tui.report.text.document import Ref


class FiguresController(Controller):
    """Shows who counted what, what may be missing, and what is asked."""

    def __init__(self, screen: StateScreen, follow: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._follow = follow

    def show(self) -> None:
        """Show the figures of the events that match."""
        from tui.app.screens.sheets.figures import figures_sheet  # noqa: PLC0415 - rarely used

        open_over(self.screen, figures_sheet(self.state, self._follow))

    def gaps(self) -> None:
        """Show what the events that match may be missing."""
        from tui.app.screens.sheets.gaps import gaps_sheet  # noqa: PLC0415 - rarely used

        open_over(self.screen, gaps_sheet(self.state, self._follow))

    def questions(self) -> None:
        """Show the questions that the events that match bear on."""
        from tui.app.screens.sheets.questions import questions_sheet  # noqa: PLC0415 - rarely used

        open_over(self.screen, questions_sheet(self.state, self._follow))
