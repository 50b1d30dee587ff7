"""Pairs of figures that may exclude each other: only those that could are looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.work import steps
from tui.log.dates.date import parse_date
from tui.log.model import Figure, Place
from tui.log.sourcing.agreement import agreement
from tui.log.sourcing.figure_pairs import perhaps_excluding, regions

FIRST, LATER = parse_date("2024-12-05"), parse_date("2024-12-08")
CROWDS: dict[str, Callable[[int], Figure]] = {
    "towns": lambda n: Figure("killed", best=n, place=f"p{n}", source=f"s{n}"),
    "running, of towns": lambda n: Figure(
        "killed", best=9999 - n, place=f"p{n}", as_of=parse_date(f"{1000 + n}"), cumulative=True
    ),
    "one number, and later another": lambda n: Figure(
        "killed", best=5 + 2 * (n == 7), as_of=LATER if n == 7 else FIRST, source=f"s{n}"
    ),
    "at least, in words": lambda n: Figure(
        "killed", best=n, as_said=f"at least {n}", source=f"s{n}"
    ),
}


def of(figure: Figure) -> tuple[str, ...]:
    return (figure.place, "country") if figure.place else ()


@pytest.mark.parametrize("crowd", CROWDS)
def test_work_does_not_grow_with_the_square(crowd: str) -> None:
    def work(count: int) -> int:
        some = [CROWDS[crowd](number) for number in range(count)]
        assert agreement(some, of) == "agree"
        return steps(lambda: agreement(some, of))

    assert work(400) < 3 * work(200)


def test_a_place_is_held_against_itself_and_what_lies_within_it() -> None:
    town = Figure("killed", low=40, place="town", source="a")
    other = Figure("killed", low=10, high=10, place="other", source="b")
    country = Figure("killed", high=20, place="country", source="c")
    places = {"town": Place("T"), "other": Place("O")}

    def around(figure: Figure) -> tuple[str, ...]:
        return (figure.place or "", *["country"] * (figure.place in places))

    found = [
        {one.place, another.place}
        for region in regions([town, other, country], around)
        for one, another in perhaps_excluding(region)
    ]
    assert found == [{"town", "country"}]
