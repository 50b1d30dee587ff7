"""What the timeline tells of an event besides its facts: cursor, mark, found words, hidden or not.

Each has a sign of its own in the two cells before the event, so that none rests on colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tui.app.output.paint import Part
from tui.app.state.state import State
from tui.app.widgets.highlight import split

CURSOR: Final = "▌"
FOUND: Final = "▸"
HIDDEN: Final = "┊"
MARKED: Final = "*"

_CURSORS: Final = ("cursor", "cursor.blurred")
_SEARCHED: Final = ("base", "source")
"""The roles of the columns with words that a search looks through."""


def margin(state: State, rank: int, role: str) -> Iterator[Part]:
    """Yield the two cells before the event of a rank, in a line of this role."""
    cursor = role in _CURSORS
    if cursor:
        yield CURSOR, role
    elif rank not in state.matches:
        yield HIDDEN, "hidden"
    elif state.search and rank in state.search.found:
        yield FOUND, "key"
    else:
        yield " ", role
    marked = state.store.event(rank).id in state.marks
    yield (MARKED if marked else " "), (role if cursor else "key")


def shown(state: State, rank: int, parts: Iterable[Part], role: str) -> Iterator[Part]:
    """Yield the columns of an event's line with their found words, as a line of this role."""
    needles = state.search.needles if state.search else ()
    hidden = rank not in state.matches
    found = "found.cursor" if role == "cursor" else "found"
    for text, column in parts:
        look = role if role in _CURSORS else "hidden" if hidden else column
        yield from split(text, needles if column in _SEARCHED else (), look, found)
