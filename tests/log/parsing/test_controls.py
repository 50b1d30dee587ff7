"""A raw control character costs its place, not the log."""

from __future__ import annotations

from tui.log.parsing.controls import MOST, marked
from tui.log.reading.reader import read_text


def test_a_log_with_one_opens_and_says_where_it_is() -> None:
    made = read_text("events:\n- {id: a, date: 2024, title: Ring\x07 it}\n", "a log")
    assert made.log.events[0].title == "Ring␇ it"
    assert [(each.line, each.column) for each in made.problems] == [(2, 34)]
    assert "control character U+0007" in made.problems[0].message


def test_marks_take_the_place_of_what_they_mark() -> None:
    text, problems = marked("a\x1bb\n\ufeffc")
    assert text == "a␛b\n\ufffdc"
    assert [(each.line, each.column) for each in problems] == [(1, 2), (2, 1)]


def test_what_has_none_or_too_many_stays_as_it_is() -> None:
    assert marked("abc") == ("abc", [])
    assert marked("\x01" * (MOST + 1)) == ("\x01" * (MOST + 1), [])
