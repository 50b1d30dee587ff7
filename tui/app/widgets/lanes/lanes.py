"""The fifth pane: the time strip split by actor, place, type or tier, a lane for each value.

With the focus it has keys of its own: those of the strip, and those that go from lane to lane. It
follows the state as the other panes do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.app.dispatch import bindings_of
from tui.app.keys import LANES
from tui.app.output.paint import Parts
from tui.app.state.state import State
from tui.app.widgets.frame import StatePane
from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.histogram.lines import axis_line
from tui.app.widgets.lanes.data import Row, rows_of
from tui.app.widgets.lanes.lines import (
    MARGIN,
    Look,
    label_width,
    lane_line,
    list_line,
)
from tui.store.derived.lanes import SPLITS, Lane, Split, fitted, lanes
from tui.store.index.matches import Matches

_MOST_LISTED: Final = 200
_LEAST: Final = 10  # columns of an axis
_HINTED: Final = 50  # columns of a pane that has room for a hint


class LanesPane(StatePane):
    """Draws a lane for each value; as a list too, for those who read it aloud."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(LANES)

    @dataclass
    class Moved(Message):
        """The cursor is wanted on an event."""

        rank: int

    @dataclass
    class Narrowed(Message):
        """Only events of a value are wanted, and of a time, "" for any; "" for no one value."""

        field: str
        value: str
        dates: str

    def __init__(self, id: str, state: State) -> None:
        super().__init__(id, state)
        self.split: Split = "actor"
        self._finer = 0
        self._chosen = 0
        self._bucket: int | None = None  # the one that keys went to; None: that of the event
        self._listed = False
        self._top = 0
        self._found: tuple[object, list[Lane]] = (None, [])
        self._time: tuple[object, HistogramData | None] = (None, None)
        self._rows: tuple[object, list[Row]] = (None, [])

    # What there is.

    @property
    def _lanes(self) -> list[Lane]:
        """All lanes of the matches, found once for each filter and split."""
        key = self.state.store, self.state.matches, self.split
        if key != self._found[0]:
            self._found = key, lanes(self.state.store, self.split, self.state.matches.bitmap)
        return self._found[1]

    @property
    def _data(self) -> HistogramData | None:
        """The time of the log at the width of the bars; None without dates, or without room."""
        columns = self.body_size[0]
        width = columns - MARGIN - label_width(columns) - 1
        key = self.state.store, width, self._finer, self.state.clocks.zone
        if key != self._time[0]:
            made = HistogramData(*key[:3]) if width >= _LEAST else None
            self._time = key, made if made and made.buckets else None
        return self._time[1]

    def rows(self, data: HistogramData) -> list[Row]:
        """The lanes that there is room for, with their counts."""
        key = data, self.state.matches, self.split, self.body_size, self._listed
        if key != self._rows[0]:
            chosen = self._value(self._rows[1])
            most = _MOST_LISTED if self._listed else max(2, self.body_size[1] - 1)
            shown = fitted(self._lanes, self.state.matches.bitmap, most)
            self._rows = key, rows_of(self.state.store, self.split, shown, data)
            values = [row.lane.value for row in self._rows[1]]
            if chosen:
                self._chosen = values.index(chosen) if chosen in values else 0
        return self._rows[1]

    def _value(self, rows: list[Row]) -> str:
        """The value of the chosen lane; "" for what has none."""
        return rows[self._chosen].lane.value if self._chosen < len(rows) else ""

    def _look(self, rows: list[Row], data: HistogramData) -> Look:
        event, rank = self.state.event, self.state.cursor
        bucket = self._bucket
        if bucket is None and event is not None:
            bucket = data.cell_of(event)
        self._chosen = max(0, min(self._chosen, len(rows) - 1))
        return Look(self._chosen, bucket, rank)

    # What is shown.

    def watch_state(self, before: State, state: State) -> None:
        """Show the lanes of the matches, and where the event is."""
        if before.event is not state.event:
            self._bucket = None
        self.redraw()

    def redraw(self) -> None:
        """Paint what has changed."""
        self.repaint(0)
        self.repaint_body(*range(self.body_size[1]))

    @property
    def title(self) -> str:
        """What the matches are split by."""
        words = f"5 Lanes by {self.split}"
        return words if self.size.width < _HINTED else f"{words}   s: by {self._next}"

    @property
    def _next(self) -> Split:
        """What the matches are split by next."""
        return SPLITS[(SPLITS.index(self.split) + 1) % len(SPLITS)]

    def body_line(self, y: int) -> Strip:
        """A lane, or the axis below them."""
        return self.strip(self._parts(y), self.body_size[0])

    def _parts(self, y: int) -> Parts:
        data = self._data
        if data is None:
            return [("There is no room for lanes, or no date.", "muted")] * (y == 0)
        rows = self.rows(data)
        look = self._look(rows, data)
        if self._listed:
            return self._list_parts(y, rows, data, look)
        columns = self.body_size[0]
        if y < len(rows):
            return lane_line(rows, y, data, look, columns)
        if y == len(rows):
            return [(" " * (MARGIN + label_width(columns) + 1), "base"), *axis_line(data, None)]
        return []

    def _list_parts(self, y: int, rows: list[Row], data: HistogramData, look: Look) -> Parts:
        height = self.body_size[1]
        self._top = max(0, min(self._top, look.chosen, len(rows) - height))
        self._top = max(self._top, look.chosen - height + 1)
        number = self._top + y
        return list_line(rows, number, data, look) if number < len(rows) else []

    def foot(self) -> str:
        """The chosen lane, and its events in the bucket."""
        data = self._data
        if data is None:
            return ""
        rows = self.rows(data)
        if not rows:
            return ""
        look = self._look(rows, data)
        return rows[look.chosen].words(data, look.bucket)

    # Keys.

    def action_lane(self, step: int) -> None:
        """The next lane, or the one before."""
        self._chosen = max(0, self._chosen + step)
        self.redraw()

    def action_bucket(self, count: int) -> None:
        """To a later bucket, or an earlier one; the cursor goes to an event of the lane there."""
        data = self._data
        if data is None or not (rows := self.rows(data)):
            return
        look, buckets = self._look(rows, data), data.buckets
        place = buckets.index(look.bucket) + count if look.bucket in buckets else 0
        bucket = buckets[max(0, min(len(buckets) - 1, place))]
        rank = data.first(Matches(rows[look.chosen].lane.ranks), bucket)
        if rank is not None:
            self.post_message(self.Moved(rank))
        self._bucket = bucket
        self.redraw()

    def action_finer(self, steps: int) -> None:
        """Finer buckets (1) or coarser ones (-1)."""
        if self._data is not None:
            self._finer = self._data.finer_by(steps).finer
            self._bucket = None
            self.redraw()

    def action_split(self) -> None:
        """Split by the next field."""
        self.split = self._next
        self._chosen = self._top = 0
        self.redraw()

    def action_list(self) -> None:
        """The lanes as a list, and back."""
        self._listed = not self._listed
        self.redraw()

    def action_narrow(self, with_time: bool = False) -> None:
        """Only events of the chosen lane, and with `with_time` of the bucket."""
        data = self._data
        if data is None or not (rows := self.rows(data)):
            return
        look = self._look(rows, data)
        lane = rows[look.chosen].lane
        dates = ""
        if with_time and look.bucket is not None:
            dates = data.dates(look.bucket, look.bucket)
        self.post_message(self.Narrowed(self.split, lane.value, dates))

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Choose the lane under the mouse, and the bucket."""
        data = self._data
        y = self.row_at(event)
        if data is None or not 0 <= y < len(self.rows(data)):
            return
        self._chosen = self._top + y if self._listed else y
        x = event.screen_x - self.region.x - 2 - MARGIN - label_width(self.body_size[0]) - 1
        if x >= 0 and not self._listed:
            self._bucket = data.bucket_at(x)
            self.action_bucket(0)
        self.redraw()
