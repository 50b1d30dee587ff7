"""The time strip: when the events of the log happened, and which of them match."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import isqrt
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual.reactive import var
from textual.strip import Strip

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.frame import LineWidget
from tui.app.widgets.histogram.data import HistogramData
from tui.report.text.bars import bar
from tui.report.text.fit import shorten
from tui.store.index.matches import Matches

_HIDDEN: Final = "◦"
_POINTER: Final = "▲"


class Mark(NamedTuple):
    """The bucket under the cursor, and the one where a range was begun that ends there."""

    at: int
    anchor: int | None = None

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last bucket of the range."""
        anchor = self.at if self.anchor is None else self.anchor
        return min(self.at, anchor), max(self.at, anchor)


def bars(view: HistogramData, counts: Sequence[int], mark: Mark | None) -> Parts:
    """A bar for the matches of each bucket; a small sign where the filter hides all there is.

    The highest bar stands for the most matches in a bucket, so that some among very many have a
    shape too, but for no fewer than the root of the most events, so that one does not look like
    many. A single match is always to be seen.
    """
    scale = view.scale
    line = Line(scale.edges[-1])
    blocks = bar([*counts, isqrt(max(view.totals))])
    for number in view.buckets:
        if counts[number]:
            line.put(scale.edges[number], blocks[number] * scale.bar, "bar")
        elif view.totals[number]:
            line.put(scale.edges[number], _HIDDEN, "muted")
    if mark:
        first, last = mark.ends
        line.style(scale.edges[first], scale.edges[last] + scale.bar, "bar.range")
        line.style(scale.edges[mark.at], scale.edges[mark.at] + scale.bar, "bar.cursor")
    return line.parts


def names(view: HistogramData, mark: Mark | None) -> Parts:
    """The axis: names of buckets, and folds with their length."""
    line = Line(len(view.scale.words))
    line.put(0, view.scale.words, "muted")
    if mark and mark.at in view.scale.spans:
        line.style(*view.scale.spans[mark.at], "cursor")
    return line.parts


def callout(view: HistogramData, mark: Mark | None, words: str, hint: str, width: int) -> Parts:
    """Words beside a pointer to the bucket under the cursor, and a hint at the right edge.

    What there is no room for is left out: first the hint, then the pointer. On the right of the
    strip the words stand before the pointer, and the hint at the left edge.
    """
    if mark is None:
        return _hinted(words, "muted", hint, width)
    x, cells = view.scale.edges[mark.at], cell_len(words)
    if x + 2 + cells <= width:
        return _hinted(f"{'':{x}}{_POINTER} {words}", "title", hint, width)
    if cells < x:
        room = x - 1 - cells
        hint = hint.strip() if cell_len(hint.strip()) + 2 <= room else ""
        return [(f"{hint:<{room}}", "muted"), (f"{words} {_POINTER}", "title")]
    return [(shorten(words, width), "title")]


def _hinted(words: str, role: str, hint: str, width: int) -> Parts:
    room = width - cell_len(words) - cell_len(hint)
    return [(words, role), (" " * room + hint, "muted")] if room > 1 else [(words, role)]


class Line:
    """A line of text, each of its columns in a role."""

    def __init__(self, width: int) -> None:
        self._text = [" "] * width
        self._roles = ["base"] * width

    def put(self, x: int, text: str, role: str) -> None:
        """Write a text of one cell a character from a column on."""
        self._text[x : x + len(text)] = text
        self.style(x, x + len(text), role)

    def style(self, start: int, end: int, role: str) -> None:
        """Give a role to the columns from one to before another."""
        end = min(end, len(self._text))
        self._roles[start:end] = [role] * (end - start)

    @property
    def parts(self) -> Parts:
        """The text in pieces of one role each."""
        runs = groupby(zip(self._text, self._roles, strict=True), key=lambda cell: cell[1])
        return [("".join(character for character, _ in run), role) for role, run in runs]


MARGIN: Final = 1
"""Blank cells on either side."""

_LEAST: Final = 20  # cells without which there is no strip
_HINTS: Final = ("Enter begins a range · Esc leaves", "Enter ends the range · Esc drops it")


class Look(NamedTuple):
    """All that the strip shows."""

    view: HistogramData
    matches: Matches
    counts: list[int]
    mark: Mark | None


class HistogramLines(LineWidget):
    """Bars, the axis below them, and the bucket under the cursor in words.

    Where there are two lines, the words take the place of the axis while a range is picked.
    `finer` is for how many steps finer than usual it was asked; `picking` is the cursor of its own.
    """

    state: var[State | None] = var(None)

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.finer = 0
        self._view: HistogramData | None = None
        self._view_of: tuple[object, ...] = ()
        self._look: Look | None = None
        self.picking: Mark | None = None

    def watch_state(self) -> None:
        """Follow the matches and the cursor."""
        self.follow()

    def follow(self) -> None:
        """Repaint if something that shows has changed."""
        before = self._look
        if self.look() != before:
            self.repaint(0, 1, 2)

    def look(self) -> Look | None:
        """What is to be seen now; None without dates, or without room."""
        view, before, state = self._present_view(), self._look, self.state
        if state is None or view is None:
            self._look = None
            return None
        if before and (before.view, before.matches) == (view, state.matches):
            counts = before.counts
        else:
            counts = view.counts(state.matches)
        self._look = Look(view, state.matches, counts, self.picking or _mark(view, state))
        return self._look

    def _present_view(self) -> HistogramData | None:
        width = self.size.width - 2 * MARGIN
        if self.state is None or width < _LEAST:
            return None
        key = self.state.store, width, self.finer
        if self._view is None or key != self._view_of:
            self._view, self._view_of, self.picking = HistogramData(*key), key, None
        return self._view if self._view.buckets else None

    @property
    def asked(self) -> bool:
        """Whether keys or the mouse are about to pick a range."""
        return self.has_focus or self.picking is not None

    def line(self, y: int) -> Strip:
        """A line of the three, or of the two."""
        width = self.size.width
        look = self.look()
        parts = self._parts(look, y, width - 2 * MARGIN) if look else []
        return self.strip([(" " * MARGIN, "base"), *parts], width)

    def _parts(self, look: Look, y: int, width: int) -> Parts:
        if y == 0:
            return bars(look.view, look.counts, look.mark)
        if y == 1 and not (self.asked and self.size.height == 2):
            return names(look.view, look.mark)
        mark = look.mark
        words = look.view.words(look.matches, *mark.ends) if mark else self._unmarked
        hint = f"bars: {look.view.steps} · + - "
        begun = mark is not None and mark.anchor is not None
        if begun:
            words = f"range {words}"
        if self.asked:
            hint = _HINTS[begun]
        return callout(look.view, mark, words, hint, width)

    @property
    def _unmarked(self) -> str:
        """What is said when the event under the cursor is on no bucket."""
        return "undated" if self.state and self.state.event else ""


def _mark(view: HistogramData, state: State) -> Mark | None:
    """Mark where the event under the cursor is."""
    cell = view.cell_of(state.event) if state.event else None
    return None if cell is None else Mark(cell)
