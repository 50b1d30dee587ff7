"""The time strip under keys and mouse: finer and coarser, and a range that is picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.app.dispatch import bindings_of
from tui.app.keys import STRIP
from tui.app.widgets.histogram.lines import MARGIN, HistogramLines, Look, Mark


class Histogram(HistogramLines, can_focus=True):
    """With the focus, the strip has a cursor of its own, which goes over the buckets.

    The event under the main cursor follows it to the first match of each. A click goes to that
    match, a drag picks a range.
    """

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(STRIP)

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

    def change(self, steps: int) -> bool:
        """Make the buckets finer, or coarser below 0; False when that is not possible."""
        look = self.look()
        view = look.view.finer_by(steps) if look else None
        if look is None or view is None or view is look.view:
            return False
        self.finer = view.finer
        self.follow()
        return True

    # Keys.

    def on_blur(self) -> None:
        """Leave what was not picked."""
        self._pick(None)

    def action_bucket(self, count: int) -> None:
        """To a later bucket, or an earlier one; the event under the cursor follows."""
        if look := self.look():
            buckets, mark = look.view.buckets, look.mark
            place = buckets.index(mark.at) + count if mark else 0
            at = buckets[max(0, min(len(buckets) - 1, place))]
            self._pick(Mark(at, mark.anchor if mark else None))
            self._go(look, at)

    def action_pick(self) -> None:
        """Begin a range here, or end it here."""
        look = self.look()
        if look is None or look.mark is None:
            return
        if look.mark.anchor is None:
            self._pick(Mark(look.mark.at, look.mark.at))
        else:
            self.post_message(self.Picked(look.view.dates(*look.mark.ends)))

    def action_drop(self) -> None:
        """Drop the range that was begun, else leave."""
        if self.picking and self.picking.anchor is not None:
            self._pick(Mark(self.picking.at))
        else:
            self.post_message(self.Left())

    def _pick(self, mark: Mark | None) -> None:
        self.picking = mark
        self.follow()

    def _go(self, look: Look, bucket: int) -> None:
        rank = look.view.first(look.matches, bucket)
        if rank is not None:
            self.post_message(self.Moved(rank))

    # Mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin at the bucket under the mouse."""
        if look := self.look():
            self.capture_mouse()
            at = look.view.bucket_at(event.x - MARGIN)
            self._pick(Mark(at, at))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the range along."""
        look = self.look()
        if look and self.picking and self.app.mouse_captured is self:
            self._pick(self.picking._replace(at=look.view.bucket_at(event.x - MARGIN)))

    def on_mouse_up(self) -> None:
        """Pick the range, or go to the bucket when it is only one."""
        if self.app.mouse_captured is not self:
            return
        self.release_mouse()
        look, mark = self.look(), self.picking
        self._pick(None)
        if look and mark:
            first, last = mark.ends
            if first == last:
                self._go(look, first)
            else:
                self.post_message(self.Picked(look.view.dates(first, last)))
