"""The histogram over the panes: when events happened, which match, and a range that is picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui.app.dispatch import bindings_of
from tui.app.keys import HISTOGRAM
from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.frame import LineWidget, given_at_start
from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.histogram.lines import Selection, axis_line, bar_line, open_signs, words_line
from tui.store.index.matches import Matches

_MARGIN: Final = 1  # blank cells on either side
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


class Histogram(LineWidget, can_focus=True):
    """Bars, the axis below them, and the bucket under the cursor in words.

    Where there are two lines, the words take the place of the axis while a range is picked. With
    the focus it has a cursor of its own, which goes over the buckets; the event under the main
    cursor follows it to the first match of each. A click goes to that match, a drag picks a range.
    """

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(HISTOGRAM)

    state: var[State] = var(given_at_start)

    @dataclass
    class Moved(Message):
        """The cursor is to go to the event of this rank."""

        rank: int

    @dataclass
    class Picked(Message):
        """Only events of this time are wanted, as `date:` takes it."""

        dates: str

    class Left(Message):
        """The keys are to go elsewhere."""

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id)
        self.set_reactive(Histogram.state, state)
        self._finer = 0  # steps by which the buckets are finer than usual
        self._data: HistogramData | None = None
        self._data_of: tuple[object, ...] = ()
        self._last_shown: Shown | None = None
        self._selection: Selection | None = None

    # What is shown.

    def watch_state(self) -> None:
        """Follow the matches and the cursor."""
        self.follow()

    def follow(self) -> None:
        """Repaint if something that shows has changed."""
        before = self._last_shown
        if self.shown() != before:
            self.repaint(0, 1, 2)

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

    def change_steps(self, steps: int) -> bool:
        """Make the buckets finer, or coarser below 0; False when that is not possible."""
        data = self._present_data()
        if data is None:
            return False
        finer = data.finer_by(steps)
        self._finer = finer.finer
        self.follow()
        return finer is not data

    def _present_data(self) -> HistogramData | None:
        """Return what the log has for this width; None when that is too narrow, or no date."""
        width = self.size.width - 2 * _MARGIN
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
        parts = self._parts(shown, y, width - 2 * _MARGIN)
        before = after = " " * _MARGIN
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

    # Keys.

    def on_blur(self) -> None:
        """Leave what was not picked."""
        self._select(None)

    def action_bucket(self, count: int) -> None:
        """To a later bucket, or an earlier one; the event under the cursor follows."""
        shown = self.shown()
        if shown is None:
            return
        buckets, place = shown.data.buckets, 0
        selection = shown.selection or Selection(buckets[0])
        if shown.selection:
            place = buckets.index(selection.bucket) + count
        bucket = buckets[max(0, min(len(buckets) - 1, place))]
        self._select(selection._replace(bucket=bucket))
        self._go(shown, bucket)

    def action_pick(self) -> None:
        """Begin a range here, or end it here."""
        shown = self.shown()
        if shown is None or shown.selection is None:
            return
        if shown.has_range:
            self.post_message(self.Picked(shown.data.dates(*shown.selection.ends)))
        else:
            self._select(Selection(shown.selection.bucket, shown.selection.bucket))

    def action_drop(self) -> None:
        """Drop the range that was begun, else leave."""
        if self._selection and self._selection.anchor is not None:
            self._select(Selection(self._selection.bucket))
        else:
            self.post_message(self.Left())

    def _select(self, selection: Selection | None) -> None:
        self._selection = selection
        self.follow()

    def _go(self, shown: Shown, bucket: int) -> None:
        rank = shown.data.first(shown.matches, bucket)
        if rank is not None:
            self.post_message(self.Moved(rank))

    # The mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin at the bucket under the mouse."""
        if shown := self.shown():
            self.capture_mouse()
            bucket = shown.data.bucket_at(event.x - _MARGIN)
            self._select(Selection(bucket, bucket))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the range along."""
        shown = self.shown()
        if shown and self._selection and self.app.mouse_captured is self:
            bucket = shown.data.bucket_at(event.x - _MARGIN)
            self._select(self._selection._replace(bucket=bucket))

    def on_mouse_up(self) -> None:
        """Pick the range, or go to the bucket when it is only one."""
        if self.app.mouse_captured is not self:
            return
        self.release_mouse()
        shown, selection = self.shown(), self._selection
        self._select(None)
        if shown is None or selection is None:
            return
        first, last = selection.ends
        if first == last:
            self._go(shown, first)
        else:
            self.post_message(self.Picked(shown.data.dates(first, last)))
