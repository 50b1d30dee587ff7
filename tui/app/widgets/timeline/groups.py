"""Which rows the timeline shows in another order than that of time: headings of groups and events.

A heading says what the group is and how many events it has. Rows say their days; a folded group is
one row, which stands for its first event.
"""

from __future__ import annotations

from collections.abc import Callable

from tui.app.state.order import Order
from tui.app.widgets.timeline.rows import Layout, More, TimelineRow
from tui.log.dates.date import Date
from tui.report.text.groups import group_words
from tui.store.arranging.arranged import Arranged, Group
from tui.store.arranging.arrangement import DAY
from tui.store.store import Store


class GroupLayout(Layout):
    """Lays out rows under headings of groups, or without any where only the order is another."""

    listed: Arranged

    def __init__(
        self,
        listed: Arranged,
        date_of: Callable[[int], Date],
        words: Callable[[Group], str] | None,
        *,
        headed: bool = True,
        more: More | None = None,
    ) -> None:
        super().__init__(listed, date_of, headed=headed, more=more)
        self._words = words

    def day(self, row: TimelineRow) -> str:
        """The day that the row of an event says: "" for that of the row above."""
        return row.text

    def block(self, position: int) -> list[TimelineRow]:
        """The event at a position, with the heading of its group if it is the first there."""
        group = self.listed.group(position)
        if group.is_folded or (position and group.start == position):
            return self._begin(group, position)
        day = self._day(position)
        if position and self._day(position - 1) == day:
            day = ""
        return self.event(position, day)

    def first(self, position: int) -> list[TimelineRow]:
        """The event at a position under the heading of its group."""
        return self._begin(self.listed.group(position), position)

    def _begin(self, group: Group, position: int) -> list[TimelineRow]:
        if self._words is None:
            return self.event(position, self._day(position))
        if group.is_folded:
            return [TimelineRow("fold", self._words(group), position)]
        heading = TimelineRow("heading", self._words(group))
        return [heading, *self.event(position, self._day(position))]

    def _day(self, position: int) -> str:
        return self._date_of(self.listed[position]).in_row()[0]

    def under_same(self, position: int, direction: int) -> int:
        """The last position that way (-1 or 1) in the group of `position`."""
        if direction > 0:
            return self.listed.end(position)
        return self.listed.group(position).start


def grouped(
    store: Store,
    order: Order,
    date_of: Callable[[int], Date],
    *,
    headed: bool,
    more: More | None,
) -> GroupLayout:
    """Lay out events in an order."""
    words = words_of(store, order.arrangement.group)
    return GroupLayout(order.listed, date_of, words, headed=headed, more=more)


def words_of(store: Store, group: str) -> Callable[[Group], str] | None:
    """Return what says of a group what it is, and how many events it has; None for days."""
    if group == DAY:
        return None

    def words(each: Group) -> str:
        return group_words(store.index, group, each.value, each.size)

    return words
