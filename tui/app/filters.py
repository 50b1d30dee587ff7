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
