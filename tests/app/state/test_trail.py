"""The trail: back and forward are each other's way."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.state.trail import MOST, Spot, Trail
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


def test_of_a_long_day_the_last_spots_are_remembered() -> None:
    trail = Trail()
    for rank in range(2 * MOST):
        trail = trail.leave(Spot(EVERYTHING, rank))
    assert [spot.rank for spot in trail.behind] == [*range(MOST, 2 * MOST)]
