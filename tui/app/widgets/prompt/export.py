"""The line that asks where events are to be written: Tab changes which."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events

from tui.app.keys import EXPORTING, LOCAL_KEYS
from tui.app.widgets.prompt.input import PromptInput
from tui.app.widgets.prompt.prompt import Asker, Prompt

_ACTIONS = {key.names: key.action for key in LOCAL_KEYS if key.group == EXPORTING}


class ExportInput(PromptInput):
    """The input of the line: its keys act in the order in which they are typed."""

    async def on_key(self, event: events.Key) -> None:
        """Do what the key does in the line, before the next letter is put in."""
        if event.key in _ACTIONS:
            event.stop()
            event.prevent_default()
            await self.app.run_action(_ACTIONS[event.key], self.parent)


class ExportPrompt(Prompt):
    """A line with the name of a file, or of a format to copy."""

    INPUT: ClassVar = ExportInput

    def __init__(self, asker: Asker, turn: Callable[[], None]) -> None:
        super().__init__("export-file", "Export", "file.csv, or a format to copy: csv", asker)
        self._turn = turn

    def update_display(self) -> None:
        """Leave the note out where the input needs the room."""
        super().update_display()
        self.note.display = self.asking and not self.screen.has_class("-tiny")

    def action_turn(self) -> None:
        """Write other events."""
        self._turn()
