"""Credibility that the sources of an event come to, and what a log may write instead."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event
from tui.log.reading.reader import read_text
from tui.log.sourcing.corroboration import support
from tui.log.sourcing.credibility import derived_credibility

SOURCES = (
    "{wire: {publisher: W, tier: wire}, agency: {publisher: A, tier: wire}, "
    "post: {publisher: S, tier: social}, poor: {publisher: D, tier: wire, reliability: D}, "
    "organ: {publisher: O, party: us}, voice: {publisher: V, party: us}}"
)


@pytest.mark.parametrize(
    ("fields", "grade"),
    [
        ("sources: [wire, agency]", 1),
        ("sources: [wire]", 2),
        ("sources: [poor]", 3),
        ("sources: [post]", 3),
        ("sources: [organ, voice]", 3),
        ("status: disputed, sources: [wire, agency]", 4),
        ("sources: [wire, {source: agency, stance: disputes}]", 4),
        ("status: refuted, sources: [wire]", 5),
        ("sources: []", 6),
    ],
)
def test_what_the_sources_come_to(fields: str, grade: int) -> None:
    log = read_text(
        f"sources: {SOURCES}\nevents: [{{id: e, date: 2024, title: t, {fields}}}]\n", "a log"
    ).log
    derived = derived_credibility(log, log.events[0], support(log, log.events[0]))
    assert derived.grade == grade
    assert derived.how


def test_another_grade_needs_a_reason() -> None:
    (said,) = of_event("credibility: 1, sources: [wire]", sources=SOURCES)
    assert said.startswith("`credibility: 1`, where the sources come to 2")
    assert "`credibility_note`" in said
    assert of_event("credibility: 2, sources: [wire]", sources=SOURCES) == []
    note = "credibility: 1, credibility_note: seen on video, sources: [wire]"
    assert of_event(note, sources=SOURCES) == []
