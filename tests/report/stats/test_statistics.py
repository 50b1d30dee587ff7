"""A log in numbers."""

from __future__ import annotations

from tests.report.logs import printed
from tui.log.model import Log
from tui.log.reading.reader import read_text
from tui.report.stats.statistics import Tally, statistics
from tui.store.store import Store

LOG = """\
title: Four
sources: {ap: {publisher: AP, tier: wire}, kvia: {publisher: KVIA}}
places: {hama: {name: Hama}}
actors: {ann: {name: Ann}}
events:
  - {id: a, date: 2024-12-05, title: t, place: hama, type: battles/armed-clash, sources: [ap]}
  - {id: b, date: 2024-12-06, title: t, place: hama, type: battles, sources: [ap, kvia],
     status: reported, participants: [{actor: ann}, {actor: ann, role: victim}]}
  - {id: c, date: 2024-12-07, title: t, place: gone-with-the-wind}
  - {id: d, date: "", title: t, figures: [{measure: killed, best: 1}, {measure: killed, best: 1}]}
"""


def store_of(text: str) -> Store:
    return Store.of(read_text(text, "a log").log)


def test_events_are_counted_by_what_is_in_them() -> None:
    tally = Tally(store_of(LOG))
    assert tally.types == {"battles": 2, "no type": 2}
    assert tally.statuses == {"reported": 1, "no status": 3}
    assert tally.independent == {"none": 2, "one": 1, "two": 1, "three or more": 0}
    assert tally.places == {"Hama": 2, "gone-with-the-wind": 1}
    assert tally.actors == {"Ann": 1}  # in one event, if in two roles
    assert (tally.records["figures"], tally.undated) == (2, 1)


def test_the_head_has_title_span_and_numbers() -> None:
    lines = printed(statistics(store_of(LOG)))
    assert lines[:4] == [
        "Four",
        "from 5 Dec 2024 to 7 Dec 2024, 1 undated",
        "  4  events",
        "  0  quotes",
    ]


def test_a_log_of_nothing_is_in_numbers_too() -> None:
    lines = printed(statistics(Store.of(Log())))
    assert lines[1:3] == ["no dates", "  0  events"]
    assert lines[-1] == "  none"
