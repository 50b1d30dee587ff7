"""The events that a query selects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from pyroaring import BitMap


class Matches(Sequence[int]):
    """The ranks of the selected events in time order. `bitmap` is theirs: do not change it."""

    __slots__ = ("_count", "bitmap")

    def __init__(self, bitmap: BitMap) -> None:
        self.bitmap = bitmap
        self._count = len(bitmap)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return iter(self.bitmap)

    def __contains__(self, rank: object) -> bool:
        return isinstance(rank, int) and rank in self.bitmap

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matches) and self.bitmap == other.bitmap

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, position: int) -> int: ...
    @overload
    def __getitem__(self, position: slice) -> list[int]: ...
    def __getitem__(self, position: int | slice) -> int | list[int]:
        if isinstance(position, int):
            return self.bitmap[position]
        ranks = list(self.bitmap[position])
        if position.step is not None and position.step < 0:
            ranks.reverse()
        return ranks

    def position(self, rank: int) -> int | None:
        """Tell where a rank stands among the matches, from 0; None when it is not one of them."""
        if rank not in self.bitmap:
            return None
        return self.bitmap.rank(rank) - 1

    def nearest(self, rank: int) -> int:
        """Find the position of the match nearest to a rank, the earlier of two; 0 without any."""
        after = self.bitmap.rank(rank)  # those up to the rank: the next one's position
        around = range(max(0, after - 1), min(after + 1, self._count))
        return min(around, key=lambda position: abs(self[position] - rank), default=0)
