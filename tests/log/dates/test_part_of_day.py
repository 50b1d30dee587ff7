"""The hour that words for a part of a day stand for."""

from __future__ import annotations

import pytest

from tui.log.dates.part_of_day import hour_of


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("evening", 19),
        ("Late evening.", 21),
        ("in the early morning", 6),
        ("at dawn", 5),
        ("the small hours", 2),
        ("early-afternoon", 13),
        ("late at night", 23),
        ("night", None),
        ("or 1 December", None),
        ("evening of the day before", None),
        ("", None),
    ],
)
def test_only_what_names_a_part_of_a_day(words: str, hour: int | None) -> None:
    assert hour_of(words) == hour


def test_parts_of_a_day_come_in_their_order() -> None:
    parts = ("dawn", "early morning", "morning", "noon", "afternoon", "evening", "late evening")
    hours = [hour_of(part) for part in parts]
    assert hours == sorted(hours, key=lambda hour: hour or 0)
