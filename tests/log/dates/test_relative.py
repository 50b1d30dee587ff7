"""Dates said from today on, which is a Thursday here."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.dates.relative import relative_date

TODAY = date(2024, 12, 5)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("today", "2024-12-05"),
        ("Yesterday", "2024-12-04"),
        ("tomorrow", "2024-12-06"),
        ("last-week", "2024-11-25/2024-12-01"),
        ("last week", "2024-11-25/2024-12-01"),
        ("this week", "2024-12-02/2024-12-08"),
        ("next month", "2025-01"),
        ("last_month", "2024-11"),
        ("last year", "2023"),
        ("last monday", "2024-12-02"),
        ("last thursday", "2024-11-28"),
        ("last friday", "2024-11-29"),
        ("this thursday", "2024-12-05"),
        ("next thursday", "2024-12-12"),
        ("next monday", "2024-12-09"),
        ("last 7 days", "2024-11-28/2024-12-05"),
        ("3 days ago", "2024-12-02"),
        ("a week ago", "2024-11-28"),
        ("2 months ago", "2024-10"),
        ("30 years ago", "1994"),
        ("9999 years ago", None),
        ("week", None),
        ("last", None),
        ("", None),
        ("5 dec", None),
    ],
)
def test_what_words_mean(words: str, meant: str | None) -> None:
    assert relative_date(words, TODAY) == meant


@given(
    st.dates(date(1000, 1, 1), date(3000, 1, 1)),
    st.sampled_from(["last", "this", "next"]),
    st.sampled_from(["week", "month", "year", "monday", "sunday"]),
)
def test_last_is_over_this_is_on_and_next_is_to_come(today: date, side: str, unit: str) -> None:
    meant = parse_date(relative_date(f"{side} {unit}", today) or "")
    now = parse_date(today.isoformat())
    assert meant.earliest is not None
    assert meant.latest is not None
    assert now.earliest is not None
    assert now.latest is not None
    if side == "last":
        assert meant.latest <= now.earliest
    elif side == "next":
        assert meant.earliest >= now.latest
    elif unit in ("week", "month", "year"):
        assert meant.earliest <= now.earliest < meant.latest


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(1, 900))
def test_so_long_ago_is_a_date(today: date, count: int) -> None:
    assert relative_date(f"{count} days ago", today) == (today - timedelta(count)).isoformat()
    assert parse_date(relative_date(f"last {count} months", today) or "").precision == "interval"
