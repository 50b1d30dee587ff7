"""What lanes are called, and what is said of them."""

from pyroaring import BitMap

from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.lanes.data import rows_of
from tui.log.reading.reader import read, sample
from tui.store.derived.lanes import fitted, lanes
from tui.store.index.matches import Matches
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
ALL = Matches(BitMap(range(len(STORE))))
TIME = HistogramData(STORE, 80, 0)


def test_counts_of_a_lane_are_those_of_its_events() -> None:
    shown = fitted(lanes(STORE, "place", ALL.bitmap), ALL.bitmap, 6)
    rows = rows_of(STORE, "place", shown, TIME)
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
    assert rows[2].words(TIME, bucket) == said
    assert rows[2].words(TIME, None) == "Hama: 8 events"
