"""What `is:` asks for, and marks as ranks."""

from tests.report.logs import log_of
from tui.store.query.parser import parse
from tui.store.store import Store
from tui.store.told import ONLY_MARKED, asked_of_told, with_marked


def test_marks_are_ranks_of_the_events_that_there_are() -> None:
    store = Store.of(
        log_of("events: [{id: a, date: 2024, title: One}, {id: b, date: 2025, title: Two}]")
    )
    told = with_marked({}, store, ("b", "gone"))
    assert {name: list(ranks) for name, ranks in told.items()} == {"marked": [1]}


def test_what_a_query_asks_is_found_however_deep() -> None:
    assert asked_of_told(parse("hama (x OR -is:added,marked) is:changed")) == {
        *("added", "changed", "marked")
    }
    assert asked_of_told(ONLY_MARKED) == {"marked"}
    assert asked_of_told(parse("marked")) == set()
