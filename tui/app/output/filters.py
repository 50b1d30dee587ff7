"""The last steps on the way to the terminal: colour, control characters, ASCII.

Every line of every widget passes them, after Textual's own filters. All keep the number of cells
of each segment. They are made once and kept: Textual remembers what a line became under a filter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.log.urls import is_web_link
from tui.terminal.ascii import to_ascii
from tui.terminal.bidi import LRM, Bidi, fences, has_rtl, stretches
from tui.terminal.visual_order import reordered


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


# C0 and \t \n too, which have no place within a line; DEL, C1; line and paragraph separators;
# bidi overrides and isolates; annotations; surrogates; tags. Not what Arabic and Persian need.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


class ControlFilter(LineFilter):
    """Takes out what a terminal would obey: control characters, and links that are not to the web.

    The reader of logs has cleaned its text already; this is the second wall, for text that came
    another way: typed, pasted, of an exception, of a library.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Take out; the very same list where there was nothing to take out."""
        if all(map(_harmless, segments)):
            return segments
        return [Segment(_without_controls(text), _safe_link(style)) for text, style, _ in segments]


class NoColourFilter(LineFilter):
    """Leaves bold, underline, reverse and links, and no colour at all.

    Textual's own answers to NO_COLOR (https://no-color.org) write greys or the default colours.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Drop both colours of each segment."""
        return [
            Segment(text, style and _colourless(style), control)
            for text, style, control in segments
        ]


class AsciiFilter(LineFilter):
    """Turns everything shown into ASCII: the log's words and the app's own lines and signs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Put into ASCII; the very same list where it was."""
        if all(text.isascii() for text, _, _ in segments):
            return segments
        return [Segment(to_ascii(text), style, control) for text, style, control in segments]


def _harmless(segment: Segment) -> bool:
    text, style, control = segment
    return (
        control is None
        and (text.isprintable() or _FORBIDDEN.search(text) is None)
        and (style is None or style.link is None or is_web_link(style.link))
    )


def _without_controls(text: str) -> str:
    return set_cell_size(_FORBIDDEN.sub("", text), cell_len(text))


def _safe_link(style: Style | None) -> Style | None:
    if style is None or style.link is None or is_web_link(style.link):
        return style
    return style.update_link(None)


@lru_cache(1024)
def _colourless(style: Style) -> Style:
    # `without_color` drops the meta data, by which Textual finds what was clicked.
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain
