"""The events that a query selects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import overload

from pyroaring import BitMap


class Matches:
    """The ranks of the selected events in time order. `bitmap` is theirs: do not change it."""

    __slots__ = ("_count", "bitmap")

    def __init__(self, bitmap: BitMap) -> None:
        self.bitmap = bitmap
        self._count = len(bitmap)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return iter(self.bitmap)

    def __contains__(self, rank: int) -> bool:
        return rank in self.bitmap

    def __eq__(self, other: object) -> bool:
        return self.bitmap == other.bitmap if isinstance(other, Matches) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, position: int) -> int: ...
    @overload
    def __getitem__(self, position: slice) -> list[int]: ...
    def __getitem__(self, position: int | slice) -> int | list[int]:
        if isinstance(position, int):
            return self.bitmap[position]
        ranks = list(self.bitmap[position])
        return ranks[::-1] if (position.step or 1) < 0 else ranks

    def position(self, rank: int) -> int | None:
        """Tell where a rank stands among the matches, from 0; None when it is not one of them."""
        return self.bitmap.rank(rank) - 1 if rank in self.bitmap else None

    def nearest(self, rank: int) -> int:
        """Find the position of the match nearest to a rank, the earlier of two; 0 without any."""
        after = self.bitmap.rank(rank)
        if after == 0 or self[after - 1] == rank:
            return max(0, after - 1)
        if after == self._count:
            return after - 1
        return after - 1 if rank - self[after - 1] <= self[after] - rank else after
