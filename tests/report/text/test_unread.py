"""What could not be read is shown as it is written."""

from __future__ import annotations

from tui.log.reading.reader import read_text
from tui.report.actor.actor import actor
from tui.report.event.sources import source_details
from tui.report.questions.document import questions_document
from tui.report.text.unread import unread_lines
from tui.store.derived.questions import asked as asked_in
from tui.store.store import Store

LOG = """
sources: {a: {publisher: A, issued: last week, tier: [1, 2]}}
actors: {x: {name: X, type: [person]}, y: {name: Y}}
relations: [{subject: x, type: leads, object: y, from: back then}]
questions: {q: {asks: Who?, status: perhaps}}
events: [{id: e, date: 2024, title: T, sources: [a], participants: [{actor: x}]}]
"""


def test_a_field_is_named_and_shown_on_one_line() -> None:
    lines = unread_lines({"issued": "last\nweek", "tier": ["1", "2"]}, 2)
    assert [line.plain for line in lines] == [
        "  issued, as written: last week",
        "  tier, as written: 1; 2",
    ]
    assert not list(unread_lines(None))


def test_of_sources_actors_relations_and_questions_too() -> None:
    store = Store.of_reading(read_text(LOG, "a log"))
    assert "  issued, as written: last week" in [
        line.plain for line in source_details(store.head, "a")
    ]
    shown = [line.plain for entry in actor(store, "x", None) for line in entry.lines]
    assert "type, as written: person" in shown
    assert "    from, as written: back then" in shown
    asked = questions_document(store, asked_in(store.head, ["q"]))
    lines = [line.plain for entry in asked for line in entry.lines]
    assert "  status, as written: perhaps" in lines
