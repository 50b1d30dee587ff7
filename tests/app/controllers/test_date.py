"""Going to a date: what a text comes to, in words, and the match that is nearest to it."""

from dataclasses import replace

import pytest

from tests.app.state.logs import start
from tests.app.user import opened
from tui.app.controllers.date import destination_of
from tui.log.dates.shown import Clocks
from tui.store.query.parser import parse


def test_a_date_with_matches_is_where_the_first_of_them_is() -> None:
    there = destination_of(start(), "3 dec 2024")
    assert there.rank == 2
    assert there.exact
    assert there.words.endswith(" · 1 match")


def test_another_date_leads_to_the_nearest_match_and_says_how_far_off_it_is() -> None:
    there = destination_of(start().filtered(parse("homs")), "5 dec 2024")
    assert there.rank == 3
    assert not there.exact
    assert "nearest match " in there.words
    assert "earlier" in there.words
    assert "later" in destination_of(start(), "2020").words


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
async def test_a_day_is_the_same_on_all_clocks_and_a_time_is_not(zone: str) -> None:
    async with opened() as user:
        state = user.main.state
        elsewhere = replace(state, clocks=Clocks(zone))
        assert destination_of(elsewhere, "5 dec").rank == destination_of(state, "5 dec").rank
        here, there = (destination_of(each, "7 dec 2024 22:00") for each in (state, elsewhere))
        assert here.rank != there.rank


@pytest.mark.parametrize("text", ["2024-13", "hama", "x" * 100])
def test_what_is_no_date_leads_nowhere_and_is_said(text: str) -> None:
    there = destination_of(start(), text)
    assert there.rank is None
    assert there.words


def test_without_matches_there_is_nowhere_to_go() -> None:
    there = destination_of(start().filtered(parse("nowhere")), "2024")
    assert there.rank is None
    assert there.words.endswith("no match has a date")


async def test_enter_on_nothing_asks_no_longer_and_on_a_fault_goes_on_asking() -> None:
    async with opened() as user:
        await user.press("t", *"foo", "enter")
        assert user.main.date.prompt.asking
        await user.press("ctrl+u", "enter")
        assert not user.main.date.prompt.asking
        assert user.main.state.cursor == 0


async def test_a_match_that_is_off_is_said_in_passing() -> None:
    async with opened() as user:
        await user.press("t", *"1999", "enter")
        assert "nearest match" in user.notices
        assert user.main.state.cursor != 0
