"""The part of a log in Parquet files that is looked at as a log in memory."""

from pathlib import Path

import pytest

from tui.store.engine.opening import matching, open_engine, read_excerpt
from tui.store.engine.protocol import EngineError
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse

duckdb = pytest.importorskip("duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Ten events, a day each, of which every other is tagged as aid; nothing but ids and tags."""
    duckdb.sql(
        "select i as rank, 'e' || i as id, '2024-12-0' || i as date, "
        "1733011200 + i * 86400 as moment, 1733011200 + i * 86400 as begins, "
        "1733011200 + (i + 1) * 86400 as ends, 'Event ' || i as title, "
        "case when i % 2 = 0 then ['aid'] else []::varchar[] end as tag "
        "from range(10) t(i) order by rank"
    ).write_parquet(str(tmp_path / "events.parquet"))
    return str(tmp_path)


def test_all_of_a_small_log(folder: str) -> None:
    reading = read_excerpt(folder, "ten").reading
    assert [event.id for event in reading.log.events] == [f"e{number}" for number in range(10)]
    assert reading.log.title == "ten"


@pytest.mark.parametrize(
    ("where", "most", "title", "ids"),
    [
        ("", 2, "ten: the first 2 of 10 events", ["e0", "e1"]),
        ("tag:aid", 9, "ten: the 5 that match of 10 events", ["e0", "e2", "e4", "e6", "e8"]),
        ("tag:aid", 1, "ten: the first 1 of 5 events", ["e0"]),
    ],
)
def test_a_part_says_of_how_many(
    folder: str, where: str, most: int, title: str, ids: list[str]
) -> None:
    reading = read_excerpt(folder, "ten", where, most).reading
    assert reading.log.title == title
    assert [event.id for event in reading.log.events] == ids


def test_an_excerpt_of_an_excerpt_is_asked_for_with_a_query(folder: str) -> None:
    query = parse("after:2024-12-05")
    assert read_excerpt(folder, "ten").is_whole
    found = read_excerpt(folder, "ten", "tag:aid", query=query)
    assert not found.is_whole
    assert {event.id for event in found.reading.log.events} <= {"e0", "e2", "e4", "e6", "e8"}


def test_what_is_not_held_is_told_as_a_problem(folder: str) -> None:
    told = [problem.message for problem in read_excerpt(folder, "ten").reading.problems]
    assert "this log does not hold `quotes`, so nothing can be said of it" in told


def test_faults_of_the_query_and_of_the_folder(folder: str, tmp_path: Path) -> None:
    with pytest.raises(QueryError):
        read_excerpt(folder, "ten", "tag:")
    with pytest.raises(EngineError):
        read_excerpt(str(tmp_path / "nowhere"), "ten")


def test_events_are_gone_through_in_time_order_a_few_at_a_time(folder: str) -> None:
    backend = open_engine(folder)
    found = matching(backend, parse("-tag:aid"), 3)
    assert [event.id for event in found] == ["e1", "e3", "e5"]
    backend.close()
