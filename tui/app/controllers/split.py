"""How much room each pane has of what it shares with the one beside it: moved by their edges."""

from __future__ import annotations

from typing import Final

from textual.widget import Widget

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.widgets.frame import Pane

LEAST: Final = 0.15
"""The least part of the room that a pane keeps."""

_PARTS: Final = 1000
_LAYOUTS: Final = ("-wide", "-narrow", "-tiny", "-map", "-lanes", "-no-actors")
_SIZES: Final = {"x": "width", "y": "height"}

Shared = tuple[Widget, Widget]


class SplitController(Controller):
    """Remembers shares for each layout, as long as the app runs."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self._shares: dict[tuple[tuple[str, ...], str], tuple[str, float]] = {}
        self._sized: list[Widget] = []

    def moved(self, message: Pane.Dragged) -> None:
        """Move what is between two panes to where the pointer is."""
        for box in ("details", "body"):
            pair = self._pair(box)
            if pair is None or _axis(*pair) != message.along:
                continue
            within = pair[message.start]
            if within is message.pane or message.pane in within.walk_children():
                self._set(box, message.along, _share(pair, message))
                return

    def apply(self) -> None:
        """Give the panes of the present layout their shares, and others none."""
        for each in self._sized:
            for rule in ("width", "height", "max_width"):
                each.styles.clear_rule(rule)
        self._sized = []
        for box in ("body", "details"):
            kept, pair = self._shares.get((self._layout, box)), self._pair(box)
            if kept is None or pair is None:
                continue
            along, share = kept
            first = round(share * _PARTS)
            for widget, parts in zip(pair, (first, _PARTS - first), strict=True):
                setattr(widget.styles, _SIZES[along], f"{parts}fr")
                widget.styles.max_width = "100%"
                self._sized.append(widget)

    def _set(self, box: str, along: str, share: float) -> None:
        self._shares[self._layout, box] = along, max(LEAST, min(1 - LEAST, share))
        self.apply()

    @property
    def _layout(self) -> tuple[str, ...]:
        return tuple(name for name in _LAYOUTS if self.screen.has_class(name))

    def _pair(self, box: str) -> Shared | None:
        """Return the two that share a box; None where one has it to itself."""
        shown = [each for each in self.screen.query_one(f"#{box}").children if each.display]
        if len(shown) != 2 or self.screen.has_class("-zoom"):
            return None
        return shown[0], shown[1]


def _axis(first: Widget, second: Widget) -> str:
    """Return along which axis two panes lie."""
    return "x" if first.region.y == second.region.y else "y"


def _share(pair: Shared, message: Pane.Dragged) -> float:
    """Return the part of the first of two when the edge between them is at the pointer."""
    first, second = (each.region for each in pair)
    start, room = first.x, first.width + second.width
    if message.along == "y":
        start, room = first.y, first.height + second.height
    return (message.to - start + (not message.start)) / max(1, room)
