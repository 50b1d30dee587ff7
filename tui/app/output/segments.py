"""The last steps of a line on its way to the terminal: colour, control characters, order, ASCII.

All keep the number of cells of each segment, and return the very same list where there is nothing
to do. Without Textual: the first screen is drawn before it is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from tui.log.urls import is_web_link
from tui.terminal.bidi import LRM, Bidi, fences, has_rtl, stretches

Segments = list[Segment]
Step = Callable[[Segments], Segments]


def last_steps(no_colour: bool, ascii_only: bool, bidi: Bidi) -> Iterator[Step]:
    """Yield what every line goes through last, in this order."""
    yield without_controls
    if no_colour:
        yield without_colour
    if ascii_only:
        yield in_ascii
    elif bidi == "app":
        yield in_order
    elif bidi == "terminal":
        yield fenced


def fenced(segments: Segments) -> Segments:
    """Put a left-to-right mark behind right-to-left text, for terminals that reorder lines."""
    line = _text(segments)
    if not has_rtl(line):
        return segments
    places = iter(fences(line))
    place = next(places, -1)
    marked: list[Segment] = []
    start = len(line)
    for text, style, control in reversed(segments):
        start -= len(text)
        # A mark between two segments ends the first: it holds on to what is before it.
        while place > start:
            text = text[: place - start] + LRM + text[place - start :]  # noqa: PLW2901
            place = next(places, -1)
        marked.append(Segment(text, style, control))
    return marked[::-1]


def in_order(segments: Segments) -> Segments:
    """Put right-to-left text in the order in which it is read, its styles with it."""
    line = _text(segments)
    if not has_rtl(line):
        return segments
    from tui.terminal.visual_order import reordered  # noqa: PLC0415 - few ask for it

    styles = [style for text, style, _ in segments for _ in text]
    ordered: list[Segment] = []
    done = 0
    for start, stop in (*stretches(line), (len(line), len(line))):
        ordered += (Segment(line[at], styles[at]) for at in range(done, start))
        placed = reordered(line[start:stop]) if start < stop else ()
        ordered += (Segment(text, styles[start + origin]) for text, origin in placed)
        done = stop
    return list(Segment.simplify(each for each in ordered if each.text != LRM))


# C0 and \t \n too, which have no place within a line; DEL, C1; line and paragraph separators;
# bidi overrides and isolates; annotations; surrogates; tags. Not what Arabic and Persian need.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def without_controls(segments: Segments) -> Segments:
    """Take out what a terminal would obey: control characters, and links that are not to the web.

    The reader of logs has cleaned its text already; this is the second wall, for text that came
    another way: typed, pasted, of an exception, of a library.
    """
    if _is_printable(_text(segments)) and _leads_nowhere_else(segments):
        return segments
    return [Segment(_without_controls(text), _safe_link(style)) for text, style, _ in segments]


def without_colour(segments: Segments) -> Segments:
    """Leave bold, underline, reverse and links, and no colour at all.

    Textual's own answers to NO_COLOR (https://no-color.org) write greys or the default colours.
    """
    return [
        Segment(text, style and _colourless(style), control) for text, style, control in segments
    ]


def in_ascii(segments: Segments) -> Segments:
    """Turn everything into ASCII: the log's words and the app's own lines and signs."""
    if all(text.isascii() for text, _, _ in segments):
        return segments
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few terminals show nothing else

    return [Segment(to_ascii(text), style, control) for text, style, control in segments]


def _text(segments: Segments) -> str:
    return "".join([text for text, _, _ in segments])


def _is_printable(text: str) -> bool:
    return text.isprintable() or _FORBIDDEN.search(text) is None


def _leads_nowhere_else(segments: Segments) -> bool:
    """Whether none of these is a control, nor a link that is not to the web."""
    for _, style, control in segments:
        if control is not None:
            return False
        if style is not None and style.link is not None and not is_web_link(style.link):
            return False
    return True


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
