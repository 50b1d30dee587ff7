"""Which pane has the focus or the screen, and the keys that go to it or to the histogram."""

from __future__ import annotations

from collections.abc import Callable

from textual.widget import Widget

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.frame import Pane
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline
from tui.report.text.document import Ref

AnyPane = Timeline | DocumentPane


class PaneController(Controller):
    """Passes on the keys that move, to the pane that has the focus."""

    def __init__(self, screen: StateScreen, follow: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._follow = follow

    @property
    def current(self) -> AnyPane:
        """The pane that the keys act on: the focused one, else the timeline."""
        focused = self.screen.focused
        if isinstance(focused, DocumentPane):
            return focused
        return self.screen.query_one(Timeline)

    def move(self, count: int) -> None:
        """To the next or previous event or entry."""
        self._go(self.current.move(count))

    def page(self, direction: int) -> None:
        """A page up or down."""
        self._go(self.current.page(direction))

    def end(self, direction: int) -> None:
        """To the first or the last."""
        self._go(self.current.end(direction))

    def heading(self, direction: int) -> None:
        """To the next or previous heading."""
        self._go(self.current.heading(direction))

    def _go(self, position: int | None) -> None:
        """Put the cursor at a position in the list, if the pane names one."""
        if position is not None:
            self.state = self.state.at(position)

    def step(self, count: int) -> None:
        """To the next or previous quote in its pane, else to the next or previous actor."""
        pane = self.current
        if isinstance(pane, Timeline):
            pane = self.screen.query_one(Actors)
        pane.step(count)

    def open(self) -> None:
        """Go from the timeline to the quotes; from an entry to where it leads."""
        pane = self.current
        if isinstance(pane, Timeline):
            self.focus(2)
        elif pane.ref is not None:
            self._follow(pane.ref)

    def focus(self, number: int) -> None:
        """Focus a pane by number, or with 0 the next one."""
        panes = self._panes
        if not number:
            number = (panes.index(self.current) + 1) % len(panes) + 1
        if number > len(panes):
            self.notify("No event names an actor.")
            return
        pane = panes[number - 1]
        self.screen.set_class(pane.id == "actors", "-actors")
        if not all(each.display for each in (pane, *pane.ancestors) if isinstance(each, Widget)):
            self.screen.remove_class("-map", "-lanes")  # one of them stands in its place
        if self.screen.has_class("-zoom"):
            self.show_alone(pane)
        self.screen.set_focus(pane)  # at once: the next key may be on its way already

    @property
    def _panes(self) -> list[AnyPane]:
        """The panes that there are: none of actors where no event names one."""
        one = self.screen.query_one
        panes: list[AnyPane] = [one(Timeline), one(Quotes), one(Actors)]
        if self.screen.has_class("-no-actors"):
            panes.pop()
        return panes

    def zoom(self) -> None:
        """This pane alone, and back."""
        if not self.unzoom():
            focused = self.screen.focused
            self.show_alone(focused if isinstance(focused, Pane) else self.current)

    def unzoom(self) -> bool:
        """All panes again; False when none had the screen to itself."""
        zoomed = self.screen.has_class("-zoom")
        self.show_alone(None)
        return zoomed

    def leave(self) -> bool:
        """Focus the timeline; False when it had the focus."""
        here = isinstance(self.screen.focused, Timeline)
        self.to_timeline()
        return not here

    def show_alone(self, pane: Pane | None) -> None:
        """Give the screen to one pane; to all of them for None."""
        names = {
            f"-zoom-{name}": False for name in ("timeline", "quotes", "actors", "map", "lanes")
        }
        if pane is not None:
            names[f"-zoom-{pane.id}"] = True
        # All at once: each change has the styles of the whole screen worked out anew.
        self.screen.update_classes({"-zoom": pane is not None, **names})


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
