"""The line that asks for a date to go to."""

from __future__ import annotations

from typing import ClassVar

from tui.app.panes.asking import AskBar


class DateBar(AskBar):
    """An input for a date, and what it would come to."""

    DEFAULT_CSS = """
    DateBar FilterNote { width: 3fr; max-width: 62%; }
    """
    LABEL: ClassVar = "Go to"
    INPUT: ClassVar = "date"
    PLACEHOLDER: ClassVar = "5 dec, 2011, 8 Dec 02:00"
