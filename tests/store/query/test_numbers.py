"""Numbers that a query asks for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Event, Figure
from tui.store.query.numbers import asked, fulfilling, measure_name, measured, number_words


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("5", "5"),
        ("=5", "5"),
        (">=5", "5 6 9"),
        (">5", "6 9"),
        ("<=5", "0 4 5"),
        ("<5", "0 4"),
        ("4..6", "4 5 6"),
        ("6..", "6 9"),
        ("..4", "0 4"),
        ("4.5..5.5", "5"),
    ],
)
def test_what_a_value_asks_for(value: str, held: str) -> None:
    numbers = asked(value)
    assert numbers is not None
    known = (Decimal(number) for number in ["0", "4", "5", "6", "9"])
    assert " ".join(str(each) for each in known if numbers.meets(each, each)) == held


@pytest.mark.parametrize("value", ["", "many", "-5", "5-10", "..", "1e9", ">=", "5,000", "٥"])
def test_what_is_no_number(value: str) -> None:
    assert asked(value) is None


def test_a_figure_has_all_numbers_from_its_least_to_its_most() -> None:
    for value, held in ((">=20", True), (">25", False), ("10", True), ("<10", False)):
        numbers = asked(value)
        assert numbers is not None
        assert numbers.meets(Decimal(10), Decimal(25)) is held


@pytest.mark.parametrize(
    ("measure", "name"),
    [
        ("killed", "killed"),
        ("Distance to the city", "distance-to-the-city"),
        ("قتلى", "قتلى"),
        ("3rd wounded", ""),
        ("…", ""),
    ],
)
def test_how_a_query_names_a_measure(measure: str, name: str) -> None:
    assert measure_name(measure) == name
    assert measure_name(name) == name


def test_the_numbers_of_the_figures_of_an_event() -> None:
    figures = (
        Figure(measure="Killed", low=10, high=25),
        Figure(measure="killed", best=5),
        Figure(measure="killed", low=5, as_said="at least 5"),
        Figure(measure="injured", as_said="dozens"),
    )
    event = Event(id="e", date=parse_date("2024"), title="t", figures=figures)
    assert [*measured(event)] == ["killed 10..25", "killed 5", "killed 5"]


def test_those_that_fulfil_a_query() -> None:
    values = ("injured 30", "killed 10..25", "killed 5")
    assert [*fulfilling(values, "killed", ">=20")] == ["killed 10..25"]
    assert [*fulfilling(("0", "12"), "", ">=3")] == ["12"]
    assert [*fulfilling(values, "killed", "many")] == []


@pytest.mark.parametrize(
    ("value", "words"),
    [(">=5", "at least 5"), ("<5", "fewer than 5"), ("5", "5"), ("=5", "5"), ("5..9", "5..9")],
)
def test_in_words(value: str, words: str) -> None:
    assert number_words(value) == words
