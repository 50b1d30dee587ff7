"""Values: what is wrong with one, and what to write instead."""

from __future__ import annotations

import pytest

from tests.log.reading.events import event, reading, said
from tui.log.reading.reader import read_text


def test_an_unknown_word_is_guessed_and_costs_itself_if_it_is_a_fixed_one() -> None:
    made, words = event("status: confimed, confidence: sure, type: battle")
    assert (made.status, made.confidence, made.type) == ("confimed", None, "battle")
    assert "`confimed` is no status of this log: did you mean `confirmed`?" in words
    assert "`confidence` cannot be `sure`: write one of high, low, medium" in words
    assert "`battle` is no event type of this log: did you mean `battles`?" in words


def test_capitals_are_no_hindrance_to_a_guess() -> None:
    assert "did you mean `claimed`?" in event("status: CLAIMED")[1]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("many", "`low`: write a number such as 178000 or 5.2"),
        ("'178,000'", "`low`: write 178000"),
        ("178 000", "`low`: write 178000"),
        ("١٧٨٬٠٠٠", "`low`: write 178000"),
        ("'٣'", "`low`: write 3"),
        ("[1]", "`low`: write a number"),
        ("1e300", "`low`: write a number"),
        ("nan", "`low`: write a number"),
    ],
)
def test_a_number_is_asked_for_with_an_example(written: str, words: str) -> None:
    made, told = event(f"figures: [{{measure: killed, low: {written}, best: 7}}]")
    assert made.figures[0].low is None
    assert made.figures[0].best == 7
    assert words in told


def test_a_date_that_is_only_yes_is_asked_for() -> None:
    found = read_text("sources: {a: {retracted: true, digital_source_type: AI}}\nevents: []", "x")
    words = " ".join(str(problem) for problem in found.problems)
    assert "`retracted`: write the date itself" in words
    assert "cannot be `AI`: write trainedAlgorithmicMedia" in words


def test_yes_is_not_true() -> None:
    made, words = event("figures: [{measure: killed, best: 1, cumulative: yes}]")
    assert not made.figures[0].cumulative
    assert "`cumulative`: write true or false" in words


def test_coordinates_are_numbers_on_the_earth() -> None:
    read = reading(
        "places: {a: {name: A, lat: 91, lon: inf}, b: {name: B, lat: 35.1N, lon: '36'}}\n"
        "events: [{id: e, date: 2024, title: t}]"
    )
    assert read.log.places["a"].lat is read.log.places["a"].lon is None
    assert read.log.places["b"].lon == 36
    assert "`lat`: write a number from -90 to 90" in said(read)
    assert "`lon`: write a number such as 35.13" in said(read)
    assert "`lat`: write a number such as 35.13" in said(read)


def test_of_many_words_the_widest_are_listed() -> None:
    source = "sources: {s: {digital_source_type: x}}\n"
    words = reading(f"{source}events: [{{id: e, date: 2024, title: t}}]")
    listed = said(words).partition("write one of ")[2]
    assert "print, " in listed
    assert "/" not in listed
