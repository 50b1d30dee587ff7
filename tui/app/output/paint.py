"""Styled text to strips: the styles that documents name, in the colours of a theme."""

from __future__ import annotations

from functools import cache
from io import StringIO

from rich.console import Console
from rich.segment import Segment
from rich.text import Text
from rich.theme import Theme
from textual.strip import Strip

from tui.app.output.theme import styles


@cache
def _console(theme: str) -> Console:
    """A console that prints nowhere: it only knows the theme's styles by name."""
    return Console(theme=Theme(dict(styles(theme)), inherit=False), file=StringIO())


def paint(text: Text, theme: str, width: int, role: str = "base") -> Strip:
    """The text as a strip of exactly `width` cells, on the background of `role`."""
    under = styles(theme)[role]
    segments = Segment.apply_style(text.render(_console(theme), end=""), under)
    return Strip(segments).adjust_cell_length(width, under)
