"""Problems and errors: how they read, and how problems are sorted."""

from __future__ import annotations

import pytest

from tui.log.problems import LogError, Problem


@pytest.mark.parametrize(
    ("error", "alone", "of_file"),
    [
        (LogError("is a folder"), "is a folder", "a.yaml: is a folder"),
        (LogError("empty", 1), "line 1: empty", "a.yaml:1: empty"),
        (LogError("a tab", 2, 3), "line 2:3: a tab", "a.yaml:2:3: a tab"),
    ],
)
def test_an_error_says_where_it_is(error: LogError, alone: str, of_file: str) -> None:
    assert str(error) == alone
    assert error.of("a.yaml") == of_file


def test_the_name_of_a_file_cannot_act_on_a_terminal() -> None:
    assert LogError("x", 1).of("a\x1b[2J\n.yaml") == "a␛[2J .yaml:1: x"


def test_problems_are_sorted_by_place_and_read_as_line_and_column() -> None:
    problems = [Problem(10, 1, "b"), Problem(2, 5, "c"), Problem(2, 5, "a"), Problem(2, 1, "d")]
    assert [str(problem) for problem in sorted(problems)] == [
        *("line 2:1: d", "line 2:5: a", "line 2:5: c", "line 10:1: b")
    ]
