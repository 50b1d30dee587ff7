"""The same reader in another store: everything stays with its event, whatever its rank is there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.state.state import State
from tui.app.state.swap import find_again, in_store
from tui.log.reading.reader import read_text
from tui.store.query.parser import parse
from tui.store.store import Store

DAYS = ["a", "b", "c", "d", "e"]


def store(*lines: str) -> Store:
    return Store.of_reading(read_text("title: t\nevents:\n" + "\n".join(lines), "log.yaml"))


def line(name: str, title: str = "") -> str:
    """An event on the day of its letter."""
    day = 1 + DAYS.index(name)
    return f"- {{id: {name}, date: 2024-12-0{day}, title: {title or 'Day ' + name}}}"


def log(names: str) -> Store:
    return store(*map(line, names))


def here(state: State) -> str | None:
    return None if state.event is None else state.event.id


def at(name: str, names: str = "abcde") -> State:
    state = State.start(log(names))
    rank = state.store.rank(name)
    assert rank is not None
    return state.moved(rank)


def test_the_cursor_stays_on_its_event() -> None:
    assert here(in_store(at("c", "bcd"), log("abcde"))) == "c"
    assert here(in_store(at("c"), log("cde"))) == "c"


def test_where_its_event_is_gone_the_cursor_is_on_the_next_of_that_time() -> None:
    assert here(in_store(at("c"), log("abde"))) == "d"
    assert here(in_store(at("e"), log("abcd"))) == "d"


def test_from_nothing_and_to_nothing() -> None:
    empty = Store.of_reading(read_text("title: t\nevents: []", "log.yaml"))
    assert here(in_store(at("c"), empty)) is None
    assert here(in_store(in_store(at("c"), empty), log("abc"))) == "a"


def test_filter_search_and_what_is_hidden_hold_in_the_new_events() -> None:
    state = at("c", "bcd").filtered(parse("-id:d")).searched("day").with_context()
    after = in_store(state, log("abcde"))
    assert here(after) == "c"
    assert len(after.matches) == 4
    assert after.search is not None
    assert len(after.search.found) == 4
    assert len(after.listed) == 5


def test_an_event_that_the_filter_selects_no_longer_gives_the_cursor_to_the_nearest() -> None:
    state = at("c").filtered(parse("day"))
    after = in_store(state, store(line("b"), line("c", "Changed"), line("d")))
    assert here(after) == "b"


def test_the_trail_leads_to_the_same_events() -> None:
    state = at("d", "bcd")
    state = state.jumped(0).visited(parse("-id:c"))
    after = in_store(state, log("abcde"))
    assert here(after.back()) == "b"
    assert here(after.back().back()) == "d"
    assert here(after.back().back().forward().forward()) == here(after)


def test_marks_stay() -> None:
    state = at("c").with_marks(frozenset({"c", "gone"}))
    assert in_store(state, log("cd")).marks == {"c", "gone"}


def test_an_event_without_an_id_is_known_by_its_date_and_title() -> None:
    first = "- {date: 2024-12-01, title: First}"
    second = "- {date: 2024-12-01, title: Second}"
    before = store(first, second)
    after = store("- {date: 2024-11-01, title: Earlier}", "", first, second)
    found = [find_again(after, event) for event in before.events()]
    assert [after.event(rank).title for rank in found if rank is not None] == ["First", "Second"]


def test_of_two_events_with_one_id_the_same_one_is_found() -> None:
    twice = (line("b", "One"), line("b", "Other"))
    before, after = store(*twice), store(line("a"), *twice)
    assert [find_again(after, event) for event in before.events()] == [1, 2]


@given(
    st.sets(st.sampled_from(DAYS), min_size=1),
    st.sets(st.sampled_from(DAYS), min_size=1),
    st.data(),
)
def test_whoever_is_in_both_is_found(
    before: set[str], after: set[str], data: st.DataObject
) -> None:
    names, others = "".join(sorted(before)), "".join(sorted(after))
    name = data.draw(st.sampled_from(names))
    state = in_store(at(name, names), log(others))
    assert state.cursor in state.matches
    if name in others:
        assert here(state) == name
