"""The relations in force on a date, and the order of their actors."""

import pytest

from tests.shapes.shapes import SHAPES, read_shape
from tui.log.dates.date import parse_date
from tui.log.reading.reader import read, read_text, sample
from tui.report.graph.network import Network, network
from tui.store.store import Store

LOG = """
actors: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}
relations:
- {subject: a, type: leads, object: b, from: 2011, to: 2020}
- {subject: c, type: leads, object: a, from: 2015}
- {subject: d, type: leads, object: d, from: 2011}
- {subject: d, type: leads, object: b, from: 2021}
events: [{date: 2016, title: t}]
"""


def test_only_what_was_in_force_is_there_from_the_most_related_on() -> None:
    store = Store.of_reading(read_text(LOG, "log"))
    found = network(store, parse_date("2016-05-01"))
    assert found.actors == ("a", "b", "c")
    assert [(each.subject, each.object) for each in found.relations] == [("a", "b"), ("c", "a")]
    assert network(store, parse_date("2010")) == Network((), ())
    assert network(store, None) == Network((), ())


@pytest.mark.parametrize("name", [*SHAPES, ""])
def test_every_actor_of_a_relation_stands_somewhere_once(name: str) -> None:
    store = Store.of_reading(read_shape(name) if name else read(sample()))
    for event in store.events():
        found = network(store, event.date)
        ends = {actor for each in found.relations for actor in (each.subject, each.object)}
        assert sorted(found.actors) == sorted(ends)
