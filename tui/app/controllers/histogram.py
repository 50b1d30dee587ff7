"""What the time strip is for: another step, a range that becomes part of the filter."""

from __future__ import annotations

from textual import on
from textual.reactive import var

from tui.app.controllers.change import ChangeActions
from tui.app.state.state import State
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline


class StripActions(ChangeActions):
    """Actions of a screen with a time strip."""

    state: var[State | None]

    def action_strip(self) -> None:
        """Let keys go to the strip."""
        strip = self.query_one(Histogram)
        if strip.look():
            self.set_focus(strip)  # at once: what is typed ahead belongs there
        elif self.state:
            self.notify("There is no room for the time strip, or no date.", markup=False)

    def action_strip_steps(self, steps: int) -> None:
        """Finer buckets (1) or coarser ones (-1)."""
        strip = self.query_one(Histogram)
        if strip.look() and not strip.change(steps):
            step = "finer" if steps > 0 else "coarser"
            self.notify(f"There is no {step} time strip at this width.", markup=False)

    @on(Histogram.Moved)
    def _to_bucket(self, message: Histogram.Moved) -> None:
        if self.state:
            self.state = self.state.moved(message.rank)

    @on(Histogram.Picked)
    def _picked(self, message: Histogram.Picked) -> None:
        self.change(lambda state: state.within(message.dates))
        self.set_focus(self.query_one(Timeline))

    @on(Histogram.Left)
    def _strip_left(self) -> None:
        self.set_focus(self.query_one(Timeline))
