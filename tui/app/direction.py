"""The last step for right-to-left text: marks that keep it in its column, or the order itself.

Filters as in `tui.app.filters`: every line of every widget passes, and keeps its cells.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.terminal.bidi import LRM, Bidi, fences, has_rtl, stretches
from tui.terminal.reorder import reordered


class FenceFilter(LineFilter):
    """Puts a left-to-right mark behind right-to-left text, for terminals that reorder lines."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Put in marks; the very same list where there is nothing to keep in place."""
        line = "".join(text for text, _, _ in segments)
        if not has_rtl(line):
            return segments
        places = iter(fences(line))
        place = next(places, -1)
        fenced: list[Segment] = []
        start = len(line)
        for text, style, control in reversed(segments):
            start -= len(text)
            # A mark between two segments ends the first: it holds on to what is before it.
            while place > start:
                text = text[: place - start] + LRM + text[place - start :]  # noqa: PLW2901
                place = next(places, -1)
            fenced.append(Segment(text, style, control))
        return fenced[::-1]


class ReorderFilter(LineFilter):
    """Puts right-to-left text in the order in which it is read, its styles with it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Put in order; the very same list where it is."""
        line = "".join(text for text, _, _ in segments)
        if not has_rtl(line):
            return segments
        styles = [style for text, style, _ in segments for _ in text]
        ordered: list[Segment] = []
        done = 0
        for start, stop in (*stretches(line), (len(line), len(line))):
            ordered += (Segment(line[at], styles[at]) for at in range(done, start))
            placed = reordered(line[start:stop]) if start < stop else ()
            ordered += (Segment(text, styles[start + origin]) for text, origin in placed)
            done = stop
        return list(Segment.simplify(each for each in ordered if each.text != LRM))


def direction_filters(bidi: Bidi) -> list[LineFilter]:
    """Make the filter for a way of ordering text; none where text is left as it is."""
    if bidi == "app":
        return [ReorderFilter()]
    return [FenceFilter()] if bidi == "terminal" else []
