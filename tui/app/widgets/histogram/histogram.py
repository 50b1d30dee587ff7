"""The histogram over the panes: its own cursor, and a range that is picked on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var

from tui.app.dispatch import bindings_of
from tui.app.keys import HISTOGRAM
from tui.app.state.state import State
from tui.app.widgets.frame import given_at_start
from tui.app.widgets.histogram.drawn import MARGIN, DrawnHistogram, Shown
from tui.app.widgets.histogram.lines import Selection
from tui.app.widgets.lines import LineWidget


class Histogram(DrawnHistogram, LineWidget, can_focus=True):
    """Bars, the axis below them, and the bucket under the cursor in words.

    With the focus it has a cursor of its own, which goes over the buckets; the event under the main
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

    def watch_state(self) -> None:
        """Follow the matches and the cursor."""
        self.follow()

    def follow(self) -> None:
        """Repaint if something that shows has changed."""
        before = self._last_shown
        if self.shown() != before:
            self.repaint(0, 1, 2)

    def change_steps(self, steps: int) -> bool:
        """Make the buckets finer, or coarser below 0; False when that is not possible."""
        data = self._present_data()
        if data is None:
            return False
        finer = data.finer_by(steps)
        self._finer = finer.finer
        self.follow()
        return finer is not data

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
            bucket = shown.data.bucket_at(event.x - MARGIN)
            self._select(Selection(bucket, bucket))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the range along."""
        shown = self.shown()
        if shown and self._selection and self.app.mouse_captured is self:
            bucket = shown.data.bucket_at(event.x - MARGIN)
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
