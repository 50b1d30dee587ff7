"""The words that a query may ask for in one log."""

from __future__ import annotations

import pytest

from tui.log.model import Head
from tui.log.reading.reader import read_text
from tui.store.query.ast import QueryError
from tui.store.query.fields import CLOSED, known_values
from tui.store.query.parser import parse
from tui.store.query.words import LogWords
from tui.store.store import Store

LOG = """
event_types: {change: , deploy: {parent: change, name: Deployment}}
statuses: [In Progress]
events:
- {id: a, date: 2024, title: a, type: deploy, status: In Progress}
- {id: b, date: 2024, title: b, type: reboot}
"""


def found(text: str) -> list[str]:
    store = Store.of_reading(read_text(LOG, "a log"))
    ranks = store.index.select(parse(text, store.index.words))
    return [store.event(rank).id for rank in ranks]


def test_declared_and_used_words_can_be_asked_for() -> None:
    assert found("type:deploy") == found("type:change") == ["a"]
    assert found("type:REBOOT") == ["b"]
    assert found('status:"in progress"') == ["a"]


def test_a_word_of_another_log_is_refused_with_what_was_meant() -> None:
    with pytest.raises(QueryError, match="did you mean `deploy`"):
        found("type:deplyo")
    with pytest.raises(QueryError, match="cannot be"):
        parse("type:deploy")


def test_without_a_log_the_words_are_those_of_the_format() -> None:
    words = LogWords(Head())
    assert dict(words) == {field: tuple(known) for field, known in CLOSED.items()}
    assert len(words) == len(CLOSED)
    assert known_values("type", "armed-clash", words) == ("battles/armed-clash",)


def test_the_measures_of_its_figures_can_be_asked_for_by_number() -> None:
    text = (
        "events: [{id: a, date: 2024, title: a, figures: [{measure: Killed, low: 10, high: 25}, "
        "{measure: date, best: 3}]}, {id: b, date: 2024, title: b}]"
    )
    store = Store.of_reading(read_text(text, "a log"))
    words = store.index.words
    assert words["measure"] == ("killed",)  # a field of the language goes before a measure
    assert list(store.index.select(parse("killed:>=20", words))) == [0]
    assert list(store.index.select(parse("-killed:>25", words))) == [0, 1]
    with pytest.raises(QueryError, match="no field `injured`"):
        parse("injured:5", words)
    assert "measure" not in LogWords(Head())
