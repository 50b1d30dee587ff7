"""What the rows below the filter line say: what is wrong with it, what may be meant, the keys."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.app.output.paint import Parts
from tui.app.state.draft import Draft
from tui.report.event.sources import AI_MARK
from tui.report.text.document import wrap
from tui.report.text.fit import fit, shorten
from tui.report.text.names import title
from tui.report.text.words import on_one_line
from tui.store.completion.complete import Candidate
from tui.store.store import Store

_WRITTEN_WIDTH: Final = 12
"""Cells that what is written takes at least, so that names stand below each other."""

_ROOM_FOR_WORDS: Final = 50
"""Cells above which the keys are named in words."""


def fault_rows(draft: Draft, shown: str, indent: int, width: int) -> list[Parts]:
    """Say what is wrong, below the place in the line, and which filter is shown.

    The line's text begins `indent` cells to the right of the rows, which have `width` cells.
    """
    fault = draft.mistake
    if fault is None or width < 1:
        return []
    column = indent + cell_len(draft.text[: fault.start])
    carets = "^" * max(1, cell_len(draft.text[fault.start : fault.end]))
    message = f" ! column {fault.start + 1}: {fault.message}"
    kept = shorten(f" shown meanwhile: {shown or 'all events'}", width)
    return [*_pointed(" " * column + carets, message, width), [(kept, "muted")]]


def _pointed(pointer: str, message: str, width: int) -> list[Parts]:
    """Say it beside the pointer, or below it where there is no room, without one if need be."""
    if cell_len(pointer + message) < width:
        return [[(pointer, "alert"), (message, "alert")]]
    lines = wrap([Text(message.lstrip())], max(1, width - 2))
    rows: list[Parts] = [[(f" {line.plain}", "alert")] for line in lines]
    if cell_len(pointer) <= width:
        rows.insert(0, [(pointer, "alert")])
    return rows


def candidate_row(store: Store, candidate: Candidate, longest: int, width: int) -> Parts:
    """Say what is written, what it is called, and how many events would remain.

    The longest that is written in the rows beside it has `longest` cells.
    """
    called, count, mark = name_of(store, candidate), "", ""
    if candidate.remaining is not None:
        count = f"{candidate.remaining:,}"
    if candidate.field == "source" and candidate.value in store.machine_sources:
        mark = AI_MARK
    left = max(_WRITTEN_WIDTH, longest)
    if called:
        left = min(left, (width + 2) * 2 // 3)
    written = fit(candidate.written, min(left, width - len(count) - 1))
    room = width - cell_len(written) - cell_len(mark) - len(count) - 4
    roles = ("name", "number")
    if candidate.remaining == 0:
        roles = ("muted", "muted")
    return [
        (f"{written}  ", roles[0]),
        (fit(called, room), "muted"),
        (mark, "ai"),
        (f" {count} ", roles[1]),
    ]


def name_of(store: Store, candidate: Candidate) -> str:
    """Return what a candidate is called; "" where that says no more than how it is written."""
    if candidate.field == "id" and candidate.value:
        event = store.find(candidate.value)
        return title(event) if event else ""
    if candidate.label == candidate.value:
        return ""
    return on_one_line(candidate.label)


def edge(width: int, numbers: str, *, choosing: bool) -> str:
    """Return the lower edge of the list: keys if there is something to choose, and numbers."""
    left, right = "╰─", "─╯"
    if choosing and width > _WRITTEN_WIDTH:
        keys = "Tab takes · ↓ ↑ choose" if width > _ROOM_FOR_WORDS else "Tab ↓"
        left = f"╰─ {keys} "
    numbers = shorten(numbers, width - cell_len(left) - 4)
    if numbers:
        right = f" {numbers} ─╯"
    return left + "─" * (width - cell_len(left + right)) + right
