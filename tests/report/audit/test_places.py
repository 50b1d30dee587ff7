"""Where claims stand in their source."""

from __future__ import annotations

from tests.report.logs import log_of
from tui.log.sourcing.audit import audit
from tui.report.audit.places import places

LOG = """\
sources: {one: {publisher: One}, two: {publisher: Two}}
events:
  - id: e
    date: 2024
    title: t
    claims:
      - {source: one, locator: S10, says: t, verdict: comment}
      - {source: one, locator: S2, says: t, verdict: comment}
      - {source: two, locator: S1, says: t, verdict: comment}
"""


def test_claims_of_one_source_are_named_by_where_they_stand() -> None:
    log = log_of(LOG)
    found = audit(log, ["one"], log.events)
    assert places(found, found.claims) == "S2 and S10"
    assert places(found, []) == ""


def test_claims_of_several_sources_are_counted() -> None:
    log = log_of(LOG)
    found = audit(log, ["one", "two"], log.events)
    assert places(found, found.claims) == "3 claims"
