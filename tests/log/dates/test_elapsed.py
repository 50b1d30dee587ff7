"""Dates as the time since a chosen moment."""

import pytest

from tui.log.dates.date import UNDATED, parse_date
from tui.log.dates.shown import Clocks, say_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-03-14T09:02", "T+ 00:00"),
        ("2024-03-14T09:14", "T+ 00:12"),
        ("2024-03-14T09:14:30", "T+ 00:12:30"),
        ("2024-03-14T13:14Z", "T+ 00:12"),
        ("2024-03-14T08:00", "T- 01:02"),
        ("2024-03-14T09:14~", "~T+ 00:12"),
        ("2024-03-14T09:14?", "T+ 00:12?"),
        ("2024-03-17T11:02", "T+3d 02:00"),
        ("2025-03-14T09:02", "T+ 365 d"),
        ("2024-03-14T09:14/..", "T+ 00:12"),
        ("2024-03-14T09:14/2024-03-14T10:02", "T+ 00:12"),
        ("2024-03-14", "T+ 0 d"),
        ("2024-03-12", "T- 2 d"),
    ],
)
def test_a_date_is_counted_from_the_moment(text, words):
    origin = parse_date("2024-03-14T09:02", "America/New_York")
    say_on(Clocks(origin=origin.earliest))
    date = parse_date(text, "America/New_York")
    assert (date.elapsed(), date.brief()) == (words, words)


@pytest.mark.parametrize("text", ["2024-03", "2024", "../2024-03-14", "/2024-03-14T09:02"])
def test_what_begins_at_no_day_stays_a_date(text):
    usual = parse_date(text).brief()
    say_on(Clocks(origin=0))
    assert (parse_date(text).elapsed(), parse_date(text).brief()) == ("", usual)
    assert UNDATED.brief() == "undated"


def test_nothing_is_counted_without_a_moment():
    assert parse_date("2024-03-14T09:02").elapsed() == ""
