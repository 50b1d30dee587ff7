"""A log in numbers, as rows."""

from tests.report.logs import log_of
from tui.report.stats.rows import count_rows
from tui.store.store import Store

LOG = """
sources:
  a: {publisher: A, tier: wire}
  m: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
events:
- {id: one, date: 2024, title: t, sources: [a, m]}
- {id: two, date: 2025, title: t}
"""


def test_every_kind_of_thing_is_counted() -> None:
    rows = {(row.group, row.name): row.number for row in count_rows(Store.of(log_of(LOG)))}
    assert rows["records", "events"] == 2
    assert rows["records", "undated events"] == 0
    assert rows["events by independent sources", "one"] == 1
    assert rows["sources by tier", "wire"] == 1
    assert rows["events by machine-written source", "m"] == 1
