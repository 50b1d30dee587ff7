"""What the histogram knows of a log at a width."""

import pytest

from tui.app.widgets.histogram.data import HistogramData
from tui.log.reading.reader import read
from tui.store.query.ast import EVERYTHING
from tui.store.query.parser import parse
from tui.store.store import Store

DAYS = ["1982-02", "2024-12-01", "2024-12-02", "2024-12-02", "2024-12-04~", "2024-12-04/2024-12-06"]


@pytest.fixture
def store(tmp_path) -> Store:
    events = [f"  - {{id: e-{n}, date: {date}, title: Event {n}}}" for n, date in enumerate(DAYS)]
    log = tmp_path / "log.yaml"
    log.write_text("schema: 1\nevents:\n" + "\n".join(events) + "\n")
    return Store.of_reading(read(log))


def test_buckets_are_the_cells_that_are_no_folds(store: Store) -> None:
    data = HistogramData(store, 100, 0)
    assert [data.cells[each].step is not None for each in data.buckets] == [True] * len(
        data.buckets
    )
    assert len(data.buckets) < len(data.cells)


def test_each_event_is_counted_where_it_begins(store: Store) -> None:
    data = HistogramData(store, 100, 0)
    matches = store.index.select(EVERYTHING)
    for rank in range(len(store)):
        cell = data.cell_of(store.event(rank))
        assert cell is not None
        assert data.first(matches, cell) is not None
        assert data.totals[cell] > 0


def test_words_and_dates_of_a_range(store: Store) -> None:
    data = HistogramData(store, 100, 0)
    first, last = (data.cell_of(store.event(rank)) for rank in (1, 4))
    assert first is not None
    assert last is not None
    everything = store.index.select(EVERYTHING)
    assert data.words(everything, first, first) == "1 Dec 2024 · 1 event"
    assert data.words(everything, first, last) == "1–4 Dec 2024 · 4 days · 5 events"
    some = store.index.select(parse("id:e-2"))
    assert data.words(some, first, last) == "1–4 Dec 2024 · 4 days · 1 of 5 events"
    assert data.dates(first, last) == "2024-12-01..2024-12-04"


def test_finer_until_it_is_no_finer_and_back(store: Store) -> None:
    data = HistogramData(store, 100, 0)
    coarser = data.finer_by(-1)
    assert len(coarser.buckets) < len(data.buckets)
    assert data.steps == "year to day"
    assert coarser.steps == "year to week"
    while (finer := data.finer_by(1)) is not data:
        assert len(finer.buckets) > len(data.buckets)
        data = finer


def test_the_bucket_under_the_mouse_is_the_nearest(store: Store) -> None:
    data = HistogramData(store, 100, 0)
    for bucket in data.buckets:
        assert data.bucket_at(data.scale.edges[bucket]) == bucket
    assert data.bucket_at(-5) == data.buckets[0]
    assert data.bucket_at(500) == data.buckets[-1]


def test_a_log_without_dates_has_no_bucket(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events: [{id: a, title: A}]")
    data = HistogramData(Store.of_reading(read(log)), 80, 0)
    assert data.buckets == []
    assert data.cell_of(Store.of_reading(read(log)).event(0)) is None
