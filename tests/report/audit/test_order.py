"""Whether what holds instead of a claim was known when the claim was made."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of
from tui.log.sourcing.audit import audit
from tui.log.sourcing.verdicts import CheckedClaim
from tui.report.audit.order import knowable, order_unknown
from tui.report.text.words import listed

LOG = """\
sources:
  one: {{publisher: One, issued: 2024-12-05}}
  early: {{publisher: Early, issued: 2024-12-01}}
  other: {{publisher: Other{}}}
events:
  - {{id: e, date: 2024-12-01, title: t, sources: [early], claims: [
      {{source: one, locator: S1, says: t, verdict: contradicted, sources: [
        {{source: early, stance: disputes}}, {{source: other, stance: disputes}}]}}]}}
"""


def claims_of(issued: str, early: bool = True) -> tuple[list[CheckedClaim], str]:
    text = LOG.format(f", issued: {issued}" if issued else "")
    if not early:
        text = text.replace("{source: early, stance: disputes}, ", "")
    log = log_of(text)
    claims = audit(log, ["one"], log.events).claims
    said = knowable(log, claims, lambda some: listed([each.claim.locator for each in some], 9))
    return claims, said


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ("2024-12-02", "for S1"),
        ("2024-12-05", "in part for S1"),
        ("2024-12", "in part for S1"),
        ("2024-12-06", "in part for S1"),
        ("", "for S1"),
    ],
)
def test_where_only_some_of_what_holds_was_older_it_was_known_in_part(
    issued: str, words: str
) -> None:
    _, said = claims_of(issued)
    assert said == (
        f"What holds instead had been published before 5 Dec 2024, when it was issued, {words}."
    )


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        ("2024-12-05", "of the same day, order not known"),
        ("2024-12", "dated only by the month, so before or after is not known"),
        ("2024", "dated only by the year, so before or after is not known"),
        ("2024-12-04/2024-12-06", "of a date that overlaps, order not known"),
    ],
)
def test_why_the_order_is_not_known_is_said(issued: str, words: str) -> None:
    claims, said = claims_of(issued, early=False)
    log = log_of(LOG.format(f", issued: {issued}"))
    assert order_unknown(log.sources, claims[0]) == words
    assert f"for none of the 1; {words.replace('of the same', 'on the same')}, for S1." in said


def test_of_claims_whose_order_nobody_knows_of_nothing_is_said() -> None:
    assert claims_of("", early=False)[1] == ""
