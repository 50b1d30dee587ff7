"""The SQL for ClickHouse, on its engine itself: random queries, and whatever text may be in them.

A job of its own, as chdb weighs half a gigabyte: `pip install chdb`, then `pytest -m chdb -n 0`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.engine.backends import MemoryBackend
from tests.store.reference import select
from tests.store.strategies import logs, tabled
from tui.log.model import Log
from tui.store.engine.clickhouse import ClickHouseTable, as_text
from tui.store.engine.export import export
from tui.store.engine.layout import LISTS
from tui.store.engine.sql.backend import SqlBackend
from tui.store.query.ast import Query
from tui.store.store import Store

pytest.importorskip("duckdb")
pytestmark = pytest.mark.chdb

DOCS = Path(__file__).parents[3] / "docs" / "scale.md"


class InProcess:
    """ClickHouse without a server, asked as one is."""

    def __init__(self, session: Any) -> None:
        self.session = session

    def post(self, statement: str, parameters: Mapping[str, str]) -> bytes:
        answer: bytes = self.session.query(
            statement, "JSONCompactEachRow", params=dict(parameters)
        ).bytes()
        return answer


@pytest.fixture(scope="module")
def clickhouse() -> Iterator[InProcess]:
    session = pytest.importorskip("chdb.session")
    with TemporaryDirectory() as home:
        opened = session.Session(home)
        yield InProcess(opened)
        opened.close()


def fill(clickhouse: InProcess, log: Log) -> SqlBackend:
    """Load a log as the documentation says that it is done."""
    statements = re.findall(r"```sql\n-- clickhouse[^\n]*\n(.*?)```", DOCS.read_text(), re.DOTALL)
    assert len(statements) == 1
    with TemporaryDirectory() as home:
        folder = Path(home) / "log"
        export(Store.of(log), folder, part=3)
        clickhouse.session.query("drop database if exists news")
        for statement in statements[0].replace("/srv/log", str(folder)).split(";"):
            if statement.strip():
                clickhouse.session.query(statement)
    table = ClickHouseTable(clickhouse, "news", "events")
    return SqlBackend(table, table.head)


@settings(max_examples=40)
@given(log=logs, asked=st.lists(tabled, min_size=1, max_size=8))
def test_answers_as_the_index_does(clickhouse: InProcess, log: Log, asked: list[Query]) -> None:
    memory = MemoryBackend(log)
    backend = fill(clickhouse, log)
    assert len(backend) == len(memory)
    assert backend.lacks == frozenset()
    assert backend.endpoints.extent() == memory.endpoints.extent()
    for query in asked:
        assert [*backend.after(query, -1, 100)] == select(log, query), query
        assert [*backend.after(query, 1, 2)] == [*memory.after(query, 1, 2)]
        assert backend.count(query) == memory.count(query)
    for field in LISTS:
        assert backend.values(field) == memory.values(field)
    ranks = [*range(len(log.events))]
    titled = [event for event in log.events if event.title]
    assert [event for event in backend.events(ranks) if event.title != "(no title)"] == titled


@settings(max_examples=200)
@given(text=st.text(), several=st.lists(st.text()), number=st.integers(-(2**62), 2**62))
def test_parameters_arrive_as_they_were(
    clickhouse: InProcess, text: str, several: list[str], number: int
) -> None:
    statement = "select {p1:String}, {p2:Array(String)}, {p3:Int64}"
    values = {"p1": as_text(text), "p2": as_text(several), "p3": as_text(number)}
    table = ClickHouseTable.__new__(ClickHouseTable)
    table._server = clickhouse
    assert table.ask(statement, [text, several, number]) == [[text, several, number]]
    assert values["p3"] == str(number)
