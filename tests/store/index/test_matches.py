from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from tui.store.index.matches import Matches

ranks = st.sets(st.integers(0, 60) | st.integers(60_000, 70_000)).map(sorted)


@given(ranks, st.slices(30))
def test_is_a_sequence_of_ranks_in_order(ranks, part):
    matches = Matches(BitMap(ranks))
    assert len(matches) == len(ranks)
    assert list(matches) == ranks
    assert matches[part] == ranks[part]
    assert [matches[place] for place in range(len(ranks))] == ranks
    assert all(matches.position(rank) == place for place, rank in enumerate(ranks))


def test_a_position_out_of_range_is_an_index_error():
    with pytest.raises(IndexError):
        Matches(BitMap([3]))[1]


def test_what_does_not_match_has_no_position():
    matches = Matches(BitMap([3, 5]))
    assert matches.position(4) is None
    assert 4 not in matches
    assert 5 in matches


@given(ranks, st.integers(0, 70_000))
def test_the_nearest_is_nearer_than_any_other(ranks, rank):
    nearest = Matches(BitMap(ranks)).nearest(rank)
    if not ranks:
        assert nearest == 0
    else:
        assert abs(ranks[nearest] - rank) == min(abs(other - rank) for other in ranks)
        assert nearest <= bisect_left(ranks, rank)


def test_the_earlier_of_two_as_near():
    assert Matches(BitMap([2, 6])).nearest(4) == 0


def test_matches_of_the_same_events_are_equal():
    assert Matches(BitMap([1, 2])) == Matches(BitMap([2, 1]))
    assert Matches(BitMap([1])) != Matches(BitMap())
