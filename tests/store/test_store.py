"""The store of a log: events by rank and id, its head, and what is derived once."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of
from tui.log.model import Log
from tui.log.reading.reader import read_text
from tui.store.store import Store

LOG = """\
title: Two
sources:
  ap: {publisher: AP}
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
actors: {ann: {name: Ann}, bob: {name: Bob}}
relations: [{subject: ann, type: leads, object: bob}]
events:
  - {id: later, date: 2026, title: t, sources: [ap]}
  - {id: first, date: 1982-02, title: t, claims: [{source: ai, says: x, verdict: comment}]}
"""


@pytest.fixture
def store() -> Store:
    return Store.of(log_of(LOG))


def test_events_are_found_by_rank_and_id_in_time_order(store: Store) -> None:
    assert len(store) == 2
    assert [event.id for event in store.events()] == ["first", "later"]
    assert [event.id for event in store.events([1, 0, 1])] == ["later", "first", "later"]
    assert store.event(0).id == "first"
    assert (store.rank("later"), store.rank("gone")) == (1, None)
    assert store.find("later") is store.event(1)
    assert store.find("gone") is None


def test_of_events_with_one_id_the_first_is_meant() -> None:
    text = "events: [{id: e, date: 2024, title: b}, {id: e, date: 2023, title: a}]"
    store = Store.of_reading(read_text(text, "twice.yaml"))
    assert store.problems
    assert store.name == "twice.yaml"
    assert store.rank("e") == 0


def test_the_head_has_all_but_the_events(store: Store) -> None:
    assert store.head.title == "Two"
    assert list(store.head.actors) == ["ann", "bob"]


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (["1982-02", "2026"], "1982 – 2026"),
        (["2024-01-01", "2024-12-31"], "2024"),
        (["2024/..", "2011"], "2011 – 2024 or later"),
        (["2012", "2024-11-27/..", "../2009"], "2009 or earlier – 2024 or later"),
        (["../2009"], "2009 or earlier"),
        (["2009/.."], "2009 or later"),
        (["../2009", "2009/.."], "2009 or earlier – 2009 or later"),
        ([""], ""),
        ([], ""),
    ],
)
def test_the_years_of_a_log(dates: list[str], span: str) -> None:
    events = "".join(f"  - {{id: e{n}, date: '{d}', title: t}}\n" for n, d in enumerate(dates))
    log = read_text(f"events:\n{events}" if dates else "events: []", "a log").log
    assert Store.of(log).span == span


def test_what_machines_wrote_is_known_wherever_an_event_takes_something_from_it() -> None:
    figure = "figures: [{measure: killed, best: 1, source: ai}]"
    store = Store.of(
        log_of(LOG + f"  - {{id: counted, date: 2027, title: t, sources: [ap], {figure}}}\n")
    )
    assert store.machine_sources == {"ai"}
    # A claim of it that was examined is nothing that the first event rests on.
    assert [store.uses_machine(event) for event in store.events()] == [False, False, True]


def test_relations_are_found_from_either_side(store: Store) -> None:
    (relation,) = store.head.relations
    assert store.relations("bob") == store.relations_from("ann") == (relation,)
    assert store.relations_from("bob") == store.relations("gone") == ()
    assert store.relations_on("ann", None) == (relation,)
    assert store.contested == frozenset()


def test_an_audit_looks_at_the_events_that_name_its_sources_and_is_kept(store: Store) -> None:
    found = store.audit(("ai",))
    assert [checked.event.id for checked in found.claims] == ["first"]
    assert store.audit(("ai",)) is found


def test_a_log_of_nothing_has_a_store() -> None:
    store = Store.of(Log())
    assert (len(store), store.span, list(store.events())) == (0, "", [])
    assert store.dossiers.company("gone").total == 0
