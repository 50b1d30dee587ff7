"""What figures count, and what each allows."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.log.sourcing.figures import figure, figures
from tui.log.model import Figure
from tui.log.sourcing.figures import Bounds, bounds, by_subject


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("138", Bounds(138, 138)),
        ("17+", Bounds(17, None)),
        ("-25", Bounds(None, 25)),
        ("10-20", Bounds(10, 20)),
        ("dozens", Bounds(None, None)),
    ],
)
def test_what_a_figure_allows(words: str, expected: Bounds) -> None:
    assert bounds(figure(words)) == expected


def test_words_make_a_best_number_a_bound() -> None:
    assert bounds(Figure(measure="killed", best=20, as_said="up to 20")) == Bounds(None, 20)
    assert bounds(Figure(measure="killed", best=20, as_said="≥ 20")) == Bounds(20, None)


def test_a_best_number_lies_within_its_bounds() -> None:
    assert bounds(Figure(measure="killed", low=130, best=132)) == Bounds(130, None)


def test_figures_of_one_subject_have_measure_group_and_unit_in_common() -> None:
    figures = [
        Figure(measure="killed", best=1),
        Figure(measure="killed", group="civilians", best=2),
        Figure(measure="strikes", unit="strikes", best=3),
        Figure(measure="killed", best=4),
    ]
    grouped = by_subject(figures)
    assert [[each.best for each in some] for some in grouped] == [[1, 4], [2], [3]]


@settings(max_examples=500)
@given(st.lists(figures, max_size=8))
def test_a_source_gives_no_two_numbers_of_one_subject_for_one_time(some: list[Figure]) -> None:
    groups = by_subject(some)
    assert sorted(map(id, some)) == sorted(id(each) for group in groups for each in group)
    for group in groups:
        for one, other in combinations(group, 2):
            assert by_subject([one, other]) == [[one, other]]
