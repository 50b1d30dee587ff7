"""Links between events, both ways."""

from __future__ import annotations

from tests.report.knots import knots
from tests.report.links.lines import of
from tui.log.model import Event
from tui.store.derived.links import chain
from tui.store.store import Store


def found(store: Store, event_id: str) -> Event:
    event = store.find(event_id)
    assert event is not None, event_id
    return event


def test_what_is_followed_by_two_ways_is_told_once_at_its_first_place():
    store = Store.of(knots())

    def before(event_id):
        return [(depth, e.id) for depth, e in chain(store.links, found(store, event_id), 4)]

    assert before("reply") == [(1, "march"), (1, "speech")]
    assert before("speech") == [(1, "march")]


def test_circles_and_ids_without_an_event_end_the_walk():
    text = """
schema: 1
events:
  - {id: a, date: 2011, title: A, part_of: b, follows: [a, c, gone], contradicts: [a]}
  - {id: b, date: 2012, title: B, part_of: a, follows: [a]}
  - {id: c, date: 2013, title: C, part_of: gone, follows: [a]}
"""
    log = knots(text)
    store = Store.of(log)
    links = store.links
    a, c = found(store, "a"), found(store, "c")
    assert [each.id for each in links.parents(a)] == ["b"]
    assert links.parents(c) == []
    assert [each.id for _, each in chain(links, a, 9)] == ["c"]
    assert not links.against(a)
    assert of(log, "a")
