"""A # that cuts a text short is told; a comment is not."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import problems

EVENT = "events:\n- id: a\n  date: 2024\n  title: t\n"


@pytest.mark.parametrize("text", ["Rebels enter #Hama and leave", "See item #3 of the list"])
def test_a_text_that_is_cut_is_told_at_the_sign(text: str) -> None:
    (said,) = problems(f"{EVENT}  note: {text}\n")
    assert said.startswith(f"5:{10 + text.index('#') - 1}: the text ends before this #")


@pytest.mark.parametrize(
    "note",
    [
        '"Rebels enter #Hama"',
        "'item #3'",
        "plain  # a comment",
        "plain # a comment",
        "no#tag",
        "|\n    Rebels enter #Hama\n    again",
    ],
)
def test_comments_and_quoted_texts_are_fine(note: str) -> None:
    assert problems(f"{EVENT}  note: {note}\n") == []
