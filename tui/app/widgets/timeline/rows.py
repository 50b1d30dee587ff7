"""Which rows the timeline shows from its top event downwards: headings, gaps and events.

Nothing here depends on how many matches there are: a window is laid out from where it begins.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from tui.log.dates.date import Date
from tui.log.dates.unit_words import duration_words

# An empty stretch is worth a line when it is longer than this, in seconds.
GAP = 28 * 86400


class Ranks(Protocol):
    """Ranks of events in time order."""

    def __len__(self) -> int: ...
    def __getitem__(self, position: int, /) -> int: ...


class Row(NamedTuple):
    """A row of the timeline: a `heading`, a `gap` or an `event`."""

    kind: str
    text: str = ""
    position: int = -1


class Layout:
    """Lays out rows over matches, given the date of the event at each position."""

    def __init__(self, matches: Ranks, date_of: Callable[[int], Date]) -> None:
        self.matches = matches
        self._date_of = date_of

    def date(self, position: int) -> Date:
        """The date of the event at a position among the matches."""
        return self._date_of(self.matches[position])

    def block(self, position: int) -> list[Row]:
        """The event at a position, with the gap and the heading that come before it."""
        rows = [Row("event", position=position)]
        if position:
            before, date = self.date(position - 1), self.date(position)
            if before.heading() != date.heading():
                rows.insert(0, Row("heading", date.heading()))
                if gap := gap_between(before, date):
                    rows.insert(0, Row("gap", duration_words(gap)))
        return rows

    def under_same(self, position: int, direction: int) -> int:
        """The last position that way (-1 or 1) under the heading that `position` stands under.

        Events under one heading are neighbours, so that it is found by doubling the distance and
        then halving it: a day may have tens of thousands of events.
        """
        text = self.date(position).heading()
        room = len(self.matches) - 1 - position if direction > 0 else position

        def same(distance: int) -> bool:
            return self.date(position + direction * distance).heading() == text

        far = 1
        while far <= room and same(far):
            far *= 2
        near, far = far // 2, min(far, room + 1)
        while far - near > 1:
            middle = (near + far) // 2
            near, far = (middle, far) if same(middle) else (near, middle)
        return position + direction * near

    def window(self, top: int, height: int) -> list[Row]:
        """At most `height` rows, the first of them the heading of the event at `top`."""
        if not self.matches or height < 1:
            return []
        rows = [Row("heading", self.date(top).heading()), Row("event", position=top)]
        for position in range(top + 1, len(self.matches)):
            if len(rows) >= height:
                break
            rows += self.block(position)
        return rows[:height]

    def top_for(self, position: int, room: int) -> int:
        """The top event of a window in which `position` lies at most `room` rows below it."""
        line = 1
        while position > 0:
            line += len(self.block(position))
            if line > room:
                break
            position -= 1
        return position


def gap_between(before: Date, after: Date) -> int:
    """The empty stretch between two dates in seconds, 0 when it is not worth a line."""
    if before.latest is None or after.earliest is None:
        return 0
    length = after.earliest - before.latest
    return length if length > GAP else 0
