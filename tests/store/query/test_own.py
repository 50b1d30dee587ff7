"""Fields of a log's own in a query."""

from __future__ import annotations

import pytest

from tui.log.reading.reader import read_text
from tui.store.query.ast import QueryError
from tui.store.query.own import wanted
from tui.store.query.parser import parse
from tui.store.store import Store

LOG = """
fields: {cost: {type: number}, due: {type: date}}
events:
- id: a
  date: 2024
  title: a
  cost: 5.5
  due: 2024-12-05
  severity: sev1
  root_cause: [disk is full, Cable]
- {id: b, date: 2025, title: b, cost: 12, due: 2024-12, severity: sev2}
- {id: c, date: 2026, title: c, cost: dear}
"""


def found(text: str) -> list[str]:
    store = Store.of_reading(read_text(LOG, "a log"))
    query = parse(text, store.index.words)
    assert parse(str(query), store.index.words) == query
    return [store.event(rank).id for rank in store.index.select(query)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("cost:>=5.5", ["a", "b"]),
        ("cost:>5.5", ["b"]),
        ("cost:<=12 -severity:sev1", ["b"]),
        ("cost:12.0", ["b"]),
        ("severity:SEV1,sev2", ["a", "b"]),
        ("root_cause:disk", ["a"]),
        ('root_cause:"is full"', ["a"]),
        ("Root_Cause:cable", ["a"]),
        ("cost:dear", ["c"]),
        ("cost:=12", ["b"]),
        ("cost:5..11", ["a"]),
        ("cost:6..", ["b"]),
        ("cost:..6", ["a"]),
        ("due:2024-12-05", ["a"]),
        ("due:=2024-12-05", ["a", "b"]),
        ("due:>2024-12-05", ["b"]),
        ("due:>=2024-12-05", ["a", "b"]),
        ("due:<2024-12-05", ["b"]),
        ("due:>2024", []),
        ("due:2024-12-05..2025", ["a", "b"]),
        ("due:..2024-11", []),
    ],
)
def test_they_are_asked_for_by_words_and_by_numbers(text: str, ids: list[str]) -> None:
    assert found(text) == ids


def test_a_field_that_the_log_has_not_is_refused_with_what_was_meant() -> None:
    with pytest.raises(QueryError, match="did you mean `severity`"):
        found("severty:sev1")
    with pytest.raises(QueryError, match="there is no field"):
        parse("cost:sev1")


def test_what_is_no_number_is_no_less_and_no_more() -> None:
    assert not wanted(">3")("many")
    assert wanted(">x")(">x")
