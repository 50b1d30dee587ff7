"""Running counts as lines."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of
from tui.log.model import Figure, Head
from tui.report.figures.lines import brief_amount, counter, place_words, series_entries
from tui.report.text.document import Ref
from tui.store.derived.counts import measures

LOG = """
actors: {sohr: {name: Syrian Observatory for Human Rights, type: organisation, aliases: [SOHR]}}
places: {syria: {name: Syria}}
sources: {a: {publisher: A}}
events:
  - id: one
    date: 2024-12-01
    title: t
    place: syria
    sources: [a]
    figures: [{measure: killed, low: 5, best: 6, cumulative: true, counted_by: sohr, source: a}]
  - id: two
    date: 2024-12-05
    title: t
    place: syria
    sources: [a]
    figures: [{measure: killed, low: 48, cumulative: true, counted_by: sohr, source: a}]
"""


def lines(width: int) -> list[str]:
    log = log_of(LOG)
    (measure,) = measures(log.events)
    entries = list(series_entries(log, measure.series, width))
    assert [entry.ref for entry in entries] == [Ref("event", "two"), None]
    return [line.plain for entry in entries for line in entry.lines]


def test_a_line_has_who_counts_a_bar_for_each_count_and_the_numbers_at_its_ends() -> None:
    assert lines(80) == [
        "  SOHR, Syria       ▁······················█  6 → at least 48",
        "                    1 Dec 2024    5 Dec 2024",
    ]


def test_where_it_is_narrow_the_name_stands_above() -> None:
    assert lines(36) == [
        "  SOHR, Syria",
        "    ▁··········█ 6 → at least 48",
        "    1 Dec 2024 – 5 Dec 2024",
    ]


@pytest.mark.parametrize("width", range(8, 130, 7))
def test_a_line_is_no_wider_than_what_its_numbers_need(width: int) -> None:
    assert all(len(line) <= max(width, 34) for line in lines(width))


def test_a_counter_is_called_by_an_acronym_where_there_is_one() -> None:
    log = log_of(LOG)
    assert counter(log, Figure(measure="killed", counted_by="sohr")) == "SOHR"
    assert counter(log, Figure(measure="killed", counted_by="a  witness")) == "a witness"
    assert counter(log, Figure(measure="killed")) == ""


def test_numbers_and_places_in_few_words() -> None:
    assert brief_amount(Figure(measure="killed", low=1, best=2, high=3)) == "2"
    assert brief_amount(Figure(measure="killed", low=1000)) == "at least 1,000"
    assert place_words(Head(), "") == ""
    assert place_words(log_of(LOG), "syria") == "Syria"


def test_no_series_no_line() -> None:
    assert list(series_entries(Head(), {}, 80)) == []
