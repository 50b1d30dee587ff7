"""The rows of groups: every position has one, under the heading that says how many there are."""

from itertools import pairwise, product
from pathlib import Path

import pytest

from tui.app.state.state import State
from tui.app.widgets.timeline.groups import GroupLayout, grouped
from tui.app.widgets.timeline.rows import More
from tui.log.reading.reader import read, sample
from tui.store.arranging.arrangement import Arrangement
from tui.store.store import Store

LOGS = [sample(), *sorted(Path("tests/shapes").glob("*.yaml"))]


def layout(state: State, more: More | None = None) -> GroupLayout:
    assert state.order is not None
    return grouped(
        state.store,
        state.order,
        lambda rank: state.store.event(rank).date,
        headed=True,
        more=more,
    )


@pytest.fixture(scope="module")
def state() -> State:
    return State.start(Store.of_reading(read(sample())))


@pytest.mark.parametrize("group", ["place", "actor", "type", "day"])
def test_every_event_of_every_log_has_its_row_under_the_heading_of_its_group(group: str) -> None:
    for path in LOGS:
        state = State.start(Store.of_reading(read(path))).arranged(Arrangement(group, "sources"))
        if not state.listed:
            continue
        rows = layout(state).window(0, 10_000)
        events = [row.position for row in rows if row.kind == "event"]
        assert events == [*range(len(state.listed))]
        heads = [at for at, row in enumerate(rows) if row.kind == "heading"]
        for start, end in pairwise([*heads, len(rows)]):
            count = end - start - 1
            assert rows[start].text.endswith(f" · {count:,} event{'s' * (count != 1)}")
        assert bool(heads) is (group != "day")


def test_headings_say_names(state: State) -> None:
    heads = {}
    for group in ("place", "actor", "type"):
        rows = layout(state.arranged(Arrangement(group))).window(0, 1000)
        heads[group] = [row.text for row in rows if row.kind == "heading"]
    assert "Hama · 8 events" in heads["place"]
    assert heads["place"][-1].startswith("no place · ")
    assert any(each.startswith("Hayat Tahrir al-Sham · ") for each in heads["actor"])
    assert any(
        each.startswith("battles: non state actor overtakes territory") for each in heads["type"]
    )


def test_a_window_begins_with_the_heading_and_says_each_day_once(state: State) -> None:
    rows = layout(state.arranged(Arrangement("place")))
    for top, height in product((0, 7, 40), (1, 5, 30)):
        window = rows.window(top, height)
        assert len(window) == height
        assert window[0].kind == "heading"
    days = [row.text for row in rows.window(0, 1000) if row.kind == "event"]
    assert "" in days
    assert "Hama" not in days


def test_the_top_keeps_every_row_of_the_event_within_the_room_below_it(state: State) -> None:
    rows = layout(state.arranged(Arrangement("actor")), lambda rank, day: rank % 3)
    for position in range(0, 100, 7):
        for room in range(4, 20):
            window = rows.window(rows.top_for(position, room), room + 1)
            lines = [row.line for row in window if row.position == position]
            assert lines == [*range(state.listed[0] + lines[-1] + 1)]
            assert lines[-1] == rows.listed[position] % 3


def test_headings_are_gone_to_both_ways(state: State) -> None:
    state = state.arranged(Arrangement("type"))
    rows = layout(state)
    assert state.order is not None
    for position in range(len(state.listed)):
        group = state.order.listed.group(position)
        assert rows.under_same(position, -1) == group.start
        assert rows.under_same(position, 1) == group.start + group.size - 1


def test_a_folded_group_is_one_row(state: State) -> None:
    folded = state.arranged(Arrangement("place")).folding()
    rows = layout(folded).window(0, 1000)
    (row,) = [row for row in rows if row.kind == "fold"]
    assert row.position == folded.position
    assert row.text == "Hama · 8 events"
