"""Where the parts of the main screen lie, as `app.tcss` has it: a test holds the two together."""

from __future__ import annotations

from typing import Final, NamedTuple

_WIDE, _NARROW = 100, 60  # columns; as `tui.app.screens.breakpoints` has them, and rows
_HIGH, _LOW = 30, 18
_WIDEST: Final = 72  # columns of the panes beside the timeline
_LABEL: Final = 8  # columns of the word before the filter


class Place(NamedTuple):
    """A part of the screen: its upper left corner, columns and rows."""

    x: int
    y: int
    width: int
    height: int

    def above(self, height: int) -> tuple[Place, Place]:
        """Return so many rows of it, and what is left below."""
        x, y, width, whole = self
        return Place(x, y, width, height), Place(x, y + height, width, whole - height)

    def beside(self, width: int) -> tuple[Place, Place]:
        """Return so many columns of it, and what is left on the right."""
        x, y, whole, height = self
        return Place(x, y, width, height), Place(x + width, y, whole - width, height)


def places(width: int, height: int, has_actors: bool) -> dict[str, Place]:
    """Return the place of each part of the main screen as a log opens, on a terminal of this size.

    What is not shown there has none.
    """
    found = {}
    found["header"], rest = Place(0, 0, width, height).above(1)
    if height >= _LOW:
        found["histogram"], rest = rest.above(2 + (height >= _HIGH))
    line, rest = rest.above(1)
    found["label"], found["filter"] = line.beside(_LABEL)
    body, found["footer"] = rest.above(rest.height - 1)
    if width >= _WIDE:
        found["timeline"], details = body.beside(max(width * 3 // 5, width - _WIDEST))
    else:
        found["timeline"], details = body.above(body.height * 3 // 5)
    if width < _NARROW or not has_actors:
        found["quotes"] = details
    elif width < _WIDE:
        found["quotes"], found["actors"] = details.beside(width * 3 // 5)
    else:
        found["quotes"], found["actors"] = details.above(body.height * 3 // 5)
    return found
