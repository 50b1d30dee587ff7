"""Narrowing, following references, back and forward; what cannot be asked for is said."""

from pathlib import Path

import pytest

from tests.app.user import opened
from tui.app.state.trail import NOWHERE
from tui.report.text.document import Ref
from tui.store.query.ast import Field
from tui.store.query.parser import parse

TOO_LONG = "a query has at most 4,000 characters"
BLANK = """
places: [{id: " ", name: Nowhere}]
events: [{id: a, date: 2024-12-05, title: A, place: " "}]
"""


async def long_filter(user):
    """A filter that has no room for another term."""
    user.main.state = user.main.state.visited(parse(f"has:quote OR {'x' * 3_980}"))
    await user.settle()
    assert user.main.state.event


@pytest.mark.parametrize("key", ["s", "a"])
async def test_a_filter_that_gets_too_long_is_not_applied(key):
    async with opened() as user:
        await long_filter(user)
        before = user.main.state
        await user.press(key)
        assert user.main.state is before
        assert TOO_LONG in user.notices


async def test_an_entry_that_leads_to_too_long_a_filter_leads_nowhere():
    async with opened() as user:
        await long_filter(user)
        before = user.main.state
        user.main.navigation.follow(Ref("actor", "golani", Ref("actor", "hts")))
        user.main.navigation.change(lambda state: state.within("2024-12-05"))
        await user.settle()
        assert user.main.state is before
        assert user.notices.count(TOO_LONG) == 2


async def test_too_many_picked_values_are_no_filter():
    async with opened() as user:
        await user.press("b")
        before = user.main.state
        user.app.screen.dismiss(Field("tag", tuple(f"tag-number-{n}-of-many" for n in range(200))))
        await user.settle()
        assert user.main.state is before
        assert TOO_LONG in user.notices


async def test_an_id_that_is_no_value_of_a_query(tmp_path):
    path = tmp_path / "blank.yaml"
    path.write_text(BLANK, encoding="utf-8")
    async with opened(path) as user:
        assert user.event.place == " "
        await user.press("p")
        assert user.app.is_running
        assert "Not filtered: " in user.notices


# Names.

NAMES = """\
places: {mariupol: {name: Mariupol}, mariupol-2: {name: Mariupol}}
actors: {un: {name: United Nations}, un-2: {name: UN}}
sources: {ap: {publisher: AP}, ap-2: {publisher: ap}}
events:
- {id: a, date: 2022-03-01, title: one, place: mariupol, sources: [ap],
   participants: [{actor: un, role: party}]}
- {id: b, date: 2022-03-02, title: two, place: mariupol-2, sources: [ap-2],
   participants: [{actor: un-2, role: party}]}
"""


@pytest.mark.parametrize(
    ("key", "query", "typed"),
    [
        ("p", "place:=mariupol", "place:mariupol"),
        ("a", "actor:=un", "actor:un"),
        ("s", "source:=ap", "source:ap"),
    ],
)
async def test_a_key_means_what_is_there_and_a_name_all_that_have_it(
    tmp_path: Path, key: str, query: str, typed: str
) -> None:
    log = tmp_path / "names.yaml"
    log.write_text(NAMES)
    async with opened(log) as user:
        await user.press(key)
        state = user.main.state
        assert str(state.query) == query
        assert list(state.matches) == [0]
        assert list(state.store.index.select(parse(typed))) == [0, 1]


# The trail.


async def test_back_and_forward_bring_filter_and_event() -> None:
    async with opened() as user:
        await user.press(*["down"] * 5)
        first = user.main.state.spot
        await user.press("a")
        await user.press("down")
        second = user.main.state.spot
        await user.press("p")
        third = user.main.state.spot
        await user.press("left_square_bracket")
        assert user.main.state.spot == second
        await user.press("left_square_bracket")
        assert user.main.state.spot == first
        await user.press("left_square_bracket")
        assert user.main.state.spot == first
        assert "nothing further" in user.notices
        await user.press("right_square_bracket", "right_square_bracket")
        assert user.main.state.spot == third


async def test_typing_a_filter_leaves_one_spot_however_many_letters() -> None:
    async with opened() as user:
        await user.press("f", *"jolani hama", "enter")
        assert len(user.main.state.trail.behind) == 1
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == ""


async def test_a_filter_that_was_dropped_leaves_none() -> None:
    async with opened() as user:
        await user.press("f", *"jolani", "escape")
        assert user.main.state.trail == NOWHERE


async def test_a_search_leaves_the_place_it_began_at_and_stepping_leaves_none() -> None:
    async with opened() as user:
        await user.press("down", "down")
        began = user.main.state.spot
        await user.press("slash", *"jolani", "enter", "n", "n", "n", "N", "n")
        assert user.main.state.trail.behind == (began,)
        await user.press("left_square_bracket")
        assert user.main.state.spot == began
        assert user.main.state.search is not None


async def test_going_to_a_date_leaves_the_place_it_was_left_from() -> None:
    async with opened() as user:
        await user.press("down", "down")
        began = user.main.state.spot
        await user.press("t", *"2024-12-08", "enter")
        assert user.main.state.trail.behind == (began,)
        await user.press("t", *"2024-12-08", "enter")
        assert user.main.state.trail.behind == (began,)


async def test_a_search_that_stays_where_it_is_leaves_none() -> None:
    async with opened() as user:
        await user.press("slash", *"hama", "enter")
        assert user.main.state.cursor == 0
        assert user.main.state.trail == NOWHERE


async def test_moving_marking_and_context_leave_none() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter")
        trail = user.main.state.trail
        await user.press("down", "G", "g", "right_curly_bracket", "space", "c", "c", "2", "1")
        assert user.main.state.trail == trail


async def test_the_cursor_stays_on_its_event_or_goes_to_the_nearest() -> None:
    async with opened() as user:
        await user.press("f", *"place:hama", "enter", "G")
        event = user.main.state.cursor
        await user.press("f", "ctrl+u", *"hama", "enter")
        assert user.main.state.cursor == event
        await user.press("f", "ctrl+u", *"golani", "enter")
        matches = list(user.main.state.matches)
        assert event not in matches
        nearest = min(matches, key=lambda rank: (abs(rank - event), rank))
        assert user.main.state.cursor == nearest


async def test_a_filter_that_matches_nothing_forgets_no_place() -> None:
    async with opened() as user:
        await user.press("G")
        cursor = user.main.state.cursor
        await user.press("f", *"xyzzy", "enter", "escape")
        assert user.main.state.cursor == cursor
