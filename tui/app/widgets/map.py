"""The fourth pane: the places of the matches on a map, that of the event under the cursor marked.

With the focus it has keys of its own: it moves, zooms, and goes from place to place. It follows
the state as the other panes do; what is in sight changes only by its own keys, and where the
reader goes to an event whose place is not in sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.app.dispatch import bindings_of
from tui.app.keys import MAPPING
from tui.app.output.paint import parts_of
from tui.app.state.state import State
from tui.app.widgets.frame import StatePane
from tui.report.map.canvas import ACROSS, DOWN
from tui.report.map.drawing import Drawing, cell_of, size_legend, view_of
from tui.report.map.listing import place_lines
from tui.report.map.places import Mark, Marks, PlacesOfLog, spots
from tui.report.map.view import View, distance_words
from tui.report.text.words import plural
from tui.report.text.wrap import wrap
from tui.store.index.matches import Matches
from tui.store.query.area import spot_text
from tui.store.store import Store

_STEP: Final = 0.2  # of the width and of the height
_FACTOR: Final = 1.5
_HELD: Final = "   borders as they are held"
_NEAR: Final = 3  # cells from a place at which a click means it


class MapPane(StatePane):
    """Draws the places of the matches; as a list too, for those who read it aloud."""

    TITLE = "4 Map"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(MAPPING)

    @dataclass
    class Narrowed(Message):
        """Only events at a place are wanted, or of an area, as a query has it."""

        field: str
        value: str

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id, state)
        self._view: View | None = None
        self._own = ""  # the place that was chosen here, "" for that of the event
        self._listed = False
        self._top = 0
        self._dragged: events.MouseEvent | None = None
        self._moved = False
        self._lines_for: tuple[object, ...] | None = None  # None: to be drawn anew
        self._lines: list[Strip] = []
        self._places: tuple[Store, PlacesOfLog] | None = None
        self._counted: tuple[Matches | None, Marks] = (None, Marks((), (), 0))
        self._drawing: Drawing | None = None

    # What there is.

    @property
    def marks(self) -> Marks:
        """The places of the matches, counted once for each filter."""
        store, matches = self.state.store, self.state.matches
        if self._places is None or self._places[0] is not store:
            self._places, self._counted = (store, PlacesOfLog(store)), (None, self._counted[1])
        if self._counted[0] is not matches:
            self._counted = matches, self._places[1].marks(matches.bitmap)
        return self._counted[1]

    @property
    def chosen(self) -> Mark | None:
        """The place that was chosen here, else that of the event under the cursor."""
        return self.marks.by_id.get(self._own or self._place_of_event)

    @property
    def _place_of_event(self) -> str:
        event = self.state.event
        if event is None:
            return ""
        if event.lat is not None and event.lon is not None:
            return spot_text(event.lat, event.lon)
        return event.place or ""

    @property
    def view(self) -> View:
        """What is in sight, fitted to the size of the pane."""
        columns, rows = (max(1, each) for each in self.body_size)
        if self._view is None:
            self._view = view_of(spots(self.marks.core), columns, rows)
        return self._view.sized(columns * ACROSS, rows * DOWN)

    # What is shown.

    def watch_state(self, before: State, state: State) -> None:
        """Show the places of the matches, and the event's in sight."""
        if before.event is not state.event:
            self._own = ""
            chosen = self.chosen
            if chosen and self._view and not cell_of(self.view, chosen.spot):
                self._view = self.view.around(chosen.spot)
        self.redraw()

    def redraw(self) -> None:
        """Paint what has changed."""
        self._lines_for = None
        self.repaint_body(*range(self.body_size[1]))

    def body_line(self, y: int) -> Strip:
        """A row of the map, or of the list: all are drawn together, when the first is asked for."""
        looks = self.app.theme, self.body_size
        if looks != self._lines_for:
            self._lines_for, self._lines = looks, self._drawn()
        if y < len(self._lines):
            return self._lines[y]
        return self.strip([], self.body_size[0])

    def _drawn(self) -> list[Strip]:
        columns, rows = self.body_size
        chosen = self.chosen
        if not self.marks.marks:
            lines = wrap(place_lines(self.marks, None), columns)
        elif self._listed:
            lines = wrap(place_lines(self.marks, chosen), columns)
            self._top = max(0, min(self._top, len(lines) - rows))
            lines = lines[self._top : self._top + rows]
        else:
            lines = self._drawing_of(self.view, self.marks.marks).lines(chosen)
        return [self.strip(parts_of(line), columns) for line in lines]

    def _drawing_of(self, view: View, marks: Sequence[Mark]) -> Drawing:
        """The drawing of what is in sight: it stays while the cursor goes from place to place."""
        drawing = self._drawing
        if drawing is None or drawing.marks is not marks or drawing.view != view:
            drawing = self._drawing = Drawing(view, marks, self._ascii)
        return drawing

    @cached_property
    def _ascii(self) -> bool:
        return bool(getattr(self.app, "ascii_only", False))

    @property
    def title(self) -> str:
        """What the signs mean, where there is room."""
        legend = size_legend(self._ascii)
        if self.size.width < len(legend) + 14:
            return self.TITLE
        words = f"{self.TITLE}   {legend}"
        return words if self.size.width < len(words) + len(_HELD) + 4 else words + _HELD

    def foot(self) -> str:
        """The chosen place, how many events are there, and how far it is from that of the event."""
        mark, found = self.chosen, self.marks
        if mark is None:
            missing = sum(each.events for each in found.nowhere) + found.unplaced
            return f"{plural(missing, 'event')} not on the map" if missing else ""
        words = f"{mark.name}: {plural(mark.events, 'event')}"
        within = self._within(mark)
        if within > mark.events:
            words += f", {within:,} within"
        if mark.km:
            words += f", ± {mark.km:g} km"
        here = found.by_id.get(self._place_of_event)
        if here is not None and here is not mark:
            words += f", {distance_words(here.spot, mark.spot)} of {here.name}"
        return words

    def _within(self, mark: Mark) -> int:
        """How many events are at a place and at all that lie in it, as Enter narrows to."""
        matches = self.state.matches.bitmap
        return self.state.store.index.ranks("place", mark.id).intersection_cardinality(matches)

    # Keys. Those that move between events and entries move the map.

    def action_pan(self, right: int, down: int) -> None:
        """Move the map, or scroll the list."""
        if self._listed:
            self._top = max(0, self._top + down * max(1, self.body_size[1] // 2))
        else:
            self._view = self.view.moved(right * _STEP, down * _STEP)
        self.redraw()

    def action_zoom_by(self, steps: int) -> None:
        """Nearer (1) or farther (-1)."""
        self._view = self.view.zoomed(_FACTOR**steps)
        self.redraw()

    def action_all(self) -> None:
        """All matches in sight; first those that most are among."""
        near = view_of(spots(self.marks.core), *self.body_size)
        if self._view is not None and self.view == near:
            near = view_of(spots(self.marks.marks), *self.body_size)
        self._view = near
        self.redraw()

    def action_around(self) -> None:
        """The chosen place in the middle, near by."""
        if self.chosen:
            near = view_of([self.chosen.spot], *self.body_size)
            self._view = near.zoomed(0.4)
            self.redraw()

    def action_place(self, step: int) -> None:
        """Choose the next or the previous place, those of most events first."""
        marks, chosen = self.marks.marks, self.chosen
        if not marks:
            return
        number = marks.index(chosen) + step if chosen else 0
        mark = marks[number % len(marks)]
        self._own = mark.id
        if not cell_of(self.view, mark.spot):
            self._view = self.view.around(mark.spot)
        self.redraw()

    def action_list(self) -> None:
        """The places as a list, and back to the map."""
        self._listed = not self._listed
        self._top = 0
        self.redraw()

    def action_narrow(self) -> None:
        """Only events at the chosen place."""
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.id in self.state.store.head.places:
            self.post_message(self.Narrowed("place", chosen.id))
        else:
            self.post_message(self.Narrowed("near", f"{chosen.id},1km"))

    def action_in_sight(self) -> None:
        """Only events of what is in sight."""
        box = self.view.box
        ends = (box.south, box.west, box.north, box.east)
        self.post_message(self.Narrowed("within", ",".join(f"{each:.3f}" for each in ends)))

    # The mouse.

    def on_mouse_scroll_down(self) -> None:
        """Farther, or on in the list."""
        self.action_pan(0, 1) if self._listed else self.action_zoom_by(-1)

    def on_mouse_scroll_up(self) -> None:
        """Nearer, or back in the list."""
        self.action_pan(0, -1) if self._listed else self.action_zoom_by(1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the map; not of its list, of which text is selected."""
        if self._listed or self.is_edge(event):
            return
        self.capture_mouse()
        self._dragged = event

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the map along."""
        if self._dragged is None:
            return
        columns, rows = (max(1, each) for each in self.body_size)
        across = (self._dragged.screen_x - event.screen_x) / columns
        down = (self._dragged.screen_y - event.screen_y) / rows
        self._dragged = event
        if across or down:
            self._moved = True
            self._view = self.view.moved(across, down)
            self.redraw()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the map; where it was not moved, choose the place under the mouse."""
        if self._dragged is None:
            return
        held = not self._moved
        self._dragged, self._moved = None, False
        self.release_mouse()
        if held:
            self._choose_at(event)

    def _choose_at(self, event: events.MouseUp) -> None:
        """Choose the place that is nearest; narrow to the one that was chosen."""
        column, row = event.screen_x - self.region.x - 2, self.row_at(event)
        found = (
            (abs(cell[0] - column) + 2 * abs(cell[1] - row), mark)
            for mark in self.marks.marks
            if (cell := cell_of(self.view, mark.spot))
        )
        far, mark = min(found, key=lambda each: each[0], default=(_NEAR + 1, None))
        if mark is None or far > _NEAR:
            return
        if mark is self.chosen and self.is_second():
            self.action_narrow()
        else:
            self._own = mark.id
            self.redraw()
