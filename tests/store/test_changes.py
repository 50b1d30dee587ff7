"""What is new between two readings: exact, whatever the order, with or without ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.reading.reader import read_text
from tui.store.changes import NO_CHANGES, Changes, Outline, identity
from tui.store.store import Store


def outline(*lines: str, head: str = "title: t") -> Outline:
    text = f"{head}\nevents: [" + ", ".join(lines) + "]\n"
    return Outline(Store.of_reading(read_text(text, "log.yaml")))


def event(name: str, title: str = "T") -> str:
    return f"{{id: {name}, date: 2024-12-05, title: {title}}}"


def changes(before: list[str], after: list[str]) -> Changes:
    return outline(*before).changes(outline(*after))


def test_what_came_what_changed_and_what_went() -> None:
    before = [event("a"), event("b"), event("c")]
    found = changes(before, [event("b", "New"), event("c"), event("d")])
    assert found.added == {"d"}
    assert found.changed == {"b"}
    assert [(each.date, each.title) for each in found.removed] == [("5 Dec 2024", "T")]
    assert found.words == "1 added, 1 changed, 1 removed"
    assert found


def test_another_order_is_no_change() -> None:
    assert not changes([event("a"), event("b")], [event("b"), event("a")])


def test_what_stands_beside_the_events_is_told_apart() -> None:
    found = outline(event("a")).changes(outline(event("a"), head="title: another"))
    assert found == NO_CHANGES._replace(beside=True)
    assert found.words == "sources, actors, places or questions changed"


def test_events_without_ids_are_known_though_their_lines_move() -> None:
    plain = "{date: 2024-12-05, title: Plain}"
    texts = (f"events:\n- {plain}\n", f"events:\n\n- {event('a')}\n- {plain}\n")
    before, after = (Outline(Store.of_reading(read_text(text, "log.yaml"))) for text in texts)
    found = before.changes(after)
    assert found.added == {"a"}
    assert not found.changed
    assert not found.removed


def test_one_of_two_events_with_one_id_counts_as_a_change() -> None:
    assert changes([event("a"), event("a", "U")], [event("a")]).changed == {"a"}


def test_a_log_of_too_many_events_in_memory_is_not_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.store.changes.MOST", 1)
    found = changes([event("a"), event("b")], [event("a")])
    assert not found.counted
    assert found.words == "events changed"


def test_an_event_can_be_asked_for_as_it_was() -> None:
    before = outline(event("a", "Old"))
    found = before.event("a")
    assert found is not None
    assert (found.title, identity(found)) == ("Old", "a")
    assert before.event("b") is None


LOGS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["T", "U"]))


@given(LOGS, LOGS)
def test_changes_are_those_of_the_sets(before: dict[str, str], after: dict[str, str]) -> None:
    old, new = ([event(*each) for each in names.items()] for names in (before, after))
    found = changes(old, new)
    assert found.added == after.keys() - before.keys()
    assert len(found.removed) == len(before.keys() - after.keys())
    assert found.changed == {key for key, title in after.items() if before.get(key, title) != title}
