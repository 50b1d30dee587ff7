"""Differences as rows."""

from tests.report.logs import log_of
from tui.exchange.compare.changes import difference
from tui.exchange.compare.rows import rows_of

OLD = "events: [{id: a, date: 2024, title: One, tags: [x]}, {id: b, date: 2024, title: Gone}]"
NEW = "events: [{id: a, date: 2025, title: One, tags: [y]}]\nplaces: {hama: {name: Hama}}"


def test_a_row_for_each_record_and_each_field() -> None:
    old, new = log_of(OLD), log_of(NEW)
    rows = list(rows_of(difference(old, new, old.events, new.events)))
    assert [(row.change, row.kind, row.id, row.field) for row in rows] == [
        ("removed", "event", "b", ""),
        ("added", "place", "hama", ""),
        ("changed", "event", "a", "date"),
        ("changed", "event", "a", "tags"),
        ("changed", "event", "a", "tags"),
    ]
    assert [(row.old, row.new) for row in rows[2:]] == [("2024", "2025"), ("x", None), (None, "y")]
