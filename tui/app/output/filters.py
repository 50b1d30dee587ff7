"""The last steps on the way to the terminal as Textual has them: for every line of every widget.

They come after Textual's own filters. They are made once and kept: Textual remembers what a line
became under a filter.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.app.output.segments import Step, last_steps
from tui.terminal.bidi import Bidi


class StepFilter(LineFilter):
    """One of the last steps."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Take it; the very same list where there is nothing to do."""
        return self.step(segments)


def last_filters(no_colour: bool, ascii_only: bool, bidi: Bidi) -> Iterator[StepFilter]:
    """Yield what every line goes through last, in this order."""
    return map(StepFilter, last_steps(no_colour, ascii_only, bidi))
