"""Days before the year 1 and after 9999 follow the same calendar."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.days import END_OF_DAYS, START_OF_DAYS, Day, day_of, ordinal, year_text


@given(st.dates())
def test_they_are_those_of_datetime_where_it_reaches(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert day_of(day.toordinal()) == Day(day.year, day.month, day.day)
    assert day_of(day.toordinal()).iso() == day.isoformat()


@given(st.integers(START_OF_DAYS, END_OF_DAYS - 1))
def test_a_day_and_its_number_lead_to_each_other(number: int) -> None:
    day = day_of(number)
    assert ordinal(*day) == number
    assert day_of(number + 1) > day


def test_before_the_first_of_january_of_year_1_is_1_bc() -> None:
    assert day_of(0) == Day(0, 12, 31)
    assert ordinal(-43, 3, 15) < ordinal(0, 1, 1) < 1


def test_years_as_text() -> None:
    assert [year_text(year) for year in (2024, 576, 0, -43, 12024, -12000)] == [
        *("2024", "0576", "0000", "-0043", "Y12024", "Y-12000"),
    ]
