"""When a line that asks is left for something else on the screen."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.screen import Screen


def went_elsewhere(screen: Screen[Any], event: events.DescendantFocus, line: str) -> bool:
    """Whether the focus is now on something other than the input with the id `line`.

    News of the focus comes late: with `2/hama` in one piece, that of the pane comes when the line
    has the focus already, and says nothing any longer.
    """
    return event.widget is screen.focused and event.widget.id != line
