"""What the timeline tells of an event besides its facts: cursor, mark, found words, hidden or not.

Each has a sign of its own in the two cells before the event, so that none rests on colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.app.output.paint import Part
from tui.app.state.state import State

CURSOR: Final = "▌"
FOUND: Final = "▸"
HIDDEN: Final = "┊"
MARKED: Final = "*"
ADDED: Final = "+"
CHANGED: Final = "≠"  # beside a date, ~ is read as about
REMOVED: Final = "−"

SIGNS_WIDTH: Final = 2
"""Cells that the signs take."""

_TOLD: Final = {"marked": MARKED, "added": ADDED, "removed": REMOVED, "changed": CHANGED}
_CURSORS: Final = ("cursor", "cursor.blurred")


def is_under_cursor(role: str) -> bool:
    """Whether a line of this role is the one with the cursor."""
    return role in _CURSORS


def signs(state: State, rank: int, role: str) -> Iterator[Part]:
    """Yield the two cells before the event of a rank, in a line of this role."""
    yield _first(state, rank, role)
    yield _second(state, rank), role if is_under_cursor(role) else "key"


def _first(state: State, rank: int, role: str) -> Part:
    """Return the cursor, or else what the search and the filter say of the event."""
    if is_under_cursor(role):
        return CURSOR, role
    if rank not in state.matches:
        return HIDDEN, "hidden"
    if state.search and rank in state.search.found:
        return FOUND, "key"
    return " ", role


def _second(state: State, rank: int) -> str:
    """Return the mark, or else whether the event is new in the log, gone, or says something new."""
    return next((sign for name, sign in _TOLD.items() if rank in state.told.get(name, ())), " ")
