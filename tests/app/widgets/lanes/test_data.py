"""What lanes are called, and what is said of them."""

from pyroaring import BitMap

from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.lanes.data import LaneData
from tui.log.reading.reader import read, sample
from tui.store.derived.lanes import lanes
from tui.store.index.matches import Matches
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
ALL = Matches(BitMap(range(len(STORE))))
TIME = HistogramData(STORE, 80, 0)


def test_counts_of_a_lane_are_those_of_its_events() -> None:
    made = LaneData(STORE, ALL, "place", lanes(STORE, "place", ALL.bitmap), 6)
    rows = made.rows(TIME)
    assert [row.label for row in rows] == [
        *("Syria", "Damascus", "Hama", "Aleppo"),
        *("34 others", "no place"),
    ]
    event = STORE.find("ev-1205-hama")
    assert event is not None
    bucket = TIME.cell_of(event)
    assert bucket is not None
    assert rows[2].counts[bucket] >= 4
    said = f"Hama: 8 events · 5 Dec 2024: {rows[2].counts[bucket]}"
    assert made.words(rows[2], TIME, bucket) == said
    assert made.words(rows[2], TIME, None) == "Hama: 8 events"
