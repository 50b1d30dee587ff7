"""Verdicts that nothing bears, each with what to do."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event

SOURCES = (
    "{ap: {publisher: AP}, paper: {publisher: P}, "
    "ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}, "
    "rewrite: {publisher: R, derived_from: [ap]}, copy: {publisher: C, derived_from: [rewrite]}, "
    "sister: {publisher: S, derived_from: [ap]}}"
)


def said(verdict: str, sources: str) -> list[str]:
    claim = f"claims: [{{source: rewrite, says: t, verdict: {verdict}, sources: [{sources}]}}]"
    return of_event(claim, sources=SOURCES)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ("", "needs `sources` that bear it"),
        ("rewrite", "rests on the claimant's own word"),
        ("copy", "rests on copies of the claimant"),
        ("copy, rewrite", "rests on copies of the claimant"),
        ("ai", "rests on machine-written sources alone"),
        ("ap", "rests on what the claimant has it from"),
        ("sister", "rests on what the claimant has it from"),
        ("ap, copy, ai", "rests on no source that counts"),
    ],
)
@pytest.mark.parametrize("verdict", ["supported", "imprecise", "contradicted", "outdated"])
def test_a_verdict_needs_another_source(verdict: str, sources: str, words: str) -> None:
    (message,) = said(verdict, sources)
    assert message.startswith(f"`verdict: {verdict}` {words}")


@pytest.mark.parametrize("verdict", ["supported", "contradicted"])
@pytest.mark.parametrize("sources", ["paper", "ap, paper", "{source: ap, stance: disputes}"])
def test_a_verdict_that_another_source_bears(verdict: str, sources: str) -> None:
    assert said(verdict, sources) == []


@pytest.mark.parametrize("verdict", ["comment", "unsupported"])
def test_what_needs_no_source(verdict: str) -> None:
    assert said(verdict, "") == []
