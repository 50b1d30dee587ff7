"""The histogram as it is drawn: when events happened, which match, and a range that is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.drawn import Drawn
from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.histogram.lines import Selection, axis_line, bar_line, open_signs, words_line
from tui.store.index.matches import Matches

if TYPE_CHECKING:
    from textual.reactive import var
    from textual.strip import Strip

MARGIN: Final = 1
"""Blank cells on either side."""

_LEAST: Final = 20  # cells without which nothing is shown
_HINTS: Final = ("Enter begins a range · Esc leaves", "Enter ends the range · Esc drops it")


class Shown(NamedTuple):
    """All that there is to see."""

    data: HistogramData
    matches: Matches
    counts: list[int]
    selection: Selection | None

    @property
    def has_range(self) -> bool:
        """Whether a range was begun."""
        return self.selection is not None and self.selection.anchor is not None


class DrawnHistogram(Drawn):
    """Bars, the axis below them, and the bucket under the cursor in words.

    Where there are two lines, the words take the place of the axis while a range is picked.
    """

    state: var[State]

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._finer = 0  # steps by which the buckets are finer than usual
        self._data: HistogramData | None = None
        self._data_of: tuple[object, ...] = ()
        self._last_shown: Shown | None = None
        self._selection: Selection | None = None

    def shown(self) -> Shown | None:
        """What is to be seen now; None without dates, or without room."""
        data, before, matches = self._present_data(), self._last_shown, self.state.matches
        if data is None:
            self._last_shown = None
            return None
        if before and (before.data, before.matches) == (data, matches):
            counts = before.counts
        else:
            counts = data.counts(matches)
        selection = self._selection or self._at_event(data)
        self._last_shown = Shown(data, matches, counts, selection)
        return self._last_shown

    def _present_data(self) -> HistogramData | None:
        """Return what the log has for this width; None when that is too narrow, or no date."""
        width = self.size.width - 2 * MARGIN
        if width < _LEAST:
            return None
        made_of = self.state.store, width, self._finer
        wanted = (*made_of, self.state.clocks.zone)
        if self._data is None or wanted != self._data_of:
            self._data, self._data_of = HistogramData(*made_of), wanted
            self._selection = None
        return self._data if self._data.buckets else None

    def _at_event(self, data: HistogramData) -> Selection | None:
        """Select where the event under the main cursor is."""
        event = self.state.event
        bucket = data.cell_of(event) if event else None
        return None if bucket is None else Selection(bucket)

    # Drawing.

    @property
    def is_picking(self) -> bool:
        """Whether keys or the mouse are about to pick a range."""
        return self.has_focus or self._selection is not None

    @property
    def has_range(self) -> bool:
        """Whether a range was begun and not picked yet."""
        return self._selection is not None and self._selection.anchor is not None

    def line(self, y: int) -> Strip:
        """A line of the three, or of the two."""
        width, shown = self.size.width, self.shown()
        if shown is None:
            return self.strip([], width)
        parts = self._parts(shown, y, width - 2 * MARGIN)
        before = after = " " * MARGIN
        if y == 0:
            before, after = open_signs(shown.data)
        return self.strip([(before, "muted"), *parts, (after, "muted")], width)

    def _parts(self, shown: Shown, y: int, width: int) -> Parts:
        if y == 0:
            return bar_line(shown.data, shown.counts, shown.selection)
        if y == 1 and not (self.is_picking and self.size.height == 2):
            return axis_line(shown.data, shown.selection)
        hint = f"bars: {shown.data.steps} · + - "
        if self.is_picking:
            hint = _HINTS[shown.has_range]
        x = None
        if shown.selection:
            x = shown.data.scale.edges[shown.selection.bucket]
        return words_line(x, self._words(shown), hint, width)

    def _words(self, shown: Shown) -> str:
        """Say what is selected."""
        if shown.selection is None:
            return "undated" if self.state.event else ""
        words = shown.data.words(shown.matches, *shown.selection.ends)
        return f"range {words}" if shown.has_range else words
