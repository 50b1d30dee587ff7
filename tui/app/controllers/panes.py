"""Which pane has the focus or the screen, and the keys that go to it."""

from __future__ import annotations

from typing import Protocol

from textual.screen import Screen

from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.timeline.timeline import Timeline
from tui.report.text.document import Ref


class Movable(Protocol):
    """A list or a document: each method goes that way, forward for a positive number."""

    def move(self, count: int) -> None:
        """To the next event or entry."""

    def page(self, direction: int) -> None:
        """A page on."""

    def end(self, direction: int) -> None:
        """To the last."""

    def heading(self, direction: int) -> None:
        """To the next heading."""


class MoveActions:
    """Actions of a screen that go to its `pane`."""

    @property
    def pane(self) -> Movable:
        """What the keys act on."""
        raise NotImplementedError

    def action_move(self, count: int) -> None:
        """To the next or previous event or entry."""
        self.pane.move(count)

    def action_page(self, direction: int) -> None:
        """A page up or down."""
        self.pane.page(direction)

    def action_end(self, direction: int) -> None:
        """To the first or the last."""
        self.pane.end(direction)

    def action_heading(self, direction: int) -> None:
        """To the next or previous heading."""
        self.pane.heading(direction)


AnyPane = Timeline | DocumentPane


class PaneActions(MoveActions, Screen[None]):
    """Actions of a screen with the three panes."""

    def lead(self, ref: Ref) -> None:
        """Go where an entry leads."""
        raise NotImplementedError

    @property
    def pane(self) -> AnyPane:
        """The pane that the keys act on: the focused one, else the timeline."""
        focused = self.focused
        return focused if isinstance(focused, DocumentPane) else self.query_one(Timeline)

    def action_step(self, count: int) -> None:
        """To the next or previous quote in its pane, else to the next or previous actor."""
        pane = self.pane
        (self.query_one(Actors) if isinstance(pane, Timeline) else pane).step(count)

    def action_open(self) -> None:
        """Go from the timeline to the quotes; from an entry to where it leads."""
        pane = self.pane
        if isinstance(pane, Timeline):
            self.action_focus_pane(2)
        elif pane.ref is not None:
            self.lead(pane.ref)

    def action_focus_pane(self, number: int) -> None:
        """Focus a pane by number, or with 0 the next one."""
        one = self.query_one
        panes: list[AnyPane] = [one(Timeline), one(Quotes), one(Actors)]
        pane = panes[number - 1 if number else (panes.index(self.pane) + 1) % 3]
        self.set_class(pane.id == "actors", "-actors")
        if self.has_class("-zoom"):
            self._zoom(pane)
        self.set_focus(pane)  # at once: the next key may be on its way already

    def action_zoom(self) -> None:
        """This pane alone, and back."""
        if not self.unzoom():
            self._zoom(self.pane)

    def unzoom(self) -> bool:
        """All panes again; False when none had the screen to itself."""
        zoomed = self.has_class("-zoom")
        self._zoom(None)
        return zoomed

    def to_timeline(self) -> bool:
        """Focus the timeline; False when it had the focus."""
        here = isinstance(self.pane, Timeline)
        self.set_focus(self.query_one(Timeline))
        return not here

    def _zoom(self, pane: AnyPane | None) -> None:
        self.set_class(pane is not None, "-zoom")
        for name in ("timeline", "quotes", "actors"):
            self.set_class(pane is not None and pane.id == name, f"-zoom-{name}")
