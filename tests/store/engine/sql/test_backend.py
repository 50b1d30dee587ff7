"""Whatever holds the events answers alike: Parquet files what the index in memory does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.store.engine.backends import MemoryBackend, in_parquet, moments
from tests.store.strategies import logs, tabled
from tui.log.model import Log
from tui.store.engine.layout import LISTS
from tui.store.query.ast import Query

pytest.importorskip("duckdb")


@settings(max_examples=25)
@given(
    logs,
    st.lists(tabled, min_size=1, max_size=5),
    st.sets(moments, min_size=2, max_size=30),
    st.integers(1, 5),
)
def test_answers_as_the_index_does(log: Log, asked: list[Query], near: set[int], part: int) -> None:
    memory = MemoryBackend(log)
    with in_parquet(log, part) as parquet:
        assert len(parquet) == len(memory)
        assert parquet.lacks == memory.lacks == frozenset()
        for query in asked:
            assert parquet.count(query) == memory.count(query)
            for rank in (-1, 0, 3):
                assert [*parquet.after(query, rank, 2)] == [*memory.after(query, rank, 2)]
        for field in LISTS:
            assert parquet.values(field) == memory.values(field)
        assert parquet.endpoints.extent() == memory.endpoints.extent()
        for moment in near:
            assert parquet.endpoints.started(moment) == memory.endpoints.started(moment)
            assert parquet.endpoints.ended(moment) == memory.endpoints.ended(moment)


@settings(max_examples=25)
@given(logs)
def test_gives_events_and_head_back_as_they_were(log: Log) -> None:
    # No log that was read has an event without a title.
    log = replace(log, events=tuple(replace(e, title=e.title or "-") for e in log.events))
    with in_parquet(log, part=3) as parquet:
        ranks = range(len(log.events))
        assert parquet.events([*ranks]) == [*log.events]
        assert parquet.events([*reversed(ranks)]) == [*reversed(log.events)]
        for name in ("timezone", "sources", "actors", "places", "relations"):
            assert getattr(parquet.head, name) == getattr(log, name)
