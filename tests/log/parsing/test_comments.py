"""A # that cuts a text short is told; a comment is not."""

from __future__ import annotations

import pytest
import yaml

from tests.log.checks.messages import problems
from tui.log.parsing.comments import watched
from tui.log.parsing.libyaml import Marks, closing_parser
from tui.log.problems import Problem

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


def test_only_texts_that_may_be_cut_are_watched() -> None:
    """The events that the tree is built of are looked at: the text is parsed once."""
    for text, is_watched in (("a: b#c # d", False), ("a: b #c", True)):
        found: list[Problem] = []
        with closing_parser(text) as parser:
            get_event = watched(parser.get_event, text, Marks(text), found)
            assert (get_event != parser.get_event) == is_watched
            kinds = [type(get_event()) for _ in range(8)]
        assert kinds[0] is yaml.StreamStartEvent
        assert kinds[-1] is yaml.StreamEndEvent
        assert [problem.column for problem in found] == [6] * is_watched
