"""Events split by a field."""

import pytest
from pyroaring import BitMap

from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import read, read_text, sample
from tui.store.derived.lanes import SPLITS, Lane, fitted, lanes
from tui.store.query.parser import parse
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
ALL = BitMap(range(len(STORE)))


def test_lanes_of_most_events_come_first_and_have_the_events_of_a_filter() -> None:
    found = lanes(STORE, "actor", ALL)
    assert [lane.value for lane in found[:2]] == ["saa", "moc"]
    for lane in found:
        assert lane.ranks == STORE.index.ranks("actor", lane.value)
    some = STORE.index.select(parse("place:hama")).bitmap
    assert all(lane.ranks and lane.ranks <= some for lane in lanes(STORE, "tier", some))


def test_types_are_split_at_the_top_or_below_it_where_there_is_one_alone() -> None:
    assert all("/" not in lane.value for lane in lanes(STORE, "type", ALL))
    battles = STORE.index.ranks("type", "battles")
    text = "events: [{date: 2024, type: battles/armed-clash}, {date: 2025, type: battles}]"
    one = Store.of_reading(read_text(text, "log"))
    assert [lane.value for lane in lanes(one, "type", BitMap([0, 1]))] == ["battles/armed-clash"]
    assert Lane("battles", battles) in lanes(STORE, "type", ALL)


@pytest.mark.parametrize("most", [2, 3, 5, 500])
@pytest.mark.parametrize("split", SPLITS)
def test_no_event_is_lost_whatever_there_is_room_for(split: str, most: int) -> None:
    for name in SHAPES:
        store = Store.of_reading(read_shape(name))
        ranks = BitMap(range(len(store)))
        found = lanes(store, split, ranks)  # type: ignore[arg-type]
        shown = fitted(found, ranks, most)
        assert len(shown) <= most
        assert BitMap.union(BitMap(), *(lane.ranks for lane in shown)) == ranks
        assert sum(lane.others or bool(lane.value) for lane in shown) == len(found)


def test_what_is_left_is_one_lane_and_events_without_any_another() -> None:
    found = [Lane("a", BitMap([1, 2])), Lane("b", BitMap([2])), Lane("c", BitMap([3]))]
    shown = fitted(found, BitMap([0, 1, 2, 3]), 3)
    assert shown == [found[0], Lane("", BitMap([2, 3]), 2), Lane("", BitMap([0]))]
