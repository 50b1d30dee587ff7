"""Two texts side by side where there is room, else one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.text import Text

from tui.report.wrapping import wrap

LEAST = 72
"""Cells that two columns need, with the line between them."""

_BETWEEN = " │ "


def side_by_side(left: Sequence[Text], right: Sequence[Text], width: int) -> tuple[Text, ...]:
    """Return rows of two columns no wider than `width` cells; stacked when that is too narrow."""
    if width < LEAST:
        return (*left, Text(), *right)
    room = (width - len(_BETWEEN)) // 2
    rows = zip_longest(wrap(left, room), wrap(right, room))
    return tuple(_row(one or Text(), other or Text(), room) for one, other in rows)


def _row(left: Text, right: Text, room: int) -> Text:
    row = left.copy()
    row.append(" " * (room - row.cell_len)).append(_BETWEEN, "muted")
    return row.append_text(right)
