"""The list below the filter line: what is wrong with the line, and what may be meant."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.state.draft import Draft
from tui.app.state.state import State
from tui.app.widgets.frame import LineWidget
from tui.report.event.sources import AI_MARK
from tui.report.text.document import wrap
from tui.report.text.fit import fit, shorten
from tui.report.text.names import title
from tui.report.text.words import on_one_line
from tui.store.completion.complete import Candidate


def fault_rows(draft: Draft, shown: str, indent: int, width: int) -> list[Parts]:
    """Say what is wrong, below the place in the line, and which filter is shown.

    The line's text begins `indent` cells to the right of the rows, which have `width` cells.
    """
    fault = draft.mistake
    if fault is None or width < 1:
        return []
    column = indent + cell_len(draft.text[: fault.start])
    carets = "^" * max(1, cell_len(draft.text[fault.start : fault.end]))
    pointer = " " * column + carets
    message = f" ! column {fault.start + 1}: {fault.message}"
    if cell_len(pointer + message) < width:
        rows: list[Parts] = [[(pointer, "alert"), (message, "alert")]]
    else:
        rows = [[(pointer, "alert")]] if cell_len(pointer) <= width else []
        lines = wrap([Text(message.lstrip())], max(1, width - 2))
        rows += [[(f" {line.plain}", "alert")] for line in lines]
    kept = shorten(f" shown meanwhile: {shown or 'all events'}", width)
    return [*rows, [(kept, "muted")]]


ROWS: Final = 8
"""Candidates in sight, at most; on a low screen fewer."""

_WIDEST: Final = 76
_FIELD_WIDTH: Final = 12


class Suggestions(LineWidget):
    """Lies over the panes while there is something to say; as high as that needs."""

    DEFAULT_CSS = """
    Suggestions { overlay: screen; position: absolute; display: none; }
    """

    class Clicked(Message):
        """A candidate was clicked; it is chosen now."""

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._draft = Draft("", 0)
        self._above: list[Parts] = []
        self._chosen: int | None = None
        self._top = 0

    @property
    def chosen(self) -> Candidate | None:
        """The candidate under the cursor; None when there is none yet."""
        return None if self._chosen is None else self._candidates[self._chosen]

    @property
    def _candidates(self) -> tuple[Candidate, ...]:
        return self._draft.completion.candidates

    def completed(self) -> tuple[str, int, Candidate] | None:
        """The text with the chosen candidate in it, or the first; with the cursor's place."""
        candidate = self.first
        if candidate is None:
            return None
        return (*self._draft.completion.take(self._draft.text, candidate), candidate)

    @property
    def first(self) -> Candidate | None:
        """The chosen candidate, else the first."""
        return self.chosen or next(iter(self._candidates), None)

    # What the filter line sets.

    def show(self, draft: Draft, state: State, left: int, at: int) -> None:
        """Show what there is to say of a draft.

        The list begins at column `left` of the line, whose text begins at column `at`.
        """
        self._draft, self._state = draft, state
        self._chosen, self._top = None, 0
        room = self.app.size.width - left
        width = min(_WIDEST, room)
        shown = str(state.query if draft.query is None else draft.query)
        self._above = fault_rows(draft, shown, at - left - 1, width - 2)
        rows = len(self._above) + len(self._window)
        self.display = rows > 0
        self.styles.offset = (left, 1)
        self.styles.width, self.styles.height = width, rows + 1
        if self.size == (width, rows + 1):
            self.repaint(*range(rows + 1))
        else:
            self.refresh()

    def hide(self) -> None:
        """Say nothing."""
        self._draft, self._above, self._chosen = Draft("", 0), [], None
        self.display = False

    def choose(self, count: int) -> bool:
        """Move the cursor; False when it left the list upwards, or was not in it."""
        here = -1 if self._chosen is None else self._chosen
        there = min(here + count, len(self._candidates) - 1)
        self._chosen = there if there >= 0 else None
        height = len(self._window)
        if there >= 0:
            self._top = min(max(self._top, there - height + 1), there)
        self.repaint(*range(self.size.height))
        return here >= 0 or there >= 0

    def unchoose(self) -> bool:
        """Choose none; False when none was chosen."""
        chosen, self._chosen = self._chosen, None
        self.refresh()
        return chosen is not None

    # Drawing.

    def line(self, y: int) -> Strip:
        """A row of words on the fault, a candidate, or the edge below."""
        width = self.size.width
        if y == self.size.height - 1:
            return self._edge(width)
        rows = len(self._above)
        parts = self._above[y] if y < rows else self._row(self._top + y - rows, width - 2)
        inner = self.strip(parts, width - 2)
        side = self.strip([("│", "frame")], 1)
        return Strip.join([side, inner, side])

    @property
    def _window(self) -> tuple[Candidate, ...]:
        height = max(3, min(ROWS, self.app.size.height // 3) - len(self._above))
        return self._candidates[self._top : self._top + height]

    def _row(self, number: int, width: int) -> Parts:
        """A candidate: what is written, what it is called, how many events would remain."""
        if number >= len(self._candidates):
            return []  # on its way out
        candidate = self._candidates[number]
        here = number == self._chosen
        empty = candidate.remaining == 0
        count = "" if candidate.remaining is None else f"{candidate.remaining:,}"
        mark = AI_MARK if self._is_machine(candidate) else ""
        longest = max(cell_len(each.written) for each in self._window)
        left = min(max(_FIELD_WIDTH, longest), width * 2 // 3 if self._called(candidate) else width)
        written = fit(candidate.written, min(left, width - len(count) - 3))
        room = width - cell_len(written) - cell_len(mark) - len(count) - 6
        called = fit(self._called(candidate), room)
        parts = [(written + "  ", "muted" if empty else "name"), (called, "muted")]
        parts += [(mark, "ai"), (f" {count} ", "muted" if empty else "number")]
        if not here:
            return [("  ", "base"), *parts]
        return [("▌ ", "cursor"), *((text, "cursor") for text, _ in parts)]

    def _called(self, candidate: Candidate) -> str:
        """What a candidate is called, where that says more than how it is written."""
        if candidate.field == "id" and candidate.value and self._state:
            event = self._state.store.find(candidate.value)
            return title(event) if event else ""
        return on_one_line(candidate.label) if candidate.label != candidate.value else ""

    def _is_machine(self, candidate: Candidate) -> bool:
        machines = self._state.store.machine_sources if self._state else frozenset()
        return candidate.field == "source" and candidate.value in machines

    def _edge(self, width: int) -> Strip:
        """The keys on the left, what the numbers are on the right."""
        keys = "Tab takes · ↓ ↑ choose" if width > 50 else "Tab ↓"
        left = f"╰─ {keys} " if self._candidates and width > 12 else "╰─"
        numbers = shorten(self._numbers(), width - cell_len(left) - 4)
        right = f" {numbers} ─╯" if numbers else "─╯"
        rule = "─" * (width - cell_len(left + right))
        return self.strip([(left + rule + right, "frame")], width)

    def _numbers(self) -> str:
        shown, all_ = len(self._window), self._draft.completion.matching
        more = f"{shown} of {all_:,}" if all_ > shown else ""
        counted = any(each.remaining is not None for each in self._candidates)
        return " · ".join(filter(None, (more, "events left" if counted else "")))

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Take the candidate that was clicked."""
        number = event.y - len(self._above)
        if 0 <= number < len(self._window):
            self._chosen = self._top + number
            self.post_message(self.Clicked())

    def on_mouse_scroll_down(self) -> None:
        """The next candidate."""
        self.choose(1)

    def on_mouse_scroll_up(self) -> None:
        """The candidate before."""
        if self._chosen:
            self.choose(-1)
