"""Of what Textual has painted, writes the cells that the terminal does not show already."""

from __future__ import annotations

from functools import lru_cache

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual.strip import Strip

from tui.app.output.private import Painted
from tui.terminal.cells import Cells, Writer, line_of
from tui.terminal.sgr import PLAIN, Rendition, rendition_after


def differences(painted: Painted, console: Console, shown: Cells) -> str:
    """Return what makes the terminal show what was painted, which it is known to show then.

    Links, of which the app has none, are left out.
    """
    writer, colours = Writer(shown), COLOR_SYSTEMS.get(console.color_system or "")
    for y, x, segments in painted:
        pieces = [(text, rendition(style, colours)) for text, style, _ in segments]
        writer.put(y, x, line_of(pieces))
    return writer.end()


@lru_cache(4096)
def rendition(style: Style | None, colours: ColorSystem | None) -> Rendition:
    """Return how a style looks on a terminal with so many colours; None is for all."""
    if style is None:
        return PLAIN
    # As Textual has it: where there is none that is known, all are written.
    parameters = Strip.render_ansi(style, colours or ColorSystem.TRUECOLOR)
    return (parameters and rendition_after(PLAIN, parameters)) or PLAIN
