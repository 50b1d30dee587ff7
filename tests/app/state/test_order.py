"""The list in another order: the cursor in it, what moves it, and what lists other events."""

from itertools import product
from pathlib import Path

import pytest

from tui.app.state.state import State
from tui.app.state.swap import in_store
from tui.log.reading.reader import read, sample
from tui.store.arranging.arrangement import GROUPS, PLAIN, SORTS, Arrangement
from tui.store.query.parser import parse
from tui.store.store import Store

ARRANGEMENTS = [Arrangement(*each) for each in product(GROUPS, SORTS)]
SHAPES = sorted(Path("tests/shapes").glob("*.yaml"))


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of_reading(read(sample()))


@pytest.fixture
def state(store: Store) -> State:
    return State.start(store)


def listed(state: State) -> list[int]:
    return [state.listed[position] for position in range(len(state.listed))]


def value(state: State) -> str:
    """The group of the cursor."""
    assert state.order is not None
    return state.order.listed.group(state.position).value


def test_a_walk_through_the_list_meets_every_position_of_every_log() -> None:
    for path in (sample(), *SHAPES):
        started = State.start(Store.of_reading(read(path)))
        for arrangement in ARRANGEMENTS:
            state = started.arranged(arrangement)
            assert state.arrangement == arrangement
            assert set(listed(state)) == set(state.matches), path.name
            state = state.at(-5)
            for position in range(len(state.listed)):
                assert state.position == position
                assert state.cursor == state.listed[position]
                state = state.at(state.position + 1)
            assert state.position == max(0, len(state.listed) - 1)


def test_the_cursor_stays_on_its_event_in_every_order(state: State) -> None:
    state = state.moved(50)
    for arrangement in ARRANGEMENTS:
        state = state.arranged(arrangement)
        assert state.cursor == state.listed[state.position] == 50
    assert state.arranged(PLAIN).order is None


def test_the_cursor_stays_in_its_group_where_an_event_is_in_several(state: State) -> None:
    state = state.arranged(Arrangement("actor"))
    repeated = next(
        position for position, rank in enumerate(listed(state)) if rank in listed(state)[:position]
    )
    state = state.at(repeated)
    group = value(state)
    for other in (
        state.filtered(parse("after:1970")),
        state.filtered(parse(f"id:{state.store.event(state.cursor).id}")).with_context(),
        state.moved(state.cursor),
        in_store(state, Store.of_reading(read(sample()))),
    ):
        assert value(other) == group
        assert other.cursor == state.cursor


def test_another_filter_lists_its_matches_in_the_same_order(state: State) -> None:
    state = state.arranged(Arrangement("place", "sources"))
    found = state.filtered(parse("place:hama"))
    assert set(listed(found)) == set(found.matches)
    assert found.cursor in found.matches
    with_all = found.with_context()
    assert set(listed(with_all)) == set(range(len(state.store)))
    assert set(listed(with_all.without_context())) == set(found.matches)
    nothing = state.filtered(parse("xyzzy"))
    assert listed(nothing) == []
    assert nothing.at(3) is nothing
    assert nothing.position == 0
    assert nothing.folding() is nothing


def test_found_events_are_visited_in_the_order_of_the_list(state: State) -> None:
    state = state.arranged(Arrangement("type", "place")).at(0).searched("golani")
    search = state.search
    assert search is not None
    visited, wrapped = [state.position], False
    while not wrapped:
        state, wrapped = state.beside_found(search, 1)
        visited.append(state.position)
    assert visited[-1] == visited[0]
    assert visited[:-1] == [
        position for position, rank in enumerate(listed(state)) if rank in search.found
    ]
    back, wrapped = state.beside_found(search, -1)
    assert wrapped
    assert back.position == visited[-2]


def test_a_folded_group_is_one_row_and_stays_so(state: State) -> None:
    state = state.arranged(Arrangement("actor")).moved(60)
    assert state.order is not None
    group = state.order.listed.group(state.position)
    folded = state.folding()
    assert folded.order is not None
    assert len(folded.listed) == len(state.listed) - group.size + 1
    assert folded.order.listed.group(folded.position) == group._replace(is_folded=True)
    narrowed = folded.filtered(parse(f"actor:{group.value}"))
    assert value(narrowed) == group.value
    assert folded.at(folded.position + 1).at(folded.position).folding().listed[:] == listed(state)
