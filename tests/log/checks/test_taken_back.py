"""Notes and titles that say that a source was taken back, or may say so."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event
from tests.log.checks.test_sources import of_sources


@pytest.mark.parametrize(
    ("note", "field"),
    [
        ("RETRACTED on 7 December", "retracted"),
        ("'WITHDRAWN: the video was old'", "retracted"),
        ("CORRECTED. It was Homs", "corrected"),
        ('"RETRACTED\\nThe video was old"', "retracted"),
    ],
)
def test_what_a_note_says_has_a_field(note: str, field: str) -> None:
    (said,) = of_sources(f"note: {note}")
    assert f"write the date under `{field}`; the source counts no more" in said
    assert of_sources(f"{field}: 2024-12-07, note: {note}") == []


@pytest.mark.parametrize(
    ("note", "words", "field"),
    [
        ("retracted", "retracted", "retracted"),
        ("Retracted on 7 December.", "Retracted", "retracted"),
        ("later retracted by the paper", "later retracted", "retracted"),
        ("withdrawn", "withdrawn", "retracted"),
        ("Video of 2016; the story was later withdrawn", "story was later withdrawn", "retracted"),
        ("'Of old footage. It was retracted'", "It was retracted", "retracted"),
        ("'correction: we withdraw this'", "we withdraw this", "retracted"),
        ("'Correction: Homs, not Hama'", "Correction", "corrected"),
        ("The article has since been corrected", "article has since been corrected", "corrected"),
        ("Agency issued a correction", "issued a correction", "corrected"),
    ],
)
def test_other_words_are_asked_about_and_the_source_counts(
    note: str, words: str, field: str
) -> None:
    (said,) = of_sources(f"note: {note}")
    assert f"the note says “{words}”: if this source was taken back" in said
    assert said.endswith(f"write the date under `{field}`; until then it counts")
    assert of_sources(f"{field}: 2024-12-07, note: {note}") == []
    sources = f"{{a: {{publisher: A}}, b: {{publisher: B, note: {note}}}}}"
    assert len(of_event("status: confirmed, sources: [a, b]", sources=sources)) == 1


def test_a_title_is_asked_about_too() -> None:
    (said,) = of_sources("title: 'RETRACTED: Hospital hit'")
    assert "the title says “RETRACTED”" in said


@pytest.mark.parametrize(
    "note",
    [
        "Says that it was corrected",
        "The army has withdrawn from Hama",
        "Withdrawn forces moved to Homs",
        "The minister retracted his statement",
        "Not retracted",
        "Says that it withdrew from Homs",
        "Corrected figures of the ministry are in the annex",
    ],
)
def test_what_tells_of_others_is_left_alone(note: str) -> None:
    assert of_sources(f"note: {note}") == []
    assert of_sources("title: 'Withdrawn from Hama, the army regroups'") == []
