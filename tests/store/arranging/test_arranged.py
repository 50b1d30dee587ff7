"""The matches in another order: held against lists that are sorted plainly."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from tui.log.reading.reader import read, sample
from tui.store.arranging.arranged import Arranged
from tui.store.arranging.classes import Class
from tui.store.index.matches import Matches
from tui.store.store import Store

SIZE = 12
ranks = st.sets(st.integers(0, SIZE - 1))
ALL = BitMap(range(SIZE))


@st.composite
def partitions(draw: st.DrawFn, several: bool) -> list[Class]:
    """Classes that together have all events, each of them in one, or in several."""
    names = draw(st.lists(st.sampled_from("abcd"), max_size=4, unique=True))
    found, left = [], set(range(SIZE))
    for name in names:
        chosen = draw(ranks)
        found.append(Class(name, BitMap(chosen if several else chosen & left)))
        left -= chosen
    return [*found, Class("", BitMap(left))]


matches = ranks.map(BitMap).map(Matches)
folds = st.frozensets(st.sampled_from(["a", "b", ""]))


def listed(of: Matches, groups: list[Class], order: list[Class], folded: frozenset[str]) -> list:
    """Value and rank of each position, sorted plainly."""
    found = []
    for group in groups:
        inside = [
            (group.value, rank)
            for run in order
            for rank in sorted(of.bitmap & group.ranks & run.ranks)
        ]
        found += inside[:1] if group.value in folded else inside
    return found


@given(matches, partitions(several=True), partitions(several=False), folds, ranks)
def test_it_is_the_list_that_is_sorted_plainly(
    of: Matches, groups: list[Class], order: list[Class], folded: frozenset[str], among: set[int]
) -> None:
    arranged = Arranged(of, groups, order, folded)
    expected = listed(of, groups, order, folded)
    assert [*arranged] == [rank for _, rank in expected] == arranged[:]
    assert len(arranged) == len(expected)
    for position, (value, rank) in enumerate(expected):
        group = arranged.group(position)
        assert group.value == value
        assert group.size == len(of.bitmap & next(g for g in groups if g.value == value).ranks)
        alike = [at for at, (other, _) in enumerate(expected) if other == value]
        assert (group.start, arranged.end(position)) == (alike[0], alike[-1])
        assert arranged.nearest(rank, value) == position
        for direction in (1, -1):
            found, _ = arranged.beside(position, direction, BitMap(among))
            assert found == beside(expected, groups, of, position, direction, among, folded)


def beside(
    expected: list,
    groups: list[Class],
    of: Matches,
    position: int,
    direction: int,
    among: set[int],
    folded: frozenset[str],
) -> int:
    """The next position of one of some events, in a plain list; a folded group stands for all."""
    held = {
        group.value: of.bitmap & group.ranks & BitMap(among)
        for group in groups
        if group.value in folded
    }
    count = len(expected)
    for step in range(1, count + 1):
        target = (position + direction * step) % count
        value, rank = expected[target]
        if held.get(value, rank in among):
            return target
    return position


@given(matches, partitions(several=True), partitions(several=False))
def test_every_match_is_there_once_in_each_of_its_groups_and_nothing_else(
    of: Matches, groups: list[Class], order: list[Class]
) -> None:
    arranged = Arranged(of, groups, order)
    expected = [(group.value, rank) for group in groups for rank in of.bitmap & group.ranks]
    found = [(arranged.group(at).value, rank) for at, rank in enumerate(arranged)]
    assert sorted(found) == sorted(expected)
    assert set(arranged) == set(of)
    assert all(arranged[arranged.nearest(rank)] == rank for rank in of)


def test_what_is_no_match_is_nearest_to_a_match_in_time() -> None:
    arranged = Arranged(Matches(BitMap([2, 9])), [Class("b", BitMap([9])), Class("", ALL)], [
        Class("", ALL)
    ])  # fmt: skip
    assert arranged[arranged.nearest(3)] == 2
    assert arranged[arranged.nearest(11)] == 9
    assert Arranged(Matches(BitMap()), [], []).nearest(5) == 0
    assert [arranged.group(at).value for at in range(len(arranged))] == ["b", "", ""]
    assert 2 in arranged
    assert 3 not in arranged
    with pytest.raises(IndexError):
        arranged[len(arranged)]


def test_the_sample_is_whole_in_every_arrangement() -> None:
    store = Store.of_reading(read(sample()))
    of = Matches(BitMap(range(len(store))))
    for group, sort in product(("day", "place", "actor", "type"), ("time", "place", "sources")):
        arranged = Arranged(of, store.classes.by(group), store.classes.by(sort))
        assert set(arranged) == set(of)
        assert len(arranged) == len(of) or group == "actor"


def test_a_list_of_ten_thousand_has_every_event_at_each_of_its_positions() -> None:
    size = 10_000
    groups = [Class(str(n), BitMap(range(n, size, 7 + n))) for n in range(40)]
    rest = BitMap(range(size)) - BitMap().union(*(each.ranks for each in groups))
    order = [Class("odd", BitMap(range(1, size, 2))), Class("even", BitMap(range(0, size, 2)))]
    of = Matches(BitMap(range(0, size, 3)))
    arranged = Arranged(of, [*groups, Class("", rest)], order)
    found = [*arranged]
    assert set(found) == set(of)
    assert len(found) == sum(len(of.bitmap & each.ranks) for each in (*groups, Class("", rest)))
    for position in range(0, len(found), 97):
        value = arranged.group(position).value
        assert arranged.nearest(found[position], value) == position


def test_where_nothing_matches_nothing_is_beside() -> None:
    none = Arranged(Matches(BitMap()), [Class("a", ALL)], [Class("", ALL)])
    assert none.beside(0, 1, BitMap([3])) == (0, False)
