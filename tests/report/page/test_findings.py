"""Contradictions in a report: who, against whom, on what, and what each says."""

from __future__ import annotations

from tui.log.reading.reader import read_text
from tui.report.page.anchors import Anchors
from tui.report.page.findings import contradictions_table
from tui.report.page.markup import html
from tui.store.derived.contradictions import contradictions
from tui.store.store import Store

LOG = """
sources:
  ap: {publisher: AP}
  sana: {publisher: SANA}
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
events:
  - id: e
    date: 2024
    title: Taken
    sources: [ap]
    contradicts: [f]
    claims:
      - source: ai
        says: It fell
        verdict: contradicted
        locator: S1
        note: It held
        sources: [{source: ap, stance: disputes}, {source: sana, stance: disputes}]
  - {id: f, date: 2025, title: Sold, sources: [sana], contradicts: [e]}
"""


def test_sources_against_one_claim_share_a_row_that_says_what_holds_instead() -> None:
    store = Store.of(read_text(LOG, "a log").log)
    anchors = Anchors([("", ["e", "f"])], ["ap", "sana", "ai"])
    (table,) = contradictions_table(store, anchors, contradictions(store))
    _, *rows = html(table).split("<tr>")[1:]
    claim, event = rows
    assert claim.count('href="#src-') == 3
    assert "claim S1" in claim
    assert "holds instead: It held" in claim
    assert "It fell" in claim
    assert 'which of two events was so, this or <a href="#ev-f" dir="auto">Sold</a>' in event
    assert '<a href="#ev-e" dir="auto">Taken</a>' in claim
