"""Sources as a log writes them: short forms, long forms, and what both come to."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import problems
from tui.log.model import Account, Derivation, Source
from tui.log.reading.reader import read_text

EVENT = "events: [{id: e, date: 2024, title: t}]\n"


def read_source(fields: str) -> Source:
    reading = read_text(f"sources:\n  ap: {{}}\n  s: {{{fields}}}\n{EVENT}", "a log")
    assert [problem.message for problem in reading.problems] == []
    return reading.log.sources["s"]


def test_a_source_derives_from_an_id_or_from_an_id_with_the_kind() -> None:
    assert read_source("derived_from: [ap]").parents == ("ap",)
    source = read_source("derived_from: [{source: ap, kind: translation, note: n}]")
    assert source.derived_from == (Derivation(source="ap", kind="translation", note="n"),)
    assert source.parents == ("ap",)


@pytest.mark.parametrize("kind", ["copy", "translation", "quotes", "mirror", "rewrite", "summary"])
def test_kinds_of_derivation(kind: str) -> None:
    (derivation,) = read_source(f"derived_from: [{{source: ap, kind: {kind}}}]").derived_from
    assert isinstance(derivation, Derivation)
    assert derivation.kind == kind


def test_an_origin_is_one_or_several() -> None:
    assert read_source("").origins == ()
    assert read_source("origin: an officer").origins == ("an officer",)
    assert read_source("origin: [sohr, an officer]").origins == ("sohr", "an officer")
    assert Account(origin="sohr").origins == ("sohr",)
    assert Account(origin=("a", "b")).origins == ("a", "b")


def test_what_is_kept_of_a_source() -> None:
    digest = "0123456789abcdef" * 4
    source = read_source(
        f"accessed: 2024-12-06, file: captures/s.html, sha256: {digest}, collected_by: alice, "
        "corrected: 2024-12-07, retracted: 2024-12-08, party: saa, "
        "independent: true, reason: another desk, credibility: 2, credibility_note: seen on video"
    )
    assert (source.accessed and source.accessed.text) == "2024-12-06"
    assert (source.file, source.sha256) == ("captures/s.html", digest)
    assert (source.corrected and source.corrected.text) == "2024-12-07"
    assert (source.retracted and source.retracted.text) == "2024-12-08"
    assert (source.independent, source.reason, source.party) == (True, "another desk", "saa")
    assert (source.credibility, source.credibility_note) == (2, "seen on video")


def test_a_fault_beside_an_origin_in_a_list_is_told_alone() -> None:
    said = problems(f"sources: {{s: {{origin: [a, b], titel: x}}}}\n{EVENT}")
    assert said == ["1:31: unknown key `titel`: did you mean `title`?"]


def test_credibility_is_a_number_from_1_to_6() -> None:
    (said,) = problems(f"sources: {{s: {{credibility: 7}}}}\n{EVENT}")
    assert "write one of 1, 2, 3, 4, 5, 6" in said
