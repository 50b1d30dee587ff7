"""The last steps on the way to the terminal as Textual has them: for every line of every widget.

They come after Textual's own filters. They are made once and kept: Textual remembers what a line
became under a filter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.app.output import segments as steps
from tui.app.output.segments import Step
from tui.terminal.bidi import Bidi


class StepFilter(LineFilter):
    """One of the last steps."""

    STEP: ClassVar[Step]

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Take it; the very same list where there is nothing to do."""
        return type(self).STEP(segments)


class ControlFilter(StepFilter):
    """Takes out what a terminal would obey."""

    STEP = steps.without_controls


class NoColourFilter(StepFilter):
    """Leaves no colour at all."""

    STEP = steps.without_colour


class AsciiFilter(StepFilter):
    """Turns everything into ASCII."""

    STEP = steps.in_ascii


class FenceFilter(StepFilter):
    """Puts a mark behind right-to-left text, for terminals that reorder lines."""

    STEP = steps.fenced


class ReorderFilter(StepFilter):
    """Puts right-to-left text in the order in which it is read."""

    STEP = steps.in_order


_FILTERS = {each.STEP: each for each in StepFilter.__subclasses__()}


def last_filters(no_colour: bool, ascii_only: bool, bidi: Bidi) -> Iterator[LineFilter]:
    """Yield what every line goes through last, in this order."""
    for step in steps.last_steps(no_colour, ascii_only, bidi):
        yield _FILTERS[step]()
