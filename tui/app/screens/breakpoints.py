"""At which sizes of the terminal the layout is another, as classes on the screen for app.tcss."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from textual.screen import Screen

Breakpoints = list[tuple[int, str]]
"""The least number of cells, and the class from there on."""

MAIN_WIDTHS: Final[Breakpoints] = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
MAIN_HEIGHTS: Final[Breakpoints] = [(0, "-flat"), (18, "-low"), (30, "-high")]
DIALOG_WIDTHS: Final[Breakpoints] = [(0, "-tiny"), (60, "-wide")]


def apply_breakpoints(screen: Screen[Any]) -> None:
    """Set the classes of a screen for the size of the terminal, before its first layout.

    Textual sets them behind it: all is laid out, and wrapped, for a layout that nobody sees.
    """
    width, height = screen.app.size
    screen.update_classes(
        _chosen(width, screen.HORIZONTAL_BREAKPOINTS or ())
        | _chosen(height, screen.VERTICAL_BREAKPOINTS or ()),
        update=screen.is_attached,
    )


def _chosen(cells: int, breakpoints: Iterable[tuple[int, str]]) -> dict[str, bool]:
    """Whether each class holds: the one with the highest limit that the cells reach."""
    reached = [each for each in breakpoints if each[0] <= cells]
    best = max(reached, default=None)
    return {name: (limit, name) == best for limit, name in breakpoints}
