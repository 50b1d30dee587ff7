"""What figures count, and what each allows."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.log.sourcing.figures import figure, figures
from tests.work import steps
from tui.log.dates.date import parse_date
from tui.log.model import Figure
from tui.log.sourcing.agreement import agreement
from tui.log.sourcing.figures import Bounds, apart, bounds, by_subject


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


DATES = ("2024-12-04", "2024-12-08", "2024-12", "2024", "2024-12-05/..", "../2024-12", "")
WHEN = (None, *map(parse_date, DATES))
given_by_one = st.builds(
    Figure,
    measure=st.just("killed"),
    best=st.sampled_from([1, 2, 3]),
    as_of=st.sampled_from(WHEN),
    source=st.just("s"),
)


@given(st.lists(given_by_one, max_size=9))
def test_what_one_source_gives_goes_to_the_first_group_with_room(some: list[Figure]) -> None:
    expected: list[list[Figure]] = []
    for each in some:
        room = (group for group in expected if not any(apart(each, one) for one in group))
        group = next(room, None)
        if group is None:
            expected.append(group := [])
        group.append(each)
    assert by_subject(some) == expected


@pytest.mark.parametrize("times", [2, 1000])
def test_what_one_source_gives_of_many_times_is_grouped_in_time_with_it(times: int) -> None:
    def work(count: int) -> int:
        dates = [parse_date(f"{1000 + number % times}") for number in range(count)]
        some = [Figure("killed", best=n, as_of=when, source="s") for n, when in enumerate(dates)]
        return steps(lambda: (by_subject(some), agreement(some)))

    assert work(400) < 3 * work(200)
