"""Counts as rows."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.report.figures.rows import ROOMY, count_entries
from tui.report.text.document import Ref
from tui.store.derived.counts import measures

LOG = """
actors: {un: {name: United Nations, type: organisation}}
places: {hama: {name: Hama}}
sources: {a: {publisher: A Paper}}
events:
  - id: one
    date: 2024-12-01
    title: t
    place: hama
    sources: [a]
    figures:
      - {measure: killed, group: soldiers, low: 5, best: 6, high: 9, counted_by: un, source: a}
      - {measure: killed, as_said: dozens, of: on Monday, source: a}
      - {measure: killed, low: 3, computed: 1 + 2, cumulative: true}
"""


def rows(width: int) -> list[str]:
    log = log_of(LOG)
    (measure,) = measures(log.events)
    entries = list(count_entries(log, measure.counts, width))
    assert [entry.ref for entry in entries] == [Ref("event", "one")] * 3
    return printed(entries, width)


def test_a_row_has_when_how_many_who_counted_and_what_exactly() -> None:
    assert rows(80) == [
        "  1 Dec 2024           6  United Nations · soldiers · Hama",
        "  1 Dec 2024    in words  “dozens” · on Monday · Hama · source A Paper",
        "  1 Dec 2024  at least 3  Hama · running · computed by this log",
    ]


def test_where_there_is_room_the_bounds_and_the_source_are_told_too() -> None:
    assert rows(ROOMY)[0] == (
        "  1 Dec 2024     6 (5–9)  United Nations · soldiers · Hama · source A Paper"
    )


def test_where_it_is_narrow_each_stands_above_its_details() -> None:
    assert rows(40) == [
        "  6 · 1 Dec 2024",
        "    United Nations · soldiers · Hama",
        "  in words · 1 Dec 2024",
        "    “dozens” · on Monday · Hama · source",
        "    A Paper",
        "  at least 3 · 1 Dec 2024",
        "    Hama · running · computed by this",
        "    log",
    ]


def test_a_count_that_was_made_later_than_what_it_counts_says_when() -> None:
    log = log_of(
        "places: {hama: {name: Hama}}\n"
        "events:\n"
        "  - {id: e, date: 1982, title: t, place: hama, figures: [\n"
        "      {measure: killed, best: 10000, as_of: 1983}]}\n"
    )
    (measure,) = measures(log.events)
    assert printed(count_entries(log, measure.counts, 80), 80) == [
        "  1982  10,000  Hama · as of 1983"
    ]


def test_a_distance_from_one_place_to_another_has_no_date_and_place_of_an_event() -> None:
    log = log_of(
        "places: {rastan: {name: Rastan}}\n"
        "events:\n"
        "  - {id: e, date: 2024, title: t, place: rastan, figures: [\n"
        "      {measure: distance from Hama to Homs, unit: km, best: 46, counted_by: AP},\n"
        "      {measure: distance to Homs, unit: km, best: 3, counted_by: AP}]}\n"
    )
    far, near = measures(log.events)
    assert printed(count_entries(log, far.counts, 80), 80) == ["    46  AP"]
    assert printed(count_entries(log, near.counts, 80), 80) == ["  2024  3  AP · Rastan"]
