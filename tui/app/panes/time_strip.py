"""The time strip under keys and mouse: finer and coarser, and a range that is picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.app.keys import STRIP, bindings_of
from tui.app.panes.strip import MARGIN, Look, StripLines
from tui.app.panes.strip_lines import Mark


class TimeStrip(StripLines, can_focus=True):
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

    def on_focus(self) -> None:
        """Begin where the event under the cursor is."""
        if look := self.look():
            self.picking = look.mark or Mark(look.view.buckets[0])
            self.follow()

    def on_blur(self) -> None:
        """Leave what was not picked."""
        self.picking = None
        self.follow()

    def action_bucket(self, count: int) -> None:
        """To a later bucket, or an earlier one."""
        if (look := self.look()) and self.picking:
            buckets = look.view.buckets
            place = buckets.index(self.picking.at) + count
            self._go(look, buckets[max(0, min(len(buckets) - 1, place))])

    def action_pick(self) -> None:
        """Begin a range here, or end it here."""
        if (look := self.look()) and self.picking:
            if self.picking.anchor is None:
                self.picking = self.picking._replace(anchor=self.picking.at)
                self.follow()
            else:
                self.post_message(self.Picked(look.view.dates(*self.picking.ends)))

    def action_drop(self) -> None:
        """Drop the range that was begun, else leave."""
        if self.picking and self.picking.anchor is not None:
            self.picking = self.picking._replace(anchor=None)
            self.follow()
        else:
            self.post_message(self.Left())

    def _go(self, look: Look, bucket: int) -> None:
        self.picking = Mark(bucket, self.picking.anchor if self.picking else None)
        self.follow()
        rank = look.view.first(look.matches, bucket)
        if rank is not None:
            self.post_message(self.Moved(rank))

    # Mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin at the bucket under the mouse."""
        if look := self.look():
            at = look.view.bucket_at(event.x - MARGIN)
            self.capture_mouse()
            self.picking = Mark(at, at)
            self.follow()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the range along."""
        if self.app.mouse_captured is self and (look := self.look()) and self.picking:
            self.picking = self.picking._replace(at=look.view.bucket_at(event.x - MARGIN))
            self.follow()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Pick the range, or go to the bucket when it is only one."""
        if self.app.mouse_captured is not self:
            return
        self.release_mouse()
        look, mark = self.look(), self.picking
        self.picking = Mark(mark.at) if mark and self.has_focus else None
        self.follow()
        if look and mark:
            first, last = mark.ends
            rank = look.view.first(look.matches, mark.at)
            if first != last:
                self.post_message(self.Picked(look.view.dates(first, last)))
            elif rank is not None:
                self.post_message(self.Moved(rank))
