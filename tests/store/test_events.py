"""What every home of a log answers, in memory as in an index file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.shapes.shapes import SHAPES, read_shape
from tests.store.homes import HOMES, home_of
from tests.store.strategies import logs
from tui.log.model import Head, Log
from tui.store.query.fields import FIELDS, NAMED
from tui.store.store import Store


@pytest.mark.parametrize("kind", HOMES)
@settings(max_examples=100)
@given(logs)
def test_gives_the_events_that_it_was_made_of(kind: str, log: Log) -> None:
    with home_of(log, kind) as home:
        assert len(home) == len(log.events)
        assert tuple(home.events()) == log.events
        assert [home.event(rank) for rank in range(len(home))] == list(log.events)
        backwards = range(len(home))[::-1]
        assert tuple(home.events(backwards)) == log.events[::-1]
        with pytest.raises(IndexError):
            home.event(len(home))


@pytest.mark.parametrize("kind", HOMES)
@pytest.mark.parametrize("name", SHAPES)
def test_a_log_of_any_shape_is_the_same(kind: str, name: str) -> None:
    reading = read_shape(name)
    memory = Store.of_reading(reading)
    with home_of(reading.log, kind, reading.problems) as home:
        store = Store(home)
        assert store.problems == reading.problems
        assert store.problem_count == len(reading.problems)
        for part in Head.__struct_fields__:
            assert getattr(store.head, part) == getattr(reading.log, part)
        assert tuple(store.events()) == reading.log.events
        assert store.span == memory.span
        for event in reading.log.events[:50]:
            assert store.find(event.id) == memory.find(event.id)
        for field in FIELDS:
            assert list(store.index.sets(field)) == list(memory.index.sets(field))
        for field in NAMED:
            for value, _ in memory.index.sizes(field):
                assert store.index.condition(field, value) == memory.index.condition(field, value)
                assert store.index.label(field, value) == memory.index.label(field, value)
