"""Did you mean: near words only, and never for long."""

from __future__ import annotations

from itertools import chain, permutations

import pytest

from tui.log.spelling import SpellingHints, did_you_mean, nearest

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
    assert did_you_mean(word, WORDS) == SpellingHints().did_you_mean(word, WORDS) == hint


def test_after_very_many_words_no_more_is_offered_but_what_is_known_stays() -> None:
    hints = SpellingHints()
    many = frozenset(f"word-{number}" for number in range(20_000))
    first = hints.did_you_mean("wrod-77", many)
    assert first
    assert hints.did_you_mean("wrod-88", many) == ""
    assert hints.did_you_mean("wrod-77", many) == first


def test_several_are_named_nearest_first() -> None:
    known = ("golani-message", "golani-messages", "hama")
    assert nearest("Golani-mesage", known, 3) == ["golani-message", "golani-messages"]
    assert did_you_mean("golani-mesage", known, 3) == (
        ": did you mean `golani-message` or `golani-messages`?"
    )


def test_of_words_that_differ_in_letter_case_one_is_offered_whatever_their_order() -> None:
    known = ("HAMA", "hama", "Hama")
    assert {*chain.from_iterable(nearest("hma", each) for each in permutations(known))} == {"hama"}


def test_how_like_it_must_be_is_given() -> None:
    assert nearest("hams", ("hama",), least_alike=0.7) == ["hama"]
    assert nearest("hams", ("hama",), least_alike=0.8) == []
