"""The pieces that dates and lengths are said with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.dates.spans import span
from tui.log.dates import unit_words
from tui.log.dates.edtf import parse_point
from tui.log.dates.unit_words import duration_words, least_words

DAY = 86_400


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (90, "2 minutes"),
        (3600, "1 hour"),
        (36 * 3600, "36 hours"),
        (DAY, "1 day"),
        (3 * DAY, "3 days"),
        (45 * DAY, "45 days"),
        (212 * DAY, "7 months"),
        (548 * DAY, "18 months"),
        (729 * DAY, "2 years"),
        (10_630 * DAY, "29 years"),
        (-3 * DAY, "3 days"),
    ],
)
def test_a_length_is_said_in_its_usual_unit(seconds, words):
    assert duration_words(seconds) == words


def test_from_hama_to_the_revocation():
    (_, taken), (revoked, _) = span("2024-12-05"), span("2025-07-08")
    assert duration_words(revoked - taken) == "7 months"


@given(st.integers(0, 10**12))
def test_every_length_has_a_number_and_a_unit(seconds):
    number, unit = duration_words(seconds).split()
    assert int(number) >= 0
    assert unit.endswith("s") == (int(number) != 1)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "at least 0 seconds"),
        (DAY, "at least 1 day"),
        (47 * 3600, "at least 47 hours"),
        (59 * DAY, "at least 59 days"),
        (364 * DAY, "at least 11 months"),
        (729 * DAY, "at least 23 months"),
        (10_957 * DAY - 1, "at least 29 years"),
    ],
)
def test_at_least_so_long_is_never_more_than_it_was(seconds, words):
    assert least_words(seconds) == words


@given(st.integers(0, 10**12))
def test_what_is_at_least_so_long_is_said_in_units_that_have_passed(seconds):
    *_, number, unit = least_words(seconds).split()
    sizes = {name: size for name, size, _ in unit_words._LENGTHS}
    assert (
        0 <= seconds - int(number) * sizes[unit.removesuffix("s")] < sizes[unit.removesuffix("s")]
    )


@pytest.mark.parametrize(
    ("text", "words", "range_"),
    [
        ("2024-12-05T14", "14:00–15:00", "14:00–15:00"),
        ("2024-12-05T14~", "14:00", "14:00"),
        ("2024-12-05T14:05", "14:05", "14:05"),
        ("2024-12-05T14:05:09", "14:05:09", "14:05:09"),
    ],
)
def test_clocks(text, words, range_):
    point = parse_point(text)
    assert unit_words.clock_words(point) == words
    assert unit_words.clock_range(point, point) == range_
    assert len(unit_words.clock_words(point, seconds=False)) in (5, 11)


def test_an_hour_has_a_first_minute_and_one_at_which_it_ends():
    hour, day = parse_point("2024-12-05T14"), parse_point("2024-12-05")
    assert unit_words.clock_words(unit_words.first_minute(hour)) == "14:00"
    assert unit_words.clock_words(unit_words.last_minute(hour)) == "15:00"
    assert unit_words.first_minute(day) == unit_words.last_minute(day) == day


def test_early_years_are_not_taken_for_days():
    assert [unit_words.year_words(year) for year in (24, 999, 1000)] == ["AD 24", "AD 999", "1000"]


def test_a_decade_is_not_taken_for_a_century():
    words = [unit_words.years_words(parse_point(text)) for text in ("201X", "200X", "20XX")]
    assert words == ["2010s", "2000–2009", "2000–2099"]


def test_what_is_unspecified_is_said_short_and_in_full():
    point = parse_point("2024-12-1X")
    assert unit_words.unspecified_words(point) == "10–19 Dec 2024"
    assert unit_words.unspecified_heading(point) == "10–19 December 2024"
