"""Did you mean: near words only, and never for long."""

from __future__ import annotations

import pytest

from tui.log.spelling import Speller, shown

WORDS = ("claimed", "reported", "confirmed", "HTS")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("confimed", ": did you mean `confirmed`?"),
        ("CLAIMED", ": did you mean `claimed`?"),
        ("hts", ": did you mean `HTS`?"),
        ("sure", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_offered_if_it_is_near(word: str, hint: str) -> None:
    assert Speller().hint(word, WORDS) == hint


def test_after_very_many_words_no_more_is_offered_but_what_is_known_stays() -> None:
    speller = Speller()
    many = frozenset(f"word-{number}" for number in range(20_000))
    first = speller.hint("wrod-77", many)
    assert first
    assert speller.hint("wrod-88", many) == ""
    assert speller.hint("wrod-77", many) == first


def test_a_quoted_piece_is_one_short_line() -> None:
    assert shown("a\n b") == "`a b`"
    assert len(shown("x" * 1000)) == 62
