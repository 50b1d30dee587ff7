"""The figures of many events by what they measure."""

from __future__ import annotations

from tests.report.logs import log_of
from tui.log.reading.reader import read, sample
from tui.store.derived.counts import Measure, count_of, measures

LOG = """
places: {hama: {name: Hama}, syria: {name: Syria}}
sources: {a: {publisher: A}}
events:
  - id: one
    date: 2024-12-01
    title: t
    place: hama
    sources: [a]
    figures:
      - {measure: killed, best: 5, cumulative: true, counted_by: SOHR, place: syria, source: a}
      - {measure: killed, best: 2, source: a}
      - {measure: distance, unit: km, best: 7, source: a}
  - {id: none, date: 2024-12-02, title: t}
  - id: two
    date: 2024-12-03
    title: t
    sources: [a]
    figures:
      - {measure: killed, best: 4, cumulative: true, counted_by: UN, place: syria, source: a}
      - {measure: killed, best: 9, cumulative: true, counted_by: SOHR, place: syria, source: a,
         as_of: 2024-12-02}
      - {measure: distance, unit: miles, best: 4, source: a}
"""


def of(text: str) -> list[Measure]:
    return measures(log_of(text).events)


def test_what_runs_on_comes_first_and_each_unit_is_a_measure_of_its_own() -> None:
    found = of(LOG)
    assert [(m.name, m.unit, len(m.counts)) for m in found] == [
        ("killed", "", 4),
        ("distance", "km", 1),
        ("distance", "miles", 1),
    ]


def test_counts_stand_in_time_order_by_their_own_date_else_by_that_of_their_event() -> None:
    killed = of(LOG)[0]
    told = [(c.date.text, c.figure.best, c.place, c.event) for c in killed.counts]
    assert told == [
        ("2024-12-01", 5, "syria", "one"),
        ("2024-12-01", 2, "hama", "one"),
        ("2024-12-02", 9, "syria", "two"),
        ("2024-12-03", 4, "syria", "two"),
    ]


def test_a_count_that_does_not_run_on_stands_at_its_events_date_whenever_it_was_made() -> None:
    log = log_of(
        "events:\n  - {id: e, date: 1982, title: t, figures: [{measure: m, best: 1, as_of: 1983}]}"
    )
    assert count_of(log.events[0], log.events[0].figures[0]).date.text == "1982"


def test_a_series_is_of_one_counter_and_of_two_counts_at_least() -> None:
    ((key, points),) = of(LOG)[0].series.items()
    assert (key.counted_by, key.place) == ("SOHR", "syria")
    assert [point.figure.best for point in points] == [5, 9]


def test_nothing_is_counted() -> None:
    assert measures([]) == []
    assert of("sources: {a: {}}\nevents: [{id: e, date: 2024, title: t, sources: [a]}]") == []


def test_every_figure_of_the_sample_is_there_once() -> None:
    log = read(sample()).log
    given = [count_of(event, figure) for event in log.events for figure in event.figures]
    found = [count for measure in measures(log.events) for count in measure.counts]
    assert sorted(map(repr, found)) == sorted(map(repr, given))
