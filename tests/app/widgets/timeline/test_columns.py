"""The columns of an event: which there are at a width, how wide, and what they take from whom."""

from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.app.user import at, opened
from tui.app.widgets.timeline.columns import MIDDLING, WIDE, WIDEST, columns, in_role
from tui.app.widgets.timeline.widths import widths_of
from tui.log.reading.reader import read, sample
from tui.report.text.names import place_of
from tui.store.store import Store
from tui.terminal.bidi import LRM

SHAPES = sorted(Path("tests/shapes").glob("*.yaml"))


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.of_reading(read(sample()))


def made(tmp_path: Path, events: str) -> Store:
    log = tmp_path / "log.yaml"
    log.write_text(f"events: [{events}]")
    return Store.of_reading(read(log))


def row(store: Store, rank: int, width: int, day: str | None = None) -> str:
    return "".join(text for text, _ in columns(store, widths_of(store), rank, width, day))


def rank(store: Store, event_id: str) -> int:
    found = store.rank(event_id)
    assert found is not None
    return found


def test_under_a_heading_the_title_gets_the_room(store: Store) -> None:
    shown = row(store, rank(store, "ev-1205-golani"), 68)
    assert shown.startswith("S " + " " * 14 + "Golani")
    (title,) = (
        text for text, role in columns(store, widths_of(store), 1, 68, None) if role == "base"
    )
    assert cell_len(title) > 34


def test_without_a_heading_a_row_begins_with_its_day(store: Store) -> None:
    assert row(store, 0, 68, "2–28 Feb 1982").startswith("2–28 Feb 1982 V Hama ")
    assert row(store, 1, 68, "").startswith(" " * 13 + "P Syria")


def test_what_a_heading_leaves_out_stands_before_the_title_where_it_is_rare(store: Store) -> None:
    assert "Hama          2–28 Feb Government" in row(store, 0, 68)


def test_clock_times_have_a_column_where_they_are_usual() -> None:
    store = Store.of_reading(read(Path("tests/shapes/minutes.yaml")))
    assert row(store, 0, 68) == f"{'02:00 Alarm 1':<68}"
    assert row(store, 1, 68, "").startswith(" " * 12 + "02:01 Alarm 2")


def test_the_place_is_left_out_first_and_the_status_is_a_word_where_there_is_room(
    store: Store,
) -> None:
    assert "Hama  " in row(store, 0, WIDE)
    assert "Hama  " not in row(store, 0, WIDE - 1)
    assert row(store, 0, WIDEST - 1).endswith(" c 3+")
    assert row(store, 0, WIDEST).endswith(" confirmed 3+")
    assert not row(store, 0, MIDDLING - 1).endswith("3+")


@pytest.mark.parametrize("width", [0, 1, 12, 31, 32, 55, 56, 68, 100, 126])
def test_every_row_of_every_log_takes_the_width_and_cuts_no_date(width: int) -> None:
    for path in SHAPES:
        store = Store.of_reading(read(path))
        told = partial(columns, store, widths_of(store))
        for each in range(len(store)):
            date = store.event(each).date
            day, clock = date.in_row()
            for under, said in ((None, date.beside_heading()), (day, f"{day} {clock}")):
                shown = "".join(text for text, _ in told(each, width, under))
                assert cell_len(shown) == width or width < 44
                assert all(part in shown for part in said.split())


def test_no_place_is_cut_beside_blank_cells(store: Store) -> None:
    quakes = Store.of_reading(read(Path("tests/shapes/no-actors.yaml")))
    assert row(quakes, 1, 74, "11 Mar 2011").startswith("11 Mar 2011 14:46 Off Sendai Main shock")
    assert "Off Sen… Main shock" in row(quakes, 1, 54, "11 Mar 2011")
    for each in range(len(store)):
        event = store.event(each)
        shown = row(store, each, 126, event.date.in_row()[0])
        assert place_of(store.head, event) in shown or "… " in shown[60:]


def test_a_log_has_no_column_for_what_no_event_has(tmp_path: Path) -> None:
    store = made(tmp_path, "{id: a, date: 2024, title: One}, {id: b, date: 2025, title: Two}")
    assert row(store, 0, 40) == f"{'One':<40}"
    assert row(store, 1, 40, "2025") == f"{'2025 Two':<40}"


def test_one_event_that_has_it_takes_its_room_from_the_title(tmp_path: Path) -> None:
    many = ", ".join(f"{{id: e{n}, date: {1000 + n}, title: One}}" for n in range(640))
    store = made(tmp_path, f"{many}, {{id: x, date: 1003-02, title: Two, status: disputed}}")
    assert widths_of(store).status == 0
    assert row(store, rank(store, "x"), 40) == f"{'Two':<38} d"


def test_machine_written_sources_and_events_without_witnesses_alert(store: Store) -> None:
    machine = next(each for each in range(len(store)) if store.uses_machine(store.event(each)))
    assert (" cl AI", "alert") in columns(store, widths_of(store), machine, 80, None)


def test_what_is_contested_looks_so(store: Store) -> None:
    disputed = next(n for n in range(len(store)) if store.event(n).status == "disputed")
    assert (" d", "disputed") in columns(store, widths_of(store), disputed, 80, None)


def test_a_column_from_right_to_left_ends_with_a_mark(tmp_path: Path) -> None:
    store = made(tmp_path, "{id: a, date: 2024, title: حماة}")
    ((title, _),) = [part for part in columns(store, widths_of(store), 0, 40, None) if part[0]]
    assert title.endswith(LRM)
    assert cell_len(title) == 40


async def test_what_is_searched_for_and_what_is_hidden_look_so() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        state = user.main.state.searched("golani")
        facts = columns(state.store, widths_of(state.store), state.cursor, 80, None)
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
    for each in examined:
        ai = store.uses_machine(store.event(each))
        parts = columns(store, widths_of(store), each, 80, None)
        assert ((" cl AI", "alert") in parts) is ai
        assert ((" cl", "alert") in parts) is not ai
