"""What is known of each event while an index file is written, by its number in the log's file."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, repeat

from pyroaring import BitMap

from tui.log.checks.outlines import Outlines
from tui.log.sequence import after_followed
from tui.store.index.endpoints import Moments
from tui.store.index.phrases import STRETCH


class Columns:
    """The keys that sort events, their endpoints, their lines, their stretches of words."""

    def __init__(self) -> None:
        self.keys: list[bytes] = []
        self.moments = Moments()
        self.lines = array("I")
        self.stretches = array("I")

    def __len__(self) -> int:
        return len(self.keys)

    def add(
        self,
        keys: list[bytes],
        moments: tuple[bytes, bytes, bytes],
        stretches: bytes,
        lines: Iterable[int],
    ) -> None:
        """Add more events."""
        self.keys += keys
        self.moments.add_packed(moments)
        self.stretches.frombytes(stretches)
        self.lines.extend(lines)

    def order(self, outlines: Outlines) -> array[int]:
        """Return the numbers of the events in time order; those of one key as in the file."""
        follows = {number: each.follows for number, each in outlines.links.items() if each.follows}
        for number, key in after_followed(self.keys, outlines.ids, follows):
            self.keys[number] = key
        return array("I", sorted(range(len(self.keys)), key=self.keys.__getitem__))


class Ranks:
    """The ranks of what was numbered in the order of the file.

    `order` has the number of the event of each rank, `stretches` the number of stretches of words
    of each event by number. `of_stretches` is the rank of each stretch, in time order; `firsts` is
    the first stretch of each rank.
    """

    def __init__(self, order: array[int], stretches: array[int]) -> None:
        self._in_order = all(map(int.__eq__, order, range(len(order))))
        self._ranks = _inverse(order)
        counts = array("I", map(stretches.__getitem__, order))
        self.of_stretches = array("I", _repeated(range(len(order)), counts))
        self.firsts = array("q", accumulate(counts, initial=0))
        # By how much the positions in each stretch of the file move.
        moves = (
            (self.firsts[rank] - before) * STRETCH
            for rank, before in zip(self._ranks, accumulate(stretches, initial=0), strict=False)
        )
        self._moves = array("q", _repeated(moves, stretches))

    def of_events(self, numbers: array[int]) -> BitMap:
        """Return the ranks of events."""
        if self._in_order:
            return BitMap(numbers)
        return BitMap(array("I", map(self._ranks.__getitem__, numbers)))

    def of_positions(self, positions: array[int]) -> BitMap:
        """Return the positions of words in time order."""
        if self._in_order:
            return BitMap(positions)
        moves = self._moves
        return BitMap(array("I", (each + moves[each // STRETCH] for each in positions)))

    def at(self, positions: BitMap) -> BitMap:
        """Return the ranks of the events in which positions, in time order, lie."""
        ranks = self.of_stretches
        return BitMap(array("I", (ranks[each // STRETCH] for each in positions)))


def _inverse(order: array[int]) -> array[int]:
    inverse = array("I", bytes(len(order) * order.itemsize))
    for rank, number in enumerate(order):
        inverse[number] = rank
    return inverse


def _repeated(values: Iterable[int], counts: Iterable[int]) -> Iterator[int]:
    return chain.from_iterable(map(repeat, values, counts))
