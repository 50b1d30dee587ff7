"""Figures against each other, by cases in which a simpler rule would be wrong, and by all pairs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.log.sourcing.figures import EVENT, PLACES, figure, figures
from tests.work import steps
from tui.log.dates.date import Date, parse_date
from tui.log.model import Figure
from tui.log.sourcing.agreement import agreement, differ, exclude
from tui.log.sourcing.figures import by_subject, numbered, places_of


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("110", "138", True),
        ("110", "110", False),
        ("17+", "370+", False),  # at least 370 is at least 17
        ("-25", "30+", True),
        ("10-25", "30+", True),
        ("2-40", "30+", False),
        ("10-25", "25-30", False),  # 25 satisfies both
        ("dozens", "30+", False),
        # As of other days: each may be true of its own.
        ("110 as_of=2024-12-04", "138 as_of=2024-12-08", False),
        ("110 as_of=2024-12-04", "138 as_of=2024-12", True),
        ("110 as_of=2024-12-04", "138", True),
        # A cumulative count that has grown since is no contradiction...
        ("110 as_of=2024-12-04", "138 as_of=2024-12-08 cumulative", False),
        ("400 as_of=2024-12-09", "138 as_of=2024-12-08 cumulative", False),
        # ... but it never falls: 138 on the 8th cannot follow on 370 on the 5th,
        ("370+ as_of=2024-12-05", "138 as_of=2024-12-08 cumulative", True),
        ("138 as_of=2024-12-08 cumulative", "370+ as_of=2024-12-05", True),
        # unless the 370 were counted from an earlier day on.
        (
            "370+ as_of=2024-12-05 since=2011-03",
            "138 as_of=2024-12-08 cumulative since=2024-11-27",
            False,
        ),
        # A daily count may well fall.
        ("370 as_of=2024-12-05", "138 as_of=2024-12-08", False),
    ],
)
def test_figures_that_cannot_both_be_true(one: str, other: str, apart: bool) -> None:
    assert exclude(figure(one), figure(other)) is apart
    assert exclude(figure(other), figure(one)) is apart


def test_figures_differ_only_where_both_are_numbers_for_one_time() -> None:
    assert differ(Figure(measure="m", low=1, best=5, high=9), Figure(measure="m", low=2, best=7))
    assert not differ(figure("17+"), figure("370+"))  # at least 17, and at least 370
    assert not differ(figure("110 as_of=2024-12-04"), figure("138 as_of=2024-12-08"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["110"], "agree"),
        (["110", "110", "dozens"], "agree"),
        (["17+", "370+"], "agree"),
        (["17+", "370"], "agree"),
        (["178000+", "280000"], "agree"),
        (["17+", "370+", "110"], "exclude each other"),
        (["132 as_of=2024-11-28 cumulative", "277 as_of=2024-11-30 cumulative"], "agree"),
        (["277 as_of=2024-11-30", "311 as_of=2024-11-30"], "exclude each other"),
        (["dozens", "hundreds"], "agree"),
        (["5-30", "20-10"], "exclude each other"),  # out of order: no number is both
        (["20-10", "5-30"], "exclude each other"),
    ],
)
def test_how_several_figures_stand_to_each_other(words: list[str], expected: str) -> None:
    assert agreement([figure(each) for each in words]) == expected


@settings(max_examples=400)
@given(st.lists(figures, max_size=5))
def test_what_is_said_of_many_is_the_worst_of_all_pairs(some: list[Figure]) -> None:
    of = places_of(PLACES, EVENT)
    pairs = list(combinations(filter(numbered, some), 2))
    expected = "agree"
    if any(exclude(*pair, of) for pair in pairs):
        expected = "exclude each other"
    elif any(differ(*pair, of) for pair in pairs):
        expected = "differ"
    assert agreement(some, of) == expected


def year(number: int) -> Date:
    return parse_date(f"{1000 + number}")


CROWDS: dict[str, Callable[[int], Figure]] = {
    "one number": lambda n: Figure(measure="killed", best=5, source=f"s{n}"),
    "at least": lambda n: Figure(measure="killed", low=n, source=f"s{n}"),
    "within bounds": lambda n: Figure(measure="killed", low=0, best=5, high=n + 9, source=f"s{n}"),
    "running": lambda n: Figure(measure="killed", best=n, as_of=year(n), cumulative=True),
    "daily": lambda n: Figure(measure="killed", best=9000 - n, as_of=year(n)),
    "of one source": lambda n: Figure(measure="killed", best=n, source="s"),
    "to the end": lambda n: Figure(measure="killed", low=n, as_of=parse_date(f"{1000 + n}/..")),
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_work_does_not_grow_with_the_square_of_what_agrees(crowd: str) -> None:
    def work(count: int) -> int:
        some = [CROWDS[crowd](number) for number in range(count)]
        assert agreement(some) == "agree"
        return steps(lambda: (by_subject(some), agreement(some)))

    assert work(800) < 3 * work(400)
