"""The line that asks where events are to be written: Tab changes which."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from tui.app.keys import EXPORTING
from tui.app.widgets.prompt.prompt import Asker, Prompt


class ExportPrompt(Prompt):
    """A line with the name of a file, or of a format to copy."""

    KEYS: ClassVar = EXPORTING

    def __init__(self, asker: Asker, turn: Callable[[], None]) -> None:
        super().__init__("export-file", "Export", "file.csv, or a format to copy: csv", asker)
        self._turn = turn

    def action_turn(self) -> None:
        """Write other events."""
        self._turn()
