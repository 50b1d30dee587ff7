"""One date before another, by answers given by hand."""

from __future__ import annotations

import pytest

from tui.log.dates.date import UNDATED, parse_date
from tui.log.dates.order import precedes


@pytest.mark.parametrize(
    ("a", "b", "before"),
    [
        ("2024-12-04", "2024-12-05", True),
        ("2024-12-05", "2024-12-05", False),
        ("2024-12", "2024-12-05", False),
        ("2024-11", "2024-12", True),
        ("../2024-11", "2024-12", True),
        ("2024-11/..", "2024-12", False),
        ("2024-11", "../2024-12", False),
        ("2024-11", "..", False),
        ("1969", "1970", True),
    ],
)
def test_it_is_certain_only_when_the_latest_lies_before_the_earliest(
    a: str, b: str, before: bool
) -> None:
    assert precedes(parse_date(a), parse_date(b)) is before
    assert not (before and precedes(parse_date(b), parse_date(a)))


def test_nothing_is_certain_of_what_has_no_date() -> None:
    date = parse_date("2024")
    for missing in (None, UNDATED):
        assert not precedes(missing, date)
        assert not precedes(date, missing)
