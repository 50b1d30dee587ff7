"""The eras of a log."""

from tui.log.reading.reader import read_text
from tui.store.derived.eras import era_words, eras_from, eras_of
from tui.store.store import Store

LOG = """
event_types: {era: {name: Era}}
events:
- {id: long, date: 1971/2000, title: The long one, type: era}
- {id: war, date: 1980/1988, title: The war, tags: [era]}
- {id: open, date: 2001/.., title: Since then, tags: [era]}
- {id: none, date: "", title: No date, tags: [era]}
- {id: in, date: 1982-02-02, title: Inside}
- {id: between, date: 2000-12/2001-02, title: On the border}
- {id: before, date: 1950, title: Before}
- {id: undated, date: "", title: Undated}
"""
STORE = Store.of_reading(read_text(LOG, "log"))


def names(event_id: str) -> list[str]:
    return [era.event_id for era in eras_of(STORE.eras, STORE.find(event_id))]


def test_events_that_are_eras_are_found_in_time_order() -> None:
    assert [era.event_id for era in STORE.eras] == ["long", "war", "open"]


def test_an_event_lies_in_eras_the_shortest_first_and_never_in_itself() -> None:
    assert names("in") == ["war", "long"]
    assert names("between") == ["long", "open"]
    assert names("before") == names("undated") == []
    assert names("war") == ["long"]


def test_a_time_lies_in_eras_also_where_they_are_open() -> None:
    (found,) = eras_from(STORE.eras, STORE.eras[2].start + 10**10, STORE.eras[2].start + 10**10 + 1)
    assert found.event_id == "open"


def test_two_are_named_and_the_rest_counted() -> None:
    assert era_words(STORE.eras) == "The long one, The war, 1 more"
    assert era_words(STORE.eras[:1]) == "The long one"
    assert era_words(()) == ""


def test_a_log_without_eras_has_none() -> None:
    store = Store.of_reading(read_text("events: [{date: 2024, title: A}]", "log"))
    assert store.eras == eras_of(store.eras, store.event(0)) == ()
