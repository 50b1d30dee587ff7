"""The columns of an event: which there are at a width, and how wide."""

import pytest
from rich.cells import cell_len

from tests.app.user import at, opened
from tui.app.widgets.timeline.columns import MIDDLING, WIDE, columns, in_role
from tui.log.reading.reader import read, sample
from tui.store.store import Store
from tui.terminal.bidi import LRM


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of_reading(read(sample()))


def rank(store: Store, event_id: str) -> int:
    found = store.rank(event_id)
    assert found is not None
    return found


def texts(store: Store, event_id: str, width: int) -> list[str]:
    return [text for text, _ in columns(store, rank(store, event_id), width)]


def test_wide_there_are_all_of_them(store: Store) -> None:
    shown = texts(store, "ev-1205-golani", 80)
    assert [*map(cell_len, shown)] == [13, 2, 11, 80 - 13 - 2 - 11 - 3 - 2 - 3, 3, 2, 3]
    assert "".join(shown).split()[:3] == ["5", "Dec", "S"]


def test_the_place_is_left_out_first(store: Store) -> None:
    assert (
        len(texts(store, "ev-1205-golani", WIDE - 1))
        == len(texts(store, "ev-1205-golani", WIDE)) - 1
    )


def test_then_type_status_and_support_and_the_date_is_short(store: Store) -> None:
    shown = texts(store, "ev-1205-golani", MIDDLING - 1)
    assert [*map(cell_len, shown)] == [8, MIDDLING - 1 - 8 - 3, 3]


@pytest.mark.parametrize("width", [0, 1, 5, 12, 31, 32, 55, 56, 200])
def test_every_event_takes_the_width_at_least_from_some_on(store: Store, width: int) -> None:
    for each in range(len(store)):
        cells = sum(cell_len(text) for text, _ in columns(store, each, width))
        assert cells == width or width < 12


def test_machine_written_sources_and_events_without_witnesses_alert(store: Store) -> None:
    machine = next(each for each in range(len(store)) if store.uses_machine(store.event(each)))
    assert (" cl AI", "alert") in columns(store, machine, 80)


def test_a_column_from_right_to_left_ends_with_a_mark(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events: [{id: a, date: 2024, title: حماة}]")
    title = columns(Store.of_reading(read(log)), 0, 80)[3][0]
    assert title.endswith(LRM)
    assert cell_len(title) == 80 - 13 - 2 - 11 - 3 - 2 - 3


async def test_what_is_searched_for_and_what_is_hidden_look_so() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        state = user.main.state.searched("golani")
        facts = columns(state.store, state.cursor, 80)
        assert ("Golani", "found") in [*in_role(state, state.cursor, facts, "base")]
        assert ("Golani", "found.cursor") in [*in_role(state, state.cursor, facts, "cursor")]
        blurred = [*in_role(state, state.cursor, facts, "cursor.blurred")]
        assert {role for _, role in blurred} == {"cursor.blurred", "found"}
        assert state.search is not None
        hidden = next(each for each in range(len(state.store)) if each not in state.search.found)
        narrowed = user.main.state.narrowed(("actor", "golani"))
        looks = {role for _, role in in_role(narrowed, hidden, facts, "base")}
        assert looks == {"hidden"} or hidden in narrowed.matches


def test_that_a_claim_was_examined_is_another_mark_than_that_of_machines(store: Store) -> None:
    examined = [rank for rank in range(len(store)) if store.event(rank).claims]
    assert len(examined) == 18
    for rank in examined:
        ai = store.uses_machine(store.event(rank))
        assert ((" cl AI", "alert") in columns(store, rank, 80)) is ai
        assert ((" cl", "alert") in columns(store, rank, 80)) is not ai
        assert cell_len("".join(text for text, _ in columns(store, rank, 80))) == 80
