"""Where a reader has been: filters and events, to go back and forward."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.store.query.ast import Query


class Spot(NamedTuple):
    """Where a reader was: the filter in force and the rank of the event under the cursor."""

    query: Query
    rank: int


MOST: Final = 500
"""How many spots behind the present one are remembered."""


class Trail(NamedTuple):
    """The spots behind and ahead of the present one; immutable."""

    behind: tuple[Spot, ...] = ()
    ahead: tuple[Spot, ...] = ()

    def leave(self, spot: Spot) -> Trail:
        """Go on from `spot` to somewhere new: what was ahead is forgotten."""
        return Trail((*self.behind[1 - MOST :], spot))

    def back(self, spot: Spot) -> tuple[Spot, Trail]:
        """The spot before, and the trail from there; `spot` itself at the beginning."""
        if not self.behind:
            return spot, self
        return self.behind[-1], Trail(self.behind[:-1], (spot, *self.ahead))

    def forward(self, spot: Spot) -> tuple[Spot, Trail]:
        """The spot after, and the trail from there; `spot` itself at the end."""
        if not self.ahead:
            return spot, self
        return self.ahead[0], Trail((*self.behind, spot), self.ahead[1:])


NOWHERE: Final = Trail()
"""The trail of a reader who has been nowhere else."""
