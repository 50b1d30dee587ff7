"""The keys that move, for every screen that has something to move in."""

from __future__ import annotations

from typing import Protocol


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
