"""Which sources appear together, and which of them stand in the place of others."""

from __future__ import annotations

from tui.log.model import Log
from tui.log.reading.reader import read, read_text, sample
from tui.log.sourcing.origins import Origin
from tui.store.derived.overlap import EVENT_SOURCES, Overlap, overlap

LOG = """
sources:
  kvia: {publisher: KVIA, derived_from: [ap]}
  ap: {publisher: AP}
  webn: {publisher: WEBN, derived_from: [ap]}
  sana: {publisher: SANA}
  alone: {publisher: Alone}
events:
  - {id: one, date: 2024-12-05, title: t, sources: [kvia, ap, sana]}
  - {id: two, date: 2024-12-06, title: t, sources: [webn, kvia, gone]}
  - {id: three, date: 2024-12-07, title: t, sources: [sana, ap]}
  - id: four
    date: 2024-12-08
    title: t
    sources: [sana, alone]
    accounts: [{sources: [sana, alone], origin: Major Adib}]
"""


def log() -> Log:
    return read_text(LOG, "a log").log


def of(text: str) -> Overlap:
    log = read_text(text, "a log").log
    return overlap(log, log.events)


def test_pairs_have_the_events_that_cite_both_and_who_is_counted() -> None:
    found = overlap(log(), log().events)
    told = [(p.first, p.second, p.events, p.first_counts, p.second_counts) for p in found.pairs]
    assert told == [
        ("kvia", "ap", ["one"], [], ["one"]),
        ("kvia", "webn", ["two"], [], ["two"]),
        ("sana", "alone", ["four"], ["four"], []),
        ("ap", "sana", ["one", "three"], [], []),
        ("kvia", "sana", ["one"], [], []),
    ]
    assert found.sources == 5
    assert found.passed_over == 0


def test_what_is_behind_both_is_that_of_the_event() -> None:
    shared = {(p.first, p.second): p.shared for p in overlap(log(), log().events).pairs}
    assert shared["kvia", "ap"] == Origin("source", "ap")
    assert shared["kvia", "webn"] == Origin("source", "ap")
    assert shared["sana", "alone"] == Origin("knower", "major adib")
    assert shared["ap", "sana"] is None


def test_only_pairs_that_come_up_are_held_and_few_of_a_crowd() -> None:
    ids = [f"s{number}" for number in range(3000)]
    sources = "".join(f"  {each}: {{publisher: P{each}}}\n" for each in ids)
    crowd = f"  - {{id: e, date: 2024, title: t, sources: [{', '.join(ids)}]}}\n"
    pair = "  - {id: f, date: 2025, title: t, sources: [s1, s2]}\n"
    found = of(f"sources:\n{sources}events:\n{crowd}{pair}")
    assert len(found.pairs) == EVENT_SOURCES * (EVENT_SOURCES - 1) // 2
    assert found.passed_over == 1
    assert found.pairs[0].events == ["e", "f"]


def test_nothing_to_pair() -> None:
    assert of("events: []") == Overlap((), 0, 0)
    assert of("sources: {a: {}}\nevents: [{id: e, date: 2024, title: t, sources: [a]}]").pairs == ()


def test_the_sample_agrees_with_what_is_counted_of_each_event() -> None:
    log = read(sample()).log
    found = overlap(log, log.events)
    assert found.passed_over == 0
    together = {(p.first, p.second) for p in found.pairs}
    assert ("watana-golani", "sahafati-golani") in together
    assert all(set(p.first_counts) | set(p.second_counts) <= set(p.events) for p in found.pairs)
    assert all((p.shared is not None) == bool(p.counted_once) for p in found.pairs)
