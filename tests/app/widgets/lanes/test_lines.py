"""The lines of the lanes: no wider than they may be, the event's bucket marked in all."""

import pytest
from pyroaring import BitMap
from rich.cells import cell_len

from tests.shapes.shapes import SHAPES, read_shape
from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.lanes.data import Row, rows_of
from tui.app.widgets.lanes.lines import (
    MARGIN,
    Look,
    label_width,
    lane_line,
    list_line,
    peak_of,
)
from tui.store.derived.lanes import SPLITS, Lane, fitted, lanes
from tui.store.index.matches import Matches
from tui.store.store import Store


@pytest.mark.parametrize("name", SHAPES)
def test_they_keep_to_any_width_and_mark_the_event_where_it_is(name: str) -> None:
    store = Store.of_reading(read_shape(name))
    matches = Matches(BitMap(range(len(store))))
    for width in (36, 76, 116, 196):
        data = HistogramData(store, width - MARGIN - label_width(width) - 1, 0)
        if not data.buckets:
            continue
        for split in SPLITS:
            shown = fitted(lanes(store, split, matches.bitmap), matches.bitmap, 8)
            rows = rows_of(store, split, shown, data)
            look = Look(0, data.buckets[0], matches[0])
            for number, row in enumerate(rows):
                parts = lane_line(rows, number, data, look, width)
                assert cell_len("".join(text for text, _ in parts)) <= width
                roles = {role for _, role in parts}
                assert ("bar.cursor" if look.is_in(row) else "bar.range") in roles
            assert any(look.is_in(row) for row in rows)
            for number, row in enumerate(rows):
                said = "".join(text for text, _ in list_line(rows, number, data, look))
                assert row.words(data, look.bucket) in said


def test_the_peak_is_that_of_single_values() -> None:
    rows = [Row(Lane("a", BitMap()), "a", [1, 3]), Row(Lane("", BitMap(), 9), "9 others", [50, 2])]
    assert peak_of(rows) == 3
    assert peak_of(rows[1:]) == 50
    assert peak_of([]) == 1
