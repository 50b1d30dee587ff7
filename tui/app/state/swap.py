"""The same reader in another store of the same log: more of it read, or its file read again.

Events are known again by their ids, as ranks are others there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import Final

from tui.app.state.expression import TooSlowError
from tui.app.state.search import Search
from tui.app.state.state import State
from tui.app.state.trail import Spot, Trail
from tui.log.model import Event
from tui.store.index.told import NOTHING_TOLD
from tui.store.query.ast import EVERYTHING
from tui.store.store import Store
from tui.store.told import with_marked

_MADE_UP: Final = re.compile(r"event-\d+")
"""The id of an event that has none of its own: its line, which another may stand on by now."""

_NEIGHBOURS: Final = 200  # events of one moment among which one without an id is looked for


def in_store(state: State, store: Store) -> State:
    """Return where a reader of one store is in another: filter, cursor, search, trail and marks.

    The cursor stays on its event; where that is gone, it goes to the one that stands there now.
    """
    index = store.index
    told = with_marked(NOTHING_TOLD, store, state.marks)
    index.tell(told)
    matches = index.select(state.query)
    search, context = state.search, state.context
    if search is not None:
        with suppress(TooSlowError):
            search = Search.of(search.text, store, matches)
    if context is not None:
        context = index.select(EVERYTHING)
    cursor = _moved(state.store, state.cursor, store)
    listed = matches if context is None else context
    if listed and cursor not in listed:
        cursor = listed[listed.nearest(cursor)]
    swapped = replace(
        state,
        store=store,
        matches=matches,
        cursor=cursor,
        search=search,
        context=context,
        told=told,
        trail=Trail(*(_spots(part, state.store, store) for part in state.trail)),
    )
    return swapped.rearranged()


def find_again(store: Store, event: Event) -> int | None:
    """Return the rank in a store of an event that was read before; None when it is gone."""
    same_id = list(store.index.ranks("id", event.id))
    for rank in same_id:
        if store.event(rank) == event:
            return rank
    if same_id and not _MADE_UP.fullmatch(event.id):
        return same_id[0]
    for rank in _at_its_time(store, event):
        if store.event(rank).title == event.title:
            return rank
    return next(iter(same_id), None)


def _at_its_time(store: Store, event: Event) -> Iterator[int]:
    """Yield the ranks of the first events of a store that have the date of an event."""
    start = _place(store, event)
    if start is None:
        return
    for rank in islice(range(start, len(store)), _NEIGHBOURS):
        date = store.event(rank).date
        if date == event.date:
            yield rank
        elif date.key[0] != event.date.key[0]:
            return


def _place(store: Store, event: Event) -> int | None:
    """Return the rank from which events of its time stand in a store; None without a date."""
    date = event.date
    if not date.text:
        return None
    return store.index.rank_at(date.key[0])


def _moved(before: Store, rank: int, store: Store) -> int:
    """Return the rank in a store of the event that had a rank in the one before."""
    if rank >= len(before) or not len(store):
        return 0
    event = before.event(rank)
    found = find_again(store, event)
    if found is None:
        found = _place(store, event)
    if found is None:
        found = rank
    return min(found, len(store) - 1)


def _spots(spots: tuple[Spot, ...], before: Store, store: Store) -> tuple[Spot, ...]:
    return tuple(spot._replace(rank=_moved(before, spot.rank, store)) for spot in spots)
