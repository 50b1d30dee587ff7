"""Random queries over random logs, through DuckDB, against a walk through every event."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.engine.backends import in_parquet
from tests.store.reference import select
from tests.store.strategies import logs, tabled
from tui.log.model import Log
from tui.store.query.ast import Query

pytest.importorskip("duckdb")


@settings(max_examples=60)
@given(logs, st.lists(tabled, min_size=1, max_size=8))
def test_finds_what_a_walk_through_all_events_finds(log: Log, asked: list[Query]) -> None:
    with in_parquet(log) as backend:
        for query in asked:
            found = select(log, query)
            assert [*backend.after(query, -1, 100)] == found, query
            assert backend.count(query) == len(found), query
