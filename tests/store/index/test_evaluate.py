"""Random queries over random logs, against an implementation that walks through every event."""

import pytest
from hypothesis import given, settings

from tests.store.homes import HOMES, home_of
from tests.store.reference import facts, select
from tests.store.strategies import logs, queries
from tui.log.model import Log
from tui.store.completion.catalogue import counted as counted_choices
from tui.store.index.index import Index
from tui.store.query.ast import Query
from tui.store.query.fields import NAMED
from tui.store.query.parser import parse


@pytest.mark.parametrize("kind", HOMES)
@settings(max_examples=150, deadline=None)
@given(logs, queries)
def test_finds_what_a_walk_through_all_events_finds(kind: str, log: Log, query: Query) -> None:
    with home_of(log, kind) as home:
        assert list(home.index.select(query)) == select(log, query)


@settings(max_examples=80, deadline=None)
@given(logs)
def test_the_condition_of_a_value_means_no_other_of_its_name(log: Log) -> None:
    index = Index.of(log)
    for field in (*NAMED, "id"):
        for value, ranks in index.sets(field):
            condition = index.condition(field, value)
            assert parse(str(condition)) == condition
            assert index.select(condition).bitmap == ranks


@settings(max_examples=50, deadline=None)
@given(logs, queries)
def test_facets_count_what_a_walk_counts(log: Log, query: Query) -> None:
    index = Index.of(log)
    found = index.select(query)
    for field in ("actor", "place", "type", "source", "tier", "alone", "party", "stance", "has"):
        held = [
            value for rank in found for value in {*facts(log, log.events[rank], field)} - {None}
        ]
        choices = counted_choices(index, field, found.bitmap)
        counted = {each.value: each.events for each in choices if each.events}
        assert counted == {value: held.count(value) for value in held}
