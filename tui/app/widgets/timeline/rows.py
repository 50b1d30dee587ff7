"""Which rows the timeline shows from its top event downwards: headings, gaps and events.

In time order: headings of days; where there are few rows, events alone, each of which says in its
row what else stands in its heading. What other orders have is in `groups`. Nothing here depends on
how many matches there are: a window is laid out from where it begins.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from tui.log.dates.date import Date
from tui.log.dates.unit_words import duration_words

GAP = 28 * 86400
"""Seconds above which an empty stretch is worth a line."""


class ListedRanks(Protocol):
    """The ranks of the events in the list, in its order."""

    def __len__(self) -> int: ...
    def __getitem__(self, position: int, /) -> int: ...


class TimelineRow(NamedTuple):
    """A row of the timeline: a `heading`, a `gap`, an `event`, `more` of it, or a `fold` of some.

    The text of an event is its day, where that has no row of its own and is another than above.
    """

    kind: str
    text: str = ""
    position: int = -1
    line: int = 0  # of those that a wrapped event has


More = Callable[[int, str | None], int]
"""Tells how many rows an event has below its first: by its rank, and the day said in its row."""


class Layout:
    """Lays out rows for the listed events, given the date of the event of each rank.

    Headings of days have rows of their own if it is `headed`; else a row says its day. Without
    `more`, an event has one row.
    """

    def __init__(
        self,
        listed: ListedRanks,
        date_of: Callable[[int], Date],
        *,
        headed: bool = True,
        more: More | None = None,
    ) -> None:
        self.listed = listed
        self.headed = headed
        self._date_of = date_of
        self._more = more

    def block(self, position: int) -> list[TimelineRow]:
        """The event at a position, with what stands between it and the one before."""
        raise NotImplementedError

    def first(self, position: int) -> list[TimelineRow]:
        """The event at a position under its heading, as a window begins."""
        raise NotImplementedError

    def first_height(self, position: int) -> int:
        """How many rows these are."""
        return len(self.first(position))

    def under_same(self, position: int, direction: int) -> int:
        """The last position that way (-1 or 1) under the heading that `position` stands under."""
        raise NotImplementedError

    def day(self, row: TimelineRow) -> str | None:
        """The day that the row of an event says: "" for that of the row above, None for none."""
        return None if self.headed else row.text

    def window(self, top: int, height: int) -> list[TimelineRow]:
        """At most `height` rows, the first of them what the event at `top` stands under."""
        if not self.listed or height < 1:
            return []
        rows = self.first(top)
        for position in range(top + 1, len(self.listed)):
            if len(rows) >= height:
                break
            rows += self.block(position)
        return rows[:height]

    def top_for(self, position: int, room: int) -> int:
        """The top event of a window in which `position` ends at most `room` rows below its top."""
        below = 0
        while position > 0:
            below += len(self.block(position))
            if below + self.first_height(position - 1) - 1 > room:
                break
            position -= 1
        return position

    def event(self, position: int, text: str = "") -> list[TimelineRow]:
        """The rows of an event."""
        row = TimelineRow("event", text, position)
        if self._more is None:
            return [row]
        count = self._more(self.listed[position], self.day(row))
        return [row, *(row._replace(kind="more", line=line + 1) for line in range(count))]


class TimelineLayout(Layout):
    """Lays out rows in time order."""

    def date(self, position: int) -> Date:
        """The date of the event at a position in the list."""
        return self._date_of(self.listed[position])

    def block(self, position: int) -> list[TimelineRow]:
        """The event at a position, with the gap and the heading that come before it."""
        if not self.headed:
            return self.event(position, self._heading_in_row(position))
        rows = self.event(position)
        if not position:
            return rows
        before, date = self.date(position - 1), self.date(position)
        if before.heading() != date.heading():
            rows.insert(0, TimelineRow("heading", date.heading()))
            if gap := gap_between(before, date):
                rows.insert(0, TimelineRow("gap", duration_words(gap)))
        return rows

    def first(self, position: int) -> list[TimelineRow]:
        """The event at a position under its heading, or with its day."""
        date = self.date(position)
        if self.headed:
            return [TimelineRow("heading", date.heading()), *self.event(position)]
        return self.event(position, date.in_row()[0])

    def first_height(self, position: int) -> int:
        """How many rows these are."""
        if self._more is None:
            return 1 + self.headed
        return super().first_height(position)

    def _heading_in_row(self, position: int) -> str:
        """The day of an event, if it is another than that of the event before."""
        day, _ = self.date(position).in_row()
        if position and self.date(position - 1).in_row()[0] == day:
            return ""
        return day

    def under_same(self, position: int, direction: int) -> int:
        """The last position that way (-1 or 1) under the heading that `position` stands under.

        Events under one heading are neighbours, so that it is found by doubling the distance and
        then halving it: a day may have tens of thousands of events.
        """
        text = self.date(position).heading()
        room = position
        if direction > 0:
            room = len(self.listed) - 1 - position

        def same(distance: int) -> bool:
            return self.date(position + direction * distance).heading() == text

        far = 1
        while far <= room and same(far):
            far *= 2
        near, far = far // 2, min(far, room + 1)
        while far - near > 1:
            middle = (near + far) // 2
            if same(middle):
                near = middle
            else:
                far = middle
        return position + direction * near


def gap_between(before: Date, after: Date) -> int:
    """The empty stretch between two dates in seconds, 0 when it is not worth a line."""
    if before.latest is None or after.earliest is None:
        return 0
    length = after.earliest - before.latest
    if length <= GAP:
        return 0
    return length
