"""Styled text to strips: the one way in which the app paints its own lines.

A line is a list of parts, each a text and the role that it has in the themes. Two roles with a
space between them lie over each other, as "title found".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Span, Text

from tui.app.output.theme import styles

if TYPE_CHECKING:  # the first screen is drawn without Textual
    from textual.strip import Strip

Part = tuple[str, str]
Parts = list[Part]

ADDRESS: Final = "to="
"""What begins the role of text that is a link, before its address, in which is no space."""


def paint(parts: Iterable[Part], theme: str, width: int, role: str = "base") -> Strip:
    """Return a strip of exactly `width` cells, what is left of them in `role`."""
    from textual.strip import Strip  # noqa: PLC0415 - as above

    return Strip(segments_of(parts, theme, width, role), width)


def segments_of(parts: Iterable[Part], theme: str, width: int, role: str = "base") -> list[Segment]:
    """Return the parts in the styles of their roles, as `paint` does."""
    segments: list[Segment] = []
    left = width
    for text, each in parts:
        if text:
            segments.append(Segment(text, style_of(theme, each)))
            left -= cell_len(text)
    if left > 0:
        segments.append(Segment(" " * left, style_of(theme, role)))
    elif left < 0:
        segments = Segment.adjust_line_length(segments, width)
    return segments


def parts_of(line: Text) -> Parts:
    """Return a line of a document as parts: the styles of documents are roles of the themes."""
    plain, spans, own = line.plain, line.spans, str(line.style)
    if not spans:
        return [(plain, own)]
    length = len(plain)
    edges = {edge for span in spans for edge in (span.start, span.end) if edge < length}
    return [
        (plain[start:end], _role(own, spans, start))
        for start, end in pairwise(sorted({0, length} | edges))
    ]


def _role(own: str, spans: Sequence[Span], place: int) -> str:
    """Return the roles of a character in a line with a role of its own, one over the other."""
    over = [str(span.style) for span in spans if span.start <= place < span.end]
    return " ".join([role for role in (own, *over) if role])


@lru_cache(4096)
def style_of(theme: str, role: str) -> Style:
    """Return the style of a role, or of several one over the other; unknown ones add nothing."""
    table = styles(theme)
    style = table["base"]
    for each in role.split():
        if each.startswith(ADDRESS):
            style += Style(link=each.removeprefix(ADDRESS))
        else:
            style += table.get(each, style)
    return style
