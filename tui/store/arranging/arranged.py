"""The matches in another order than that of time, under headings: a list worked out as it is read.

Groups are counted, as many as there are; the order within one is worked out when it is looked at.
So a list of a million events is there at once, and no list of their ranks is ever made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from pyroaring import BitMap

from tui.store.arranging.classes import Class
from tui.store.index.matches import Matches


class Group(NamedTuple):
    """A group in the list: its value, how many events it has, and where it begins.

    A folded one takes one position, that of its first event.
    """

    value: str
    size: int
    start: int
    is_folded: bool


class _Run(NamedTuple):
    """Events of one group that are sorted alike, in time order, and how many come before them."""

    start: int
    ranks: BitMap

    def beside(self, direction: int, among: BitMap, beyond: int | None) -> int | None:
        """The first offset that way of one of some events, beyond an offset of the group if given.

        Offsets count from the beginning of the group; None when there is none.
        """
        found = self.ranks & among
        if beyond is not None:
            first, last = 0, len(self.ranks) - 1
            if direction > 0:
                first = max(first, beyond - self.start + 1)
            else:
                last = min(last, beyond - self.start - 1)
            if first > last:
                return None
            found &= BitMap(range(self.ranks[first], self.ranks[last] + 1))
        if not found:
            return None
        return self.start + self.ranks.rank(found[0 if direction > 0 else -1]) - 1


class Arranged(Sequence[int]):
    """The ranks of matches by position in a list; those of several groups are there several times.

    `groups` and `order` are classes, which together have all events. `folded` has the values of the
    groups of which only the first event is listed.
    """

    def __init__(
        self,
        matches: Matches,
        groups: Sequence[Class],
        order: Sequence[Class],
        folded: frozenset[str] = frozenset(),
    ) -> None:
        self.bitmap = matches.bitmap
        self._matches = matches
        self._order = order
        counts = map(self.bitmap.intersection_cardinality, (each.ranks for each in groups))
        there = [(each, count) for each, count in zip(groups, counts, strict=True) if count]
        self._classes = [each for each, _ in there]
        self._counts = [count for _, count in there]
        self._folded = folded
        sizes = (1 if each.value in folded else count for each, count in there)
        self._starts = [*accumulate(sizes, initial=0)]
        self._at = {each.value: number for number, each in enumerate(self._classes)}
        self._runs: dict[int, Sequence[_Run]] = {}

    def __len__(self) -> int:
        return self._starts[-1]

    def __iter__(self) -> Iterator[int]:
        return map(self.__getitem__, range(len(self)))

    def __contains__(self, rank: object) -> bool:
        return rank in self._matches

    @overload
    def __getitem__(self, position: int) -> int: ...
    @overload
    def __getitem__(self, position: slice) -> list[int]: ...
    def __getitem__(self, position: int | slice) -> int | list[int]:
        if isinstance(position, slice):
            return [self[each] for each in range(*position.indices(len(self)))]
        if position < 0:
            position += len(self)
        if not 0 <= position < len(self):
            raise IndexError(position)
        number = self._number(position)
        return self._rank(number, position - self._starts[number])

    # Groups.

    def group(self, position: int) -> Group:
        """The group in which a position lies."""
        number = self._number(position)
        value = self._classes[number].value
        return Group(value, self._counts[number], self._starts[number], value in self._folded)

    def end(self, position: int) -> int:
        """The last position of the group in which a position lies."""
        return self._starts[self._number(position) + 1] - 1

    def _number(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    # Where events stand.

    def nearest(self, rank: int, value: str = "") -> int:
        """The position of a rank, in the group of this value if it is in that; else in the first.

        Of the match nearest in time where it is no match; 0 without any.
        """
        if not self._matches:
            return 0
        if rank not in self.bitmap:
            rank = self._matches[self._matches.nearest(rank)]
        number = self._at.get(value)
        if number is None or rank not in self._classes[number].ranks:
            number = next(n for n, each in enumerate(self._classes) if rank in each.ranks)
        return self._starts[number] + self._offset(number, rank)

    def beside(self, position: int, direction: int, among: BitMap) -> tuple[int, bool]:
        """The next (1) or previous (-1) position of one of some events, and whether round the end.

        The position itself where none of them is listed.
        """
        count = len(self._classes)
        if not count:
            return position, False
        among = among & self.bitmap
        here = self._number(position)
        offset = position - self._starts[here]
        for far in range(count + 1):
            number = (here + direction * far) % count
            found = self._found(number, direction, among, offset if not far else None)
            if found is not None:
                target = self._starts[number] + found
                return target, direction * (target - position) <= 0
        return position, False

    def _found(self, number: int, direction: int, among: BitMap, beyond: int | None) -> int | None:
        """The first offset that way in a group of one of some events, beyond an offset if given."""
        group = self._classes[number]
        if not among.intersect(group.ranks):
            return None
        if group.value in self._folded:
            return None if beyond is not None else 0
        for run in self._runs_of(number)[::direction]:
            found = run.beside(direction, among, beyond)
            if found is not None:
                return found
        return None

    # The order within a group.

    def _rank(self, number: int, offset: int) -> int:
        run = next(each for each in reversed(self._runs_of(number)) if each.start <= offset)
        return run.ranks[offset - run.start]

    def _offset(self, number: int, rank: int) -> int:
        """How many events come before one in its group; 0 in a folded one."""
        if self._classes[number].value in self._folded:
            return 0
        run = next(each for each in self._runs_of(number) if rank in each.ranks)
        return run.start + run.ranks.rank(rank) - 1

    def _runs_of(self, number: int) -> Sequence[_Run]:
        if number not in self._runs:
            inside = self.bitmap & self._classes[number].ranks
            self._runs[number] = [*_runs(inside, self._order)]
        return self._runs[number]


def _runs(inside: BitMap, order: Sequence[Class]) -> Iterator[_Run]:
    """Yield the events of a group by the classes that sort it."""
    start = 0
    for each in order:
        ranks = inside & each.ranks
        if ranks:
            yield _Run(start, ranks)
            start += len(ranks)
