"""The list of what changed in the log."""

from tui.app.screens.sheets.changes import document
from tui.log.reading.reader import read_text
from tui.store.changes import Changes, Outline
from tui.store.store import Store

BEFORE = "events: [{id: a, date: 2024, title: A}, {id: b, date: 2023, title: B, tags: [x]}]"
AFTER = "title: t\nevents: [{id: c, date: 2025, title: C}, {id: b, date: 2023, title: New}]"


def stores() -> tuple[Store, Store]:
    before, after = (Store.of_reading(read_text(text, "log.yaml")) for text in (BEFORE, AFTER))
    return before, after


def test_what_came_what_says_something_else_and_what_went() -> None:
    before, after = stores()
    old, new = Outline(before), Outline(after)
    entries = document(old.changes(new), old, new)
    lines = [line.plain for entry in entries for line in entry.lines if line.plain]
    assert lines[:6] == [
        "── Added",
        "2025  C",
        "── Changed",
        "2023  New  · title, tags",
        "── Removed",
        "2024  A",
    ]
    assert "beside the events" in lines[6]
    assert [entry.ref.value for entry in entries if entry.ref] == ["c", "b"]


def test_of_too_many_events_it_is_said_that_there_is_no_list() -> None:
    outline = Outline(stores()[0])
    (entry,) = document(Changes(counted=False), outline, outline)
    assert "too many events" in entry.lines[0].plain
