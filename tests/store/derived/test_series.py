"""Cumulative counts, and how each grew."""

from __future__ import annotations

from typing import Any

import pytest

from tests.report.logs import log_of
from tui.log.dates.date import parse_date
from tui.log.model import Figure
from tui.log.sourcing.series import Point
from tui.store.derived import series as module
from tui.store.derived.series import CELLS, growth, number
from tui.store.store import Store

LOG = """\
events:
  - {id: a, date: 2024-11-28, title: t, figures: [{measure: killed, best: 1, cumulative: true}]}
  - {id: b, date: 2024-12-08, title: t, figures: [{measure: killed, best: 9, cumulative: true}]}
"""


def point(date: str, event: str = "e", **numbers: Any) -> Point:
    return Point(parse_date(date), Figure(measure="killed", **numbers), (event,))


def test_counts_lie_where_their_dates_do_between_the_first_and_the_last() -> None:
    grown = growth([point("2024-12-01", "a", best=1), point("2024-12-24", "b", best=5)])
    assert grown.numbers == (1, *[None] * (CELLS - 2), 5)
    assert grown.cells == {"a": {0}, "b": {CELLS - 1}}


def test_of_counts_in_one_cell_the_last_is_taken_and_both_events_are_there() -> None:
    grown = growth([point("2024-12-01", "a", best=1), point("2024-12-01", "b", best=2)])
    assert grown.numbers == (2, *[None] * (CELLS - 1))
    assert grown.cells == {"a": {0}, "b": {0}}


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"best": 5, "low": 3}, 5),
        ({"low": 3, "high": 9}, 3),
        ({"high": 9}, 9),
        ({"best": -4}, 0),
        ({}, 0),
    ],
)
def test_a_count_stands_for_its_best_else_for_its_bound(
    numbers: dict[str, Any], expected: int
) -> None:
    assert number(point("2024", **numbers)) == expected


def test_a_store_has_its_series_and_works_out_each_growth_once() -> None:
    store = Store.of(log_of(LOG))
    (key,) = store.series
    assert [each.events for each in store.series[key]] == [("a",), ("b",)]
    assert store.growth(key) is store.growth(key)


def test_too_many_figures_make_no_series(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    assert Store.of(log_of(LOG)).series == {}
