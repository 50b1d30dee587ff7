"""Figures against each other, by cases in which a simpler rule would be wrong."""

from __future__ import annotations

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Figure
from tui.log.sourcing.figures import (
    Bounds,
    agreement,
    bounds,
    by_subject,
    differ,
    exclude,
)


def figure(words: str) -> Figure:
    """A figure from words: `110 as_of=2024-12-04 cumulative`, `17+`, `-25`, `10-20`, `dozens`."""
    number, *rest = words.split()
    fields: dict[str, object] = {"measure": "killed"}
    if number.endswith("+"):
        fields["low"] = int(number[:-1])
    elif number.startswith("-"):
        fields["high"] = int(number[1:])
    elif "-" in number:
        fields["low"], fields["high"] = map(int, number.split("-"))
    elif number.isdecimal():
        fields["best"] = int(number)
    else:
        fields["as_said"] = number
    for word in rest:
        name, _, date = word.partition("=")
        fields[name] = parse_date(date) if date else True
    return Figure(**fields)


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


def test_a_best_number_lies_within_its_bounds() -> None:
    assert bounds(Figure(measure="killed", low=130, best=132)) == Bounds(130, None)


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
    ],
)
def test_how_several_figures_stand_to_each_other(words: list[str], expected: str) -> None:
    assert agreement([figure(each) for each in words]) == expected


def test_figures_of_one_subject_have_measure_group_and_unit_in_common() -> None:
    figures = [
        Figure(measure="killed", best=1),
        Figure(measure="killed", group="civilians", best=2),
        Figure(measure="strikes", unit="strikes", best=3),
        Figure(measure="killed", best=4),
    ]
    grouped = by_subject(figures)
    assert [[each.best for each in some] for some in grouped] == [[1, 4], [2], [3]]
