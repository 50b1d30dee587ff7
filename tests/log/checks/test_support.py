"""`status` and `confidence` that the sources do not bear."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems

SOURCES = (
    "{ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}, "
    "ai2: {publisher: N, digital_source_type: trainedAlgorithmicMedia}, "
    "copy: {publisher: C, derived_from: [ai]}, "
    "wire: {publisher: W, tier: wire}, print: {publisher: P, derived_from: [wire]}, "
    "agency: {publisher: A, tier: wire}, plain: {publisher: Q}, "
    "retold: {publisher: R, tier: secondary}, post: {publisher: S, tier: social}, "
    "proven: {publisher: T, tier: secondary, reliability: B}, "
    "doubtful: {publisher: U, tier: wire, reliability: D}}"
)
MACHINES = "`status: confirmed` rests on machine-written sources alone"
ONE = "`status: confirmed` needs two independent sources, this event has one"
NONE = "`status: confirmed` needs two independent sources, this event has none"
HIGH = "`confidence: high` rests on "


def said(fields: str) -> list[str]:
    return of_event(fields, sources=SOURCES)


@pytest.mark.parametrize("sources", ["ai", "ai, ai2", "ai, copy", "copy"])
def test_machines_alone_confirm_nothing(sources: str) -> None:
    assert said(f"status: confirmed, sources: [{sources}]") == [MACHINES]


@pytest.mark.parametrize("sources", ["wire", "ai, wire", "wire, print", "wire, wire"])
def test_one_source_confirms_nothing_however_often_it_is_printed(sources: str) -> None:
    assert said(f"status: confirmed, sources: [{sources}]") == [ONE]


def test_no_source_confirms_nothing() -> None:
    assert said("status: confirmed") == [NONE]


def test_two_independent_sources_confirm() -> None:
    assert said("status: confirmed, sources: [wire, agency]") == []
    quote = "quotes: [{speaker: hts, text: t, mode: verbatim, source: agency}]"
    assert said(f"status: confirmed, sources: [wire], {quote}") == []


def test_figures_and_claims_confirm_nothing() -> None:
    figure = "figures: [{measure: killed, best: 1, source: agency}]"
    claim = "claims: [{source: ai, says: t, verdict: supported, sources: [agency]}]"
    assert said(f"status: confirmed, sources: [wire], {figure}, {claim}") == [ONE]


def test_only_confirmed_is_too_much() -> None:
    for status in ("claimed", "reported", "disputed", "refuted"):
        assert said(f"status: {status}, sources: [ai]") == []
        assert said(f"status: {status}") == []


@pytest.mark.parametrize("sources", ["", "ai", "copy"])
def test_high_confidence_needs_a_witness(sources: str) -> None:
    assert said(f"confidence: high, sources: [{sources}]") == [HIGH + "no independent source"]


@pytest.mark.parametrize(
    ("source", "lack"),
    [
        ("retold", "of tier secondary"),
        ("post", "of tier social"),
        ("doubtful", "of reliability D"),  # a grade says more than a tier
    ],
)
def test_one_source_of_lesser_kind_does_not_bear_high_confidence(source: str, lack: str) -> None:
    words = f"{HIGH}one source, {lack}: it needs a second"
    assert said(f"confidence: high, sources: [{source}]") == [words]
    assert said(f"confidence: high, sources: [{source}, agency]") == []


@pytest.mark.parametrize("grade", "ABCDEF")
def test_a_grade_of_c_or_lower_does_not_bear_it_by_itself(grade: str) -> None:
    graded = f"{{s1: {{publisher: A, tier: wire, reliability: {grade}}}}}"
    found = of_event("confidence: high, sources: [s1]", sources=graded)
    lesser = [f"{HIGH}one source, of reliability {grade}: it needs a second"]
    assert found == (lesser if grade >= "C" else [])


def test_of_several_with_one_origin_the_best_bears_it() -> None:
    sources = "{s1: {publisher: AFP via Q, tier: secondary}, s2: {publisher: AFP, tier: wire}}"
    told = "confidence: high, sources: [s1, s2]"
    assert not [each for each in of_event(told, sources=sources) if each.startswith(HIGH)]


@pytest.mark.parametrize("source", ["wire", "print", "plain", "proven"])
def test_one_good_source_bears_it(source: str) -> None:
    assert said(f"confidence: high, sources: [{source}]") == []


def test_lower_confidence_needs_nothing() -> None:
    assert said("confidence: medium") == []
    assert said("confidence: low, sources: [ai]") == []


def test_the_problem_points_at_the_word() -> None:
    text = "events:\n  - id: e\n    date: 2024\n    title: t\n    status: confirmed\n"
    assert problems(text) == [f"5:13: {NONE}"]
