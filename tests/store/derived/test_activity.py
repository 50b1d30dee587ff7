"""When an actor is seen, and in whose company."""

from __future__ import annotations

import pytest
from pyroaring import BitMap

from tests.report.knots import knots
from tui.store.derived.activity import CELLS, events_per_cell, seen
from tui.store.store import Store


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (("2012/2018", "2015-03", ""), "2012/2018", "2012/2018"),
        (("2012/..", "2015-03"), "2012/..", "2015-03"),
        (("2012", "2016/.."), "2012", "2016/.."),
        (("../2011", "2015", "2015-12-31"), "../2011", "2015-12-31"),
        (("",), None, None),
    ],
)
def test_seen_from_the_first_beginning_to_the_last_end(dates, first, last, monkeypatch):
    events = "".join(
        f"  - {{id: e{n}, date: '{d}', title: x, participants: [{{actor: a}}]}}\n"
        for n, d in enumerate(dates)
    )
    log = knots(f"schema: 1\nactors: {{a: {{name: A}}}}\nevents:\n{events}")
    for reading in (0, 400):  # walked through, and asked from the index
        monkeypatch.setattr("tui.store.derived.activity._READING", reading)
        store = Store.of(log)
        found = seen(store, store.index.ranks("actor", "a"))
        assert tuple(date and date.text for date in found) == (first, last)


def test_a_bar_counts_events_by_rank_not_by_date():
    assert events_per_cell(BitMap([0, 1, 2, 31]), 32) == (2, 1, *[0] * 13, 1)
    assert sum(events_per_cell(BitMap(range(7)), 7)) == 7
    assert events_per_cell(BitMap(), 0) == (0,) * CELLS


def test_quotes_are_counted_by_who_says_them_not_by_who_has_the_name():
    log = knots(
        """
schema: 1
actors: {ann: {name: Ann}}
events:
  - id: e
    date: 2024
    title: t
    quotes:
      - {speaker: ann, text: One, mode: verbatim}
      - {speaker_name: ann, text: Two, mode: verbatim}
  - id: f
    date: 2025
    title: t
    quotes: [{speaker: ann, text: Three}, {speaker: ann, text: Four}, {speaker: ann, text: Five}]
"""
    )
    found = Store.of(log).dossiers.activity("ann")
    assert (found.quotes, list(found.speaks)) == (4, [0, 1])
