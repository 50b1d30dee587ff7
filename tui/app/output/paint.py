"""Styled text to strips: the one way in which the app paints its own lines.

A line is a list of parts, each a text and the role that it has in the themes. Two roles with a
space between them lie over each other, as "title found".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from rich.text import Text

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

    return Strip(segments_of(parts, theme)).adjust_cell_length(width, style_of(theme, role))


def segments_of(parts: Iterable[Part], theme: str) -> list[Segment]:
    """Return the parts in the styles of their roles."""
    return [Segment(text, style_of(theme, each)) for text, each in parts if text]


def parts_of(line: Text) -> Parts:
    """Return a line of a document as parts: the styles of documents are roles of the themes."""
    length = len(line.plain)
    edges = {edge for span in line.spans for edge in (span.start, span.end) if edge < length}
    return [
        (line.plain[start:end], _role(line, start))
        for start, end in pairwise(sorted({0, length} | edges))
    ]


def _role(line: Text, place: int) -> str:
    """Return the roles of a character, one over the other."""
    over = (span.style for span in line.spans if span.start <= place < span.end)
    return " ".join(str(style) for style in (line.style, *over) if style)


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
