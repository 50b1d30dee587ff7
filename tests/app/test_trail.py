"""The trail: back and forward through filters and places, and the cursor when filters change."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.user import opened
from tui.app.state.trail import Spot, Trail
from tui.store.query.ast import EVERYTHING, Word

spots = st.builds(Spot, st.sampled_from([EVERYTHING, Word("a"), Word("b")]), st.integers(0, 9))


@given(st.lists(spots, min_size=1, max_size=8))
@settings(max_examples=50)
def test_back_and_forward_are_each_others_way(visited: list[Spot]) -> None:
    trail, here = Trail(), visited[0]
    for spot in visited[1:]:
        trail, here = trail.leave(here), spot
    for spot in reversed(visited[:-1]):
        here, trail = trail.back(here)
        assert here == spot
    assert trail.back(here) == (here, trail)
    for spot in visited[1:]:
        here, trail = trail.forward(here)
        assert here == spot
    assert trail.forward(here) == (here, trail)


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
        assert user.main.state.trail == Trail()


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
        assert user.main.state.trail == Trail()


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
