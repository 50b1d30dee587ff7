"""The one state of the app: an opened log, the filter in force, the cursor, the trail.

Immutable, and free of Textual: every change is a new state, made by a method that says what a
reader did. The main screen holds the present one and pushes it down to the panes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Self

from tui.app.opened import Opened
from tui.app.trail import Spot, Trail
from tui.log.model import Event
from tui.store.matches import Matches
from tui.store.query import Query, narrow, parse


@dataclass(frozen=True, eq=False)
class State:
    """Where a reader is: `cursor` is the rank of an event, one of the matches if there are any."""

    opened: Opened
    matches: Matches
    filter: str = ""
    cursor: int = 0
    trail: Trail = field(default_factory=Trail)

    @classmethod
    def start(cls, opened: Opened) -> Self:
        """All events, the cursor on the first."""
        return cls(opened, opened.index.select(parse("")))

    @property
    def event(self) -> Event | None:
        """The event under the cursor; None when nothing matches."""
        return self.opened.log.events[self.cursor] if self.matches else None

    @property
    def count(self) -> str:
        """The matches out of all events, in words."""
        return f"{len(self.matches):,} of {len(self.opened.log.events):,} events"

    def moved(self, rank: int) -> Self:
        """The cursor on another match."""
        return replace(self, cursor=rank)

    def filtered(self, text: str, rank: int | None = None) -> Self:
        """Another filter; raises QueryError when the text is no query."""
        return self.asked(parse(text), rank)

    def asked(self, query: Query, rank: int | None = None) -> Self:
        """Another filter, the cursor on `rank` (or where it is) or the match nearest to it."""
        matches = self.opened.index.select(query)
        cursor = self.cursor if rank is None else rank
        if matches:
            cursor = matches[matches.nearest(cursor)]
        return replace(self, matches=matches, filter=str(query), cursor=cursor)

    def narrowed(self, field: str, value: str) -> Self:
        """The filter in force, and this field with this value besides."""
        return self.visited(str(narrow(parse(self.filter), field, value)))

    def visited(self, text: str) -> Self:
        """Another filter, with the present spot left on the trail."""
        return self.filtered(text).coming_from(self)

    def coming_from(self, before: State) -> Self:
        """The same, with the spot of `before` left on the trail unless its filter is the same."""
        if self.filter == before.filter:
            return self
        return replace(self, trail=before.trail.leave(before.spot))

    @property
    def spot(self) -> Spot:
        """The filter and the cursor, to come back to."""
        return Spot(self.filter, self.cursor)

    def back(self) -> Self:
        """The spot before this one; the same state at the beginning of the trail."""
        return self._travelled(*self.trail.back(self.spot))

    def forward(self) -> Self:
        """The spot after this one; the same state at the end of the trail."""
        return self._travelled(*self.trail.forward(self.spot))

    def _travelled(self, spot: Spot, trail: Trail) -> Self:
        if trail == self.trail:
            return self
        return replace(self.filtered(spot.filter, spot.rank), trail=trail)
