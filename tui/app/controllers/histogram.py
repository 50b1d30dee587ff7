"""What the histogram is for: another step, a range that becomes part of the filter."""

from __future__ import annotations

from tui.app.controllers.controller import Controller
from tui.app.widgets.histogram.histogram import Histogram


class HistogramController(Controller):
    """Lets keys go to the histogram, and takes from it what was picked."""

    @property
    def _histogram(self) -> Histogram:
        return self.screen.query_one(Histogram)

    def focus(self) -> None:
        """Let keys go to it."""
        if self._histogram.shown():
            self.screen.set_focus(self._histogram)  # at once: what is typed ahead belongs there
        else:
            self.notify("There is no room for the time strip, or no date.")

    def finer(self, steps: int) -> None:
        """Finer buckets (1) or coarser ones (-1)."""
        if self._histogram.shown() and not self._histogram.change_steps(steps):
            step = {1: "finer", -1: "coarser"}[steps]
            self.notify(f"There is no {step} time strip at this width.")

    def picked(self, dates: str) -> None:
        """Narrow to a range of time."""
        self.change(lambda state: state.within(dates))
        self.to_timeline()
