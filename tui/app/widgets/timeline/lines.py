"""What the rows of the timeline say, as parts to paint: events, what is below them, headings."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.timeline.columns import column, columns, in_role
from tui.app.widgets.timeline.rows import TimelineRow
from tui.app.widgets.timeline.signs import CURSOR, SIGNS_WIDTH, is_under_cursor, signs
from tui.app.widgets.timeline.widths import widths_of
from tui.report.text.fit import shorten
from tui.report.text.names import title
from tui.store.derived.memo import Memo
from tui.store.store import Store

FOLDED: Final = "⋯"
"""Stands before a group that is folded, as it does in the time strip."""

_LEAST: Final = 8  # cells of a title that are worth a beginning: else all of it goes below

Key = tuple[int, int, str | None]
"""The rank of an event, the width of its row, and the day that the row says, if it says one."""


class Facts:
    """Remembers what is told of events: a `Key` decides it, and a store never changes."""

    def __init__(self, store: Store) -> None:
        widths = widths_of(store)
        self.row = Memo[Key, Parts](lambda key: columns(store, widths, *key))
        self.rows = Memo[Key, list[Parts]](lambda key: self._wrap(store, key))

    def _wrap(self, store: Store, key: Key) -> list[Parts]:
        """The row of an event, and those below it with the rest of its title."""
        rank, width, _ = key
        row = self.row(key)
        at = next(number for number, (_, role) in enumerate(row) if role == "base")
        room, words = cell_len(row[at][0]), title(store.event(rank))
        if cell_len(words) <= room or width < 1:
            return [row]
        start = sum(cell_len(text) for text, _ in row[:at])
        first = _wrapped(words, room)[0] if room >= _LEAST else ""
        rest = _wrapped(words[len(first) :].strip(), width - start)
        begun = [*row[:at], (column(first, room), "base"), *row[at + 1 :]]
        below = [[(" " * start, "muted"), (column(each, width - start), "base")] for each in rest]
        return [begun, *below]


def _wrapped(words: str, width: int) -> list[str]:
    from tui.report.text.wrap import wrap  # noqa: PLC0415 - few wrap rows

    return [line.plain for line in wrap([Text(words)], width)]


def event_parts(state: State, rank: int, facts: Parts, role: str) -> Parts:
    """Return the first row of an event, in a line of this role."""
    return [*signs(state, rank, role), *in_role(state, rank, facts, role)]


def below_parts(state: State, rank: int, facts: Parts, role: str) -> Parts:
    """Return another row of an event: of its signs it has the cursor alone."""
    sign = CURSOR if is_under_cursor(role) else " "
    return [(f"{sign:<{SIGNS_WIDTH}}", role), *in_role(state, rank, facts, role)]


def fold_parts(row: TimelineRow, width: int, role: str) -> Parts:
    """Return the row of a folded group."""
    sign, look = " ", "heading"
    if is_under_cursor(role):
        sign, look = CURSOR, role
    return [(f"{sign} {FOLDED} {_cut(row.text, width - 4)}", look)]


def heading_parts(row: TimelineRow, width: int) -> Parts:
    """Return a heading, or a gap."""
    if row.kind == "gap":
        return [(f"· {row.text} ·", "gap")]
    words = f"── {_cut(row.text, width - 4)} "
    return [(words, "heading"), ("─" * (width - cell_len(words)), "frame")]


def _cut(heading: str, width: int) -> str:
    """Return a heading in so many cells: its name is cut, not how many events it has."""
    if cell_len(heading) <= width:
        return heading
    name, dot, count = heading.rpartition(" · ")
    return shorten(name, width - cell_len(dot + count)) + dot + count
