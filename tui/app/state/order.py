"""The list in another order than that of time, and the group in which the cursor is."""

from __future__ import annotations

from typing import NamedTuple

from tui.store.arranging.arranged import Arranged
from tui.store.arranging.arrangement import Arrangement
from tui.store.index.matches import Matches
from tui.store.store import Store


class Order(NamedTuple):
    """An arrangement, the list that it gives, the groups that are folded, by their values.

    `value` is that of the group in which the cursor is: an event may be in several.
    """

    arrangement: Arrangement
    listed: Arranged
    folded: frozenset[str] = frozenset()
    value: str = ""

    def position(self, rank: int) -> int:
        """Where in the list the cursor is, when it is on the event of a rank."""
        return self.listed.nearest(rank, self.value)

    def at(self, position: int) -> tuple[int, Order]:
        """The rank at a position, and the order with the cursor there."""
        return self.listed[position], self._replace(value=self.listed.group(position).value)

    def of(self, store: Store, matches: Matches) -> Order:
        """The same order of other matches."""
        return self._replace(listed=listed(store, matches, self.arrangement, self.folded))

    def toggled(self, store: Store, matches: Matches, position: int) -> Order:
        """The same, with the group at a position folded, or unfolded; the cursor stays in it."""
        value = self.listed.group(position).value
        return self._replace(folded=self.folded ^ {value}, value=value).of(store, matches)


def ordered(store: Store, matches: Matches, arrangement: Arrangement) -> Order | None:
    """List matches in an arrangement; None for the order of time."""
    if arrangement.is_plain:
        return None
    return Order(arrangement, listed(store, matches, arrangement))


def listed(
    store: Store,
    matches: Matches,
    arrangement: Arrangement,
    folded: frozenset[str] = frozenset(),
) -> Arranged:
    """List matches in an arrangement."""
    by = store.classes.by
    return Arranged(matches, by(arrangement.group), by(arrangement.sort), folded)
