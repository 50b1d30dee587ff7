"""Text in a number of cells: cut with an ellipsis, filled up with spaces."""

from __future__ import annotations

from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.text import Text

Side = Literal["left", "right"]
"""Where a text stands in a column that is wider."""


def shorten(text: str, width: int) -> str:
    """Return the text in at most `width` cells, an ellipsis at its end where it was cut."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + "…"


def fit(text: str, width: int, side: Side = "left") -> str:
    """Return the text in exactly `width` cells, an ellipsis at its end where it was cut."""
    words = shorten(text, width)
    spaces = " " * (width - cell_len(words))
    if side == "right":
        return spaces + words
    return words + spaces


def fit_text(text: Text, width: int, side: Side = "left") -> Text:
    """Return styled text in exactly `width` cells; what has to be cut keeps its first style."""
    if text.cell_len > width:
        return Text(fit(text.plain, width), text.style)
    spaces = Text(" " * (width - text.cell_len))
    if side == "right":
        return spaces.append_text(text)
    return text.copy().append_text(spaces)
