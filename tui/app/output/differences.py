"""Of what was painted, writes the cells that the terminal does not show already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.color import ColorSystem
from rich.segment import Segment

from tui.app.output.renditions import rendition
from tui.terminal.cells import Cells, line_of
from tui.terminal.writer import Writer

Painted = Iterable[tuple[int, int, Iterable[Segment]]]
"""What was painted: row and column from 0, and what begins there."""

_SYSTEMS: Final = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
    "windows": ColorSystem.WINDOWS,
}


def differences(painted: Painted, colours: str | None, shown: Cells, links: bool = False) -> str:
    """Return what makes the terminal show what was painted, which it is known to show then.

    `colours` are what Rich calls them, None where they are not known. Text links to addresses
    where the terminal has `links`.
    """
    writer, system = Writer(shown), _SYSTEMS.get(colours or "")
    for y, x, segments in painted:
        pieces = [(text, rendition(style, system, links)) for text, style, _ in segments]
        writer.put(y, x, line_of(pieces))
    return writer.end()
