"""Where a reader is: the filter, the cursor, the search, the marks and the trail."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from tests.app.state.logs import start
from tui.app.state.state import State
from tui.app.state.trail import Spot
from tui.store.query.ast import EVERYTHING, Field, QueryError, Word
from tui.store.query.parser import parse

HAMA = Field("place", ("hama",))
QUERIES = [EVERYTHING, HAMA, Field("place", ("homs",)), Word("tanks"), Word("nowhere")]


def test_it_begins_with_all_events_on_the_first() -> None:
    state = start()
    assert list(state.matches) == list(state.listed) == [0, 1, 2, 3, 4]
    assert not state.is_filtered
    assert state.event is not None
    assert state.event.id == "a"
    assert state.count == "5 of 5 events"


def test_without_events_in_the_list_none_is_under_the_cursor() -> None:
    state = start().filtered(Word("nowhere"))
    assert state.event is None
    assert state.count == "0 of 5 events"


@given(st.sampled_from(QUERIES), st.integers(0, 4), st.sampled_from(QUERIES))
def test_the_cursor_is_on_a_match_if_there_is_any(first, rank, second) -> None:
    state = start().filtered(first, rank).filtered(second)
    assert state.query == second
    if state.matches:
        assert state.cursor in state.matches
        nearest = min(abs(each - rank) for each in start().filtered(first).matches or [rank])
        assert first != second or abs(state.cursor - rank) == nearest


def test_narrowing_asks_for_more_and_leaves_the_spot_on_the_trail() -> None:
    state = start().moved(2).narrowed(("place", "hama"), ("id", "c"))
    assert list(state.matches) == [2]
    assert state.trail.behind == (Spot(EVERYTHING, 2),)
    assert state.back().spot == Spot(EVERYTHING, 2)
    assert state.back().forward().spot == state.spot


def test_to_ask_for_the_same_again_changes_nothing() -> None:
    state = start().narrowed(("place", "hama"))
    again = state.narrowed(("place", "hama"))
    assert again.query == state.query
    assert again.trail == state.trail


def test_a_time_takes_the_place_of_another() -> None:
    state = start().within("2024-12-01").within("2024-12-02..2024-12-03")
    assert state.query == Field("date", ("2024-12-02..2024-12-03",))
    assert list(state.matches) == [1, 2]


@pytest.mark.parametrize("query", [Word("x" * 5000), Field("place", (" ",))])
def test_a_filter_that_could_not_be_typed_is_refused(query) -> None:
    with pytest.raises(QueryError):
        start().visited(query)


def test_a_jump_to_a_hidden_event_takes_the_filter_away() -> None:
    state = start().filtered(HAMA)
    assert state.jumped(4).query == HAMA
    jumped = state.jumped(1)
    assert not jumped.is_filtered
    assert jumped.cursor == 1
    assert jumped.back().spot == state.spot


def test_a_jump_to_where_one_is_leaves_nothing_behind() -> None:
    assert start().jumped(0).trail.behind == ()


def marked(*ids: str) -> State:
    return start().with_marks(frozenset(ids))


def test_only_the_marked_matches_are_shown() -> None:
    assert list(marked("b", "c", "gone").only_marked().matches) == [1, 2]
    assert list(marked("b", "c").filtered(HAMA).only_marked().matches) == [2]
    with pytest.raises(LookupError):
        marked("b").filtered(HAMA).only_marked()


def test_from_change_to_change_round_the_end() -> None:
    state = dataclasses.replace(start(), told={"added": BitMap([3]), "changed": BitMap([1])})
    assert [state.next_change(way).cursor for way in (1, -1)] == [1, 3]
    assert state.moved(1).next_change(1).next_change(1).cursor == 1
    assert state.moved(3).next_change(-1).cursor == 1
    assert start().moved(2).next_change(1).cursor == 2


def test_where_all_matches_are_marked_the_filter_stays() -> None:
    state = marked("a", "c", "e").filtered(HAMA)
    assert state.only_marked() is state


def test_context_lists_what_the_filter_hides_and_lets_the_cursor_go_there() -> None:
    state = start().filtered(HAMA).with_context()
    assert list(state.listed) == [0, 1, 2, 3, 4]
    assert list(state.matches) == [0, 2, 4]
    hidden = state.moved(3)
    assert hidden.event is not None
    assert hidden.event.id == "d"
    assert hidden.without_context().cursor in (2, 4)


def test_the_trail_goes_back_to_a_hidden_event_where_those_are_listed() -> None:
    hidden = start().filtered(HAMA).with_context().moved(3)
    assert hidden.visited(parse("homs")).back().cursor == 3


def test_a_search_goes_on_in_another_filter_and_ends_without_words() -> None:
    state = start().moved(1).searched("hama")
    assert state.cursor == 2
    assert state.search is not None
    assert list(state.search.found) == [0, 2, 4]
    there = state.filtered(Field("place", ("homs",)))
    assert there.search is not None
    assert list(there.search.found) == []
    assert there.searched("  ").search is None


def test_at_the_ends_of_the_trail_nothing_changes() -> None:
    state = start()
    assert state.back() is state
    assert state.forward() is state
