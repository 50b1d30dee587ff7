"""What differs between two logs, as entries."""

from tests.report.logs import log_of
from tui.exchange.compare.merged import merge
from tui.report.event.changes import all_changes, event_changes
from tui.report.text.document import Document, Ref

OLD = """
sources: {a: {publisher: A}}
events:
- id: e
  date: 2024
  title: "[red]One"
  sources: [a]
  quotes: [{text: Old words, mode: verbatim, speaker_name: X, source: a}]
- {id: gone, date: 2020, title: Gone}
"""
NEW = """
sources: {a: {publisher: Agency}}
events:
- id: e
  date: 2024-05
  title: "[red]One"
  sources: [a]
  quotes: [{text: New words, mode: verbatim, speaker_name: X, source: a}]
- {id: same, date: 2025, title: New}
"""


def lines(document: Document) -> list[str]:
    return [line.plain.strip() for entry in document for line in entry.lines]


def test_fields_quotes_and_what_is_named_are_told_of_an_event() -> None:
    old, new = log_of(OLD), log_of(NEW)
    merged = merge(old, new, old.events, new.events)
    assert lines(tuple(event_changes(merged, 0))) == ["− only in the old log"]
    assert lines(tuple(event_changes(merged, 2))) == ["+ only in the new log"]
    told = lines(tuple(event_changes(merged, 1)))
    assert told[:4] == ["≠ changed", "date:", "− 2024", "+ 2024-05"]
    assert "quote X Old words:" in told
    assert any(line.startswith("+ ") and "text: New words, " in line for line in told)
    assert told[-4:] == ["≠ source a: Agency", "publisher:", "− A", "+ Agency"]


def test_all_that_differs_leads_to_its_events() -> None:
    old, new = log_of(OLD), log_of(NEW)
    document = all_changes(merge(old, new, old.events, new.events))
    refs = [entry.ref for entry in document if entry.ref]
    assert refs == [Ref("event", "same"), Ref("event", "gone"), Ref("event", "e")]
    assert [line for line in lines(document) if line.startswith("──")] == [
        "── Added", "── Removed", "── Changed",
    ]  # fmt: skip
    assert all_changes(merge(old, old, old.events, old.events)) == ()
