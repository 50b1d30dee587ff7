"""A claim: what is said, what holds instead, and on whose word."""

from __future__ import annotations

import pytest

from tests.report.logs import printed
from tui.log.dates.date import parse_date
from tui.log.model import Account, Claim, Event, Head, Source, Verdict
from tui.log.sourcing.verdicts import VERDICTS
from tui.report.event.claims import claim_entry, claim_heading, verdict_mark
from tui.report.text.document import Ref

HEAD = Head(
    sources={
        "ap": Source(publisher="AP"),
        "ai": Source(publisher="M", digital_source_type="trainedAlgorithmicMedia"),
    }
)


def claim(verdict: Verdict, source: str = "ai", **fields: object) -> Claim:
    return Claim(source=source, says="It fell", verdict=verdict, **fields)  # type: ignore[arg-type]


def heading_of(*claims: Claim) -> str:
    event = Event(id="e", date=parse_date("2024"), title="t", claims=claims)
    return claim_heading(HEAD, event).lines[-1].plain


def test_the_heading_says_if_all_claims_are_of_machines() -> None:
    assert heading_of(claim("comment")) == "── Claims of machine-written sources"
    assert heading_of(claim("comment"), claim("comment", "ap")) == "── Claims"
    assert heading_of(claim("comment", "gone")) == "── Claims"


def test_a_claim_that_does_not_hold_says_what_does_and_on_whose_word() -> None:
    entry = claim_entry(HEAD, claim("distorted", locator="S14", note="Not so", sources=("ap",)))
    assert (entry.ref, entry.source) == (Ref("source", "ai"), "ai")
    first, *rest = printed([entry])
    assert first.split() == ["!", "M", "[AI]", "·", "S14", "distorted"]
    assert rest == ["  says: It fell", "  holds: Not so", "  verdict by: AP"]


def test_a_claim_that_holds_has_a_note_and_a_comment_needs_no_source() -> None:
    lines = printed([claim_entry(HEAD, claim("supported", note="So it was", sources=("ap",)))])
    assert lines[2] == "  note: So it was"
    assert printed([claim_entry(HEAD, claim("comment"))])[1:] == ["  says: It fell"]
    lines = printed([claim_entry(HEAD, claim("contradicted"))])
    assert lines[-1] == "  no source for the verdict"


def test_who_is_for_a_claim_and_who_against_is_told_apart() -> None:
    accounts = (Account(sources=("ap",)), Account(sources=("ai",), stance="disputes"))
    told = claim("imprecise", sources=("ap", "ai", "gone"), accounts=accounts)
    assert printed([claim_entry(HEAD, told)])[2:] == [
        "  for it: AP",
        "  against it: M [AI]",
        "  also looked at: gone",
    ]


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        ("supported", "  for it: AP"),
        ("unsupported", "  looked in: AP"),
        ("contradicted", "  verdict by: AP"),
    ],
)
def test_where_that_is_not_told_the_verdict_says_what_the_sources_are(verdict, line) -> None:
    assert printed([claim_entry(HEAD, claim(verdict, sources=("ap",)))])[-1] == line


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_a_mark_so_that_colour_is_not_needed(verdict: Verdict) -> None:
    mark, style = verdict_mark(verdict)
    expected = {"supported": "+", "comment": "·", "imprecise": "~"}.get(verdict, "!")
    assert mark == expected
    assert (style == "alert") is (mark in "!~")
