"""Dates of digits alone: all that each may mean is told, and none is taken that another may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import DateError, parse_date
from tui.log.dates.digits import moment, short_year_dates, whole_year_dates


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("2024120514", "2024-12-05T14"),
        ("1733407200", "2024-12-05T14:00:00Z"),
        ("1612051400", "2021-01-31T00:03:20Z or 2016-12-05T14:00 or 2005-12-16T14:00"),
        ("0512241400", "2005-12-24T14:00 or 2024-12-05T14:00 or 2024-05-12T14:00"),
        ("2012051400", "2012-05-14T00 or 2020-12-05T14:00 or 2005-12-20T14:00"),
        ("241205140030", "1977-08-23T17:25:40Z or 2024-12-05T14:00:30 or 2005-12-24T14:00:30"),
        ("051220241400", "2024-12-05T14:00 or 2024-05-12T14:00"),
        ("05122024", "2024-12-05 or 2024-05-12"),
        ("5122024", "2024-12-05 or 2024-05-12"),
        ("31122024", "2024-12-31"),
        ("241205", "2024-12-05 or 2005-12-24"),
        ("200612", "2006-12 or 2020-06-12 or 2012-06-20"),
        ("991231", "1999-12-31"),
        ("1733407200123456", "2024-12-05T14:00:00Z"),
        ("1733407200123456789", "2024-12-05T14:00:00Z"),
        ("2024340", "2024-12-05"),
        ("041200Z DEC 24", "2024-12-04T12:00Z"),
        ("041200CDEC24", "2024-12-04T12:00+03:00"),
        ("041200 Dec 2024", "2024-12-04T12:00"),
    ],
)
def test_all_that_digits_may_mean_is_told(text: str, offers: str) -> None:
    with pytest.raises(DateError) as fault:
        parse_date(text)
    assert str(fault.value) == f"{text} is not a date: write {offers}"


def test_a_year_of_two_digits_is_told_apart_as_it_is_a_guess() -> None:
    assert whole_year_dates("1612051400") == ["2021-01-31T00:03:20Z"]
    assert short_year_dates("1612051400") == ["2016-12-05T14:00", "2005-12-16T14:00"]
    assert whole_year_dates("241205") == []
    assert moment(0) == "1970-01-01T00:00:00Z"


@given(st.text("0123456789", max_size=20) | st.text(max_size=9))
def test_whatever_digits_may_mean_is_a_date(text: str) -> None:
    for date in (*whole_year_dates(text), *short_year_dates(text)):
        assert parse_date(date).text == date
