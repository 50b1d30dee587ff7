"""The one state of the app: an opened log, the filter in force, the cursor, the trail.

Immutable, and free of Textual: every change is a new state, made by a method that says what a
reader did. The main screen holds the present one and pushes it down to the panes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import starmap
from typing import TYPE_CHECKING, Final, Self

from pyroaring import BitMap

from tui.app.state.expression import TYPING
from tui.app.state.search import Search
from tui.app.state.trail import NOWHERE, Spot, Trail
from tui.log.dates.shown import Clocks, clocks
from tui.log.model import Event
from tui.store.changes import NO_CHANGES, Changes
from tui.store.index.matches import Matches
from tui.store.index.told import NOTHING_TOLD, Told
from tui.store.query.ast import EVERYTHING, Field, Query, all_of
from tui.store.query.edit import narrow, put
from tui.store.query.parser import parse
from tui.store.store import Store
from tui.store.told import MARKED, ONLY_MARKED, asked_of_told, marked

if TYPE_CHECKING:  # few compare two logs, or list events in another order
    from tui.app.state.order import Order
    from tui.exchange.compare.merged import Merged
    from tui.store.arranging.arranged import Arranged
    from tui.store.arranging.arrangement import Arrangement


NEWS: Final = ("added", "changed", "removed")
"""What `is:` says of events that are not the same in two versions of a log."""


@dataclass(frozen=True, eq=False)
class State:
    """Where a reader is: `cursor` is the rank of an event, one of those listed if there are any.

    `context` has all events while those that the filter hides are listed too; `marks` has ids.
    `changes` is what is new in the log since it was opened; `told` is what `is:` holds of;
    `compared` is there when two logs are shown as one; `clocks` are those that times are said on;
    `order` is there when the events are listed in another one than that of time.
    """

    store: Store
    matches: Matches
    query: Query = EVERYTHING
    cursor: int = 0
    trail: Trail = NOWHERE
    search: Search | None = None
    context: Matches | None = None
    marks: frozenset[str] = frozenset()
    changes: Changes = NO_CHANGES
    told: Told = field(default_factory=dict)
    compared: Merged | None = None
    clocks: Clocks = field(default_factory=clocks)
    order: Order | None = None

    @classmethod
    def start(cls, store: Store) -> Self:
        """All events, the cursor on the first."""
        told = {name: ranks for name, ranks in store.index.told.items() if name != MARKED}
        return cls(store, store.index.select(EVERYTHING), told=told)

    @property
    def event(self) -> Event | None:
        """The event under the cursor; None when nothing is listed."""
        return self.store.event(self.cursor) if self.listed else None

    @property
    def shown(self) -> Matches:
        """The events in the timeline, in time order: the matches, or all."""
        return self.matches if self.context is None else self.context

    @property
    def listed(self) -> Matches | Arranged:
        """The events in the timeline, as they are listed there."""
        if self.order is not None:
            return self.order.listed
        return self.shown

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is in force."""
        return self.query != EVERYTHING

    @property
    def count(self) -> str:
        """The matches out of all events, in words."""
        return f"{len(self.matches):,} of {len(self.store):,} events"

    # The cursor.

    @property
    def position(self) -> int:
        """Where the cursor is in the list."""
        if self.order is None:
            return self.listed.nearest(self.cursor)
        return self.order.position(self.cursor)

    def moved(self, rank: int) -> Self:
        """The cursor on another of the listed events."""
        return replace(self, cursor=rank)

    def at(self, position: int) -> Self:
        """The cursor at a position in the list, or at the end of it that is nearest."""
        listed = self.listed
        if not listed:
            return self
        position = max(0, min(len(listed) - 1, position))
        if self.order is None:
            return self.moved(listed[position])
        rank, order = self.order.at(position)
        return replace(self, cursor=rank, order=order)

    # The order of the list.

    @property
    def arrangement(self) -> Arrangement:
        """By what the list is grouped and sorted."""
        from tui.store.arranging.arrangement import PLAIN  # noqa: PLC0415 - as above

        return PLAIN if self.order is None else self.order.arrangement

    @property
    def arranged_as(self) -> str:
        """The same as it is kept; "" in the order of time."""
        return "" if self.order is None else self.order.arrangement.text

    def arranged(self, arrangement: Arrangement) -> Self:
        """The same events grouped and sorted otherwise, the cursor where it is."""
        from tui.app.state.order import ordered  # noqa: PLC0415 - most lists are of time

        return replace(self, order=ordered(self.store, self.shown, arrangement))

    def folding(self) -> Self:
        """The group of the cursor folded to one line, or unfolded; the same where there is none."""
        if self.order is None or not self.listed:
            return self
        return replace(self, order=self.order.toggled(self.store, self.shown, self.position))

    def rearranged(self) -> Self:
        """The same, once other events are shown."""
        if self.order is None:
            return self
        return replace(self, order=self.order.of(self.store, self.shown))

    def jumped(self, rank: int) -> Self:
        """The cursor on any event, with the present spot left on the trail if that is another.

        The filter is taken away if it hides the event.
        """
        if rank in self.listed.bitmap:
            return self.moved(rank).jumped_from(self)
        return self.filtered(EVERYTHING, rank).jumped_from(self)

    # The filter.

    def filtered(self, query: Query, rank: int | None = None) -> Self:
        """Another filter, the cursor on `rank` (or where it is) or the match nearest to it."""
        matches = self.store.index.select(query)
        cursor = self.cursor if rank is None else rank
        if matches:
            cursor = matches[matches.nearest(cursor)]
        search = self.search and self.search.within(matches)
        state = replace(self, matches=matches, query=query, cursor=cursor, search=search)
        return state.rearranged()

    def visited(self, query: Query) -> Self:
        """Another filter, with the present spot left on the trail.

        Raises QueryError when the filter could not be typed: its line, the history and views hold
        it as text. What is made of a query and a value of the log may get too long, for one.
        """
        return self.filtered(parse(str(query), self.store.index.words)).coming_from(self)

    def narrowed(self, *values: tuple[str, str]) -> Self:
        """The filter in force, and these values besides, each given after its field.

        Raises QueryError.
        """
        return self.visited(narrow(self.query, *starmap(self.store.index.condition, values)))

    def within(self, dates: str) -> Self:
        """Only what may have happened at a time, as `date:` takes it; raises QueryError."""
        return self.visited(put(self.query, Field("date", (dates,))))

    def only_marked(self) -> Self:
        """The marked events among the matches; raises LookupError when there are none."""
        found = self.marked & self.matches.bitmap
        if not found:
            raise LookupError("no match is marked")
        if len(found) == len(self.matches):
            return self
        return self.visited(all_of((self.query, ONLY_MARKED)))

    # What is told of events beside the log.

    @property
    def marked(self) -> BitMap:
        """The ranks of the marked events."""
        return self.told.get(MARKED, BitMap())

    def next_change(self, direction: int) -> Self:
        """The cursor on the next (1) or previous (-1) match that is new in the log, or was changed.

        Round the end if need be; where it is when there is none.
        """
        news = BitMap().union(*(self.told.get(name, BitMap()) for name in NEWS))
        ranks = news & self.matches.bitmap
        if self.order is not None:
            return self.at(self.order.listed.beside(self.position, direction, ranks)[0])
        if not ranks:
            return self
        beyond = [rank for rank in ranks if direction * (rank - self.cursor) > 0] or [*ranks]
        return self.moved(beyond[0] if direction > 0 else beyond[-1])

    def with_marks(self, marks: frozenset[str]) -> Self:
        """Other marks; a filter that asks for them is applied again."""
        gone, come = self.marks - marks, marks - self.marks  # each key looks up what it changes
        ranks = (self.marked | marked(self.store, come)) - marked(self.store, gone)
        return replace(self, marks=marks, told={**self.told, MARKED: ranks}).telling()

    def with_changes(self, changes: Changes, told: Told = NOTHING_TOLD) -> Self:
        """Other changes, and the ranks of the events that are `added` or `changed`."""
        told = {**told, MARKED: self.marked}
        return replace(self, changes=changes, told=told).telling()

    def telling(self) -> Self:
        """The same, once the index is told; a filter that asks for it is applied again."""
        self.store.index.tell(self.told)
        if asked_of_told(self.query):
            return self.filtered(self.query)
        return self

    def with_context(self) -> Self:
        """List what the filter hides too."""
        state = replace(self, context=self.store.index.select(EVERYTHING))
        return state.rearranged()

    def without_context(self) -> Self:
        """List the matches alone, the cursor on the nearest."""
        cursor = self.cursor
        if self.matches:
            cursor = self.matches[self.matches.nearest(cursor)]
        return replace(self, context=None, cursor=cursor).rearranged()

    # Searching.

    def searched(self, text: str, seconds: float = TYPING) -> Self:
        """Another search, the cursor on a found event: the one it is on, or else the next.

        No text ends searching. Raises QueryError when the text is no query, or an expression that
        takes longer than so many seconds.
        """
        if not text.strip():
            return replace(self, search=None)
        search = Search.of(text, self.store, self.matches, seconds)
        state = replace(self, search=search)
        if self.cursor in search.found:
            return state
        return state.beside_found(search, 1)[0]

    def beside_found(self, search: Search, direction: int) -> tuple[Self, bool]:
        """The cursor on the next (1) or previous (-1) found event, and whether round the end."""
        state = replace(self, search=search)
        if self.order is not None:
            listed, found = self.order.listed, search.found.bitmap
            position, wrapped = listed.beside(self.position, direction, found)
            return state.at(position), wrapped
        rank, wrapped = search.beside(self.cursor, direction)
        return state.moved(rank), wrapped

    # The trail.

    @property
    def spot(self) -> Spot:
        """The filter and the cursor, to come back to."""
        return Spot(self.query, self.cursor)

    def coming_from(self, before: State) -> Self:
        """The same, with the spot of `before` left on the trail unless its filter is the same."""
        if self.query == before.query:
            return self
        return replace(self, trail=before.trail.leave(before.spot))

    def jumped_from(self, before: State) -> Self:
        """The same, with the spot of `before` left on the trail if it is another."""
        if self.spot == before.spot:
            return self
        return replace(self, trail=before.trail.leave(before.spot))

    def back(self) -> Self:
        """The spot before this one; the same state at the beginning of the trail."""
        return self._travelled(*self.trail.back(self.spot))

    def forward(self) -> Self:
        """The spot after this one; the same state at the end of the trail."""
        return self._travelled(*self.trail.forward(self.spot))

    def _travelled(self, spot: Spot, trail: Trail) -> Self:
        if trail == self.trail:
            return self
        state = replace(self.filtered(spot.query, spot.rank), trail=trail)
        if state.context is None:
            return state
        return state.moved(spot.rank)
