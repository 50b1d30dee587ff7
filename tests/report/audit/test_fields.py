"""Single fields that rest on audited sources alone."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.log.sourcing.audit import audit
from tui.report.audit.audit import audit_document
from tui.report.audit.fields import field_words, fields_words

LOG = """\
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  ap: {publisher: AP}
events:
  - id: e
    date: 2024-12-05
    title: Gunfire
    sources: [ap, ai]
    accounts:
      - {sources: [ai], field: place, says: Assi Square}
  - {id: f, date: 2024-12-06, title: Parade, sources: [ap, ai]}
"""


def test_a_field_is_told_with_what_the_source_says_of_it() -> None:
    log = log_of(LOG)
    found = audit(log, ["ai"], log.events)
    assert field_words(found, log.events[0], "place") == "place: Assi Square"
    assert field_words(found, log.events[1], "place") == "place"
    assert fields_words(found, "it") == (
        "On it alone rests the place: Assi Square (of “Gunfire”). "
        "Which fields rest on it alone is not told of “Parade”."
    )


def test_where_no_event_rests_on_a_source_its_fields_are_not_passed_over() -> None:
    log = log_of(LOG)
    lines = printed(audit_document(log, audit(log, ["ai"], log.events)))
    start = lines.index("── Rests on it alone")
    assert lines[start + 1 : start + 3] == [
        "  no event as a whole, but single fields:",
        "  5 Dec 2024 · Gunfire · the place: Assi Square",
    ]
    lines = printed(audit_document(log, audit(log, ["ap"], log.events[1:])))
    assert "  no event as a whole, but single fields:" not in lines
