"""Words in running text."""

from __future__ import annotations

import pytest

from tui.report.text.words import (
    agreeing,
    and_more,
    count_or_no,
    cut_at_word,
    listed,
    on_one_line,
    phrase,
    plural,
)


def test_words_are_put_on_one_line_or_others_are_taken() -> None:
    assert on_one_line(" a\n\tb  c ") == "a b c"
    assert on_one_line(" \n", "none") == "none"
    assert on_one_line("") == ""


def test_what_stands_around_words_goes_with_them() -> None:
    assert phrase("by ", "them", ".") == "by them."
    assert phrase("by ", "", ".") == ""


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [
        (0, "event", "0 events"),
        (1, "event", "1 event"),
        (2, "event", "2 events"),
        (1_234_567, "event", "1,234,567 events"),
        (1, "match", "1 match"),
        (2, "match", "2 matches"),
    ],
)
def test_a_noun_has_the_form_of_its_number(count: int, noun: str, words: str) -> None:
    assert plural(count, noun) == words


def test_none_is_said_as_people_do() -> None:
    assert [count_or_no(n, "claim") for n in (0, 1, 2)] == ["no claim", "1 claim", "2 claims"]
    assert [agreeing(n, "has", "have") for n in (0, 1, 2)] == ["have", "has", "have"]
    assert and_more(1234) == "and 1,234 more"


def test_words_are_listed_as_people_do() -> None:
    assert listed([], 12) == ""
    assert listed(["a"], 12) == "a"
    assert listed(["a", "b", "c"], 12) == "a, b and c"
    assert listed(["a", "b", "c"], 3) == "a, b and c"
    assert listed([str(n) for n in range(20)], 12).endswith("10, 11 and 8 more")


def test_a_text_is_cut_between_words() -> None:
    assert cut_at_word("one two", 7) == "one two"
    assert cut_at_word("one two three", 9) == "one two …"
    assert cut_at_word("unbroken", 3) == "unb …"
