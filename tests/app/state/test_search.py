"""Searching within the matches: steps from one found event to the next, and what to highlight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.state.logs import start, store
from tui.app.state.needle import Needle
from tui.app.state.search import Search, needles
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse


def search(text: str) -> Search:
    return Search.of(text, store(), start().matches)


@given(st.sampled_from(["hama", "tanks", "quiet"]), st.integers(0, 4))
def test_steps_go_through_all_that_was_found_and_round_the_end(text: str, rank: int) -> None:
    found = search(text)
    seen = []
    for _ in found.found:
        rank, _ = found.beside(rank, 1)
        seen.append(rank)
    assert sorted(seen) == list(found.found)
    back, _ = found.beside(seen[0], -1)
    assert back == seen[-1]


def test_going_round_the_end_is_told() -> None:
    found = search("hama")
    assert found.beside(0, 1) == (2, False)
    assert found.beside(4, 1) == (0, True)
    assert found.beside(0, -1) == (4, True)
    assert found.beside(3, -1) == (2, False)


def test_where_nothing_is_found_nothing_moves() -> None:
    found = search("nowhere")
    assert found.beside(3, 1) == (3, False)
    assert found.nearest(3) == 3
    assert found.count(3) == "nothing found"


def test_the_count_says_which_of_them_or_how_many() -> None:
    found = search("hama")
    assert found.count(2) == "2 of 3"
    assert found.count(1) == "3 found"
    assert found.nearest(2) == 2
    assert found.nearest(3) == 4


def test_other_matches_hold_the_same_search() -> None:
    within = search("hama").within(start().filtered(parse("taken")).matches)
    assert list(within.found) == [2]
    assert within.text == "hama"


def test_a_text_that_is_no_query_is_refused() -> None:
    with pytest.raises(QueryError):
        search('"hama')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hama", [Needle(("hama",), prefix=True)]),
        ('"no vengeance"', [Needle(("no", "vengeance"), prefix=False)]),
        ("hama OR homs", [Needle(("hama",), True), Needle(("homs",), True)]),
        ("al golani", [Needle(("golani",), prefix=True)]),
        ("-hama place:homs", []),
        ("hama —", [Needle(("hama",), prefix=True)]),
    ],
)
def test_what_is_asked_for_in_words_is_to_be_highlighted(text: str, found: list[Needle]) -> None:
    assert list(needles(parse(text))) == found
