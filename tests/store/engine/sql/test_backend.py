"""Whatever holds the events answers alike: Parquet files what the index in memory does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.store.engine.backends import edges, in_parquet
from tests.store.strategies import logs, tabled
from tui.log.model import Log
from tui.store.engine.layout import LISTS
from tui.store.engine.memory import MemoryBackend
from tui.store.query.ast import Query
from tui.store.store import Store

pytest.importorskip("duckdb")


@settings(max_examples=25)
@given(logs, st.lists(st.tuples(tabled, edges), min_size=1, max_size=5), st.integers(1, 5))
def test_answers_as_the_index_does(
    log: Log, asked: list[tuple[Query, list[int]]], part: int
) -> None:
    memory = MemoryBackend(Store.of(log))
    with in_parquet(log, part) as parquet:
        assert len(parquet) == len(memory)
        assert parquet.lacks == memory.lacks == frozenset()
        for query, cuts in asked:
            for backend_answer, expected in (
                (parquet.summary(query, 3, cuts), memory.summary(query, 3, cuts)),
                (parquet.summary(query, 0, []), memory.summary(query, 0, [])),
                (parquet.count(query), memory.count(query)),
            ):
                assert backend_answer == expected
            for start, stop in ((0, 2), (1, 4), (6, 9)):
                assert [*parquet.window(query, start, stop)] == [*memory.window(query, start, stop)]
            for rank in (-1, 0, 3):
                assert [*parquet.after(query, rank, 2)] == [*memory.after(query, rank, 2)]
            for field in LISTS:
                assert parquet.values(field, query) == memory.values(field, query)
        assert parquet.endpoints.extent() == memory.endpoints.extent()
        for moment in near_all(asked):
            assert parquet.endpoints.started(moment) == memory.endpoints.started(moment)
            assert parquet.endpoints.ended(moment) == memory.endpoints.ended(moment)


def near_all(asked: list[tuple[Query, list[int]]]) -> set[int]:
    return {edge for _, cuts in asked for edge in cuts}


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
