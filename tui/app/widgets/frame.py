"""A framed area drawn line by line, whose text can be selected and whose frame can be dragged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from textual.app import ComposeResult
from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from tui.app.output.paint import paint, style_of
from tui.app.state.state import State
from tui.app.widgets.drawn import DrawnPane
from tui.app.widgets.lines import LineWidget
from tui.app.widgets.selection import SelectableBody


def given_at_start() -> State:
    """What Textual would ask for a state; widgets that show one have it from the beginning."""
    raise NotImplementedError


# Textual takes style sheets from the first base that is a widget.
if TYPE_CHECKING:
    _Mixin = Widget
else:
    _Mixin = object


class Ground(_Mixin):
    """What lies behind panes, or holds them together: nothing is to be seen of it."""

    _blank: tuple[object, Strip] = (None, Strip([]))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's hook: blank lines, made once."""
        looks = self.app.theme, crop.width
        if looks != self._blank[0]:
            blank, (_, background) = paint((), self.app.theme, crop.width), self.background_colors
            for each in self.get_line_filters():
                blank = blank.apply_filter(each, background)
            self._blank = looks, blank
        return [self._blank[1]] * crop.height


class Body(SelectableBody):
    """The inside of a pane, apart from its frame: Textual sends a line from its widget's edge."""

    DEFAULT_CSS = "Body { width: 1fr; height: 1fr; margin: 1 2; }"

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane

    @property
    def looks(self) -> tuple[object, ...]:
        """As the pane looks."""
        return (*self._pane.looks, self.size)

    def look_anew(self) -> None:
        """The pane first, which draws the rows."""
        self._pane.look_anew()
        super().look_anew()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's hook: lines of a pane that knows how large it is."""
        self._pane.fit_once()
        return super().render_lines(crop)

    def line(self, y: int) -> Strip:
        """A row of the pane."""
        strip, width = self._pane.body_line(y), self.size.width
        if strip.cell_length != width:
            strip = strip.adjust_cell_length(width, style_of(self.app.theme, "base"))
        return self.lit(y, strip)


class Pane(DrawnPane, LineWidget, can_focus=True):
    """A body in a frame, with a title above and a place for "n of m" below."""

    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; }"

    @dataclass
    class Dragged(Message):
        """An edge of the frame is being moved: along x a side, along y top or bottom.

        `start` says whether it is the left one, or the top; `to` is a column or row of the screen.
        """

        pane: Pane
        along: str
        start: bool
        to: int

    @dataclass
    class Opened(Message):
        """What was under the cursor already was clicked: it is wanted, as by Enter."""

        pane: Pane

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._body = Body(self)
        self._edge_held: tuple[str, bool] | None = None

    def compose(self) -> ComposeResult:
        """The body."""
        yield self._body

    def on_resize(self) -> None:
        """Lay out for another size."""
        self.fit_once()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's hook: the frame, of what is laid out for its size."""
        self.fit_once()
        return super().render_lines(crop)

    def repaint_body(self, *rows: int) -> None:
        """Repaint what changed in these rows inside the frame, and in the foot."""
        self._body.repaint(*rows)
        self.repaint(self.size.height - 1)

    # The mouse.

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of an edge; what is within the frame is the body's."""
        self._edge_held = self._edge_at(event)
        if self._edge_held:
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Move the edge."""
        if self._edge_held and self.app.mouse_captured is self:
            along, start = self._edge_held
            to = event.screen_x if along == "x" else event.screen_y
            self.post_message(self.Dragged(self, along, start, to))

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go of it."""
        if self._edge_held:
            self._edge_held = None
            self.release_mouse()

    def _edge_at(self, event: MouseEvent) -> tuple[str, bool] | None:
        """Return which edge is under the pointer: see Dragged."""
        x, y = event.screen_x - self.region.x, event.screen_y - self.region.y
        width, height = self.size
        if y in (0, height - 1):
            return "y", y == 0
        return ("x", x == 0) if x in (0, width - 1) else None

    def is_edge(self, event: MouseEvent) -> bool:
        """Whether an edge of the frame is under the pointer."""
        return self._edge_at(event) is not None

    def is_second(self) -> bool:
        """Whether a click is on a pane that had the focus before it, so that it may open."""
        return getattr(self.app, "focused_before", None) is self

    def row_at(self, event: MouseEvent) -> int:
        """The row of the body under the mouse; outside it, a number that no row has."""
        if self.is_edge(event):
            return -1
        return event.screen_y - self._body.region.y

    def refresh(self, *regions: Region, **options: bool) -> Self:
        """Textual's hook: with the frame goes its body."""
        if not regions:
            self._body.refresh()
        return super().refresh(*regions, **options)


class StatePane(Pane):
    """A pane that is given the state."""

    state: var[State] = var(given_at_start)

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id)
        self.set_reactive(StatePane.state, state)
