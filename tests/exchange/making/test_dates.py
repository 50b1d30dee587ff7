"""Other people's dates as EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exchange.making.dates import day, edtf, from_epoch, loosely, order_of, span


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-12-05", "2024-12-05"),
        ("2024/1/5", "2024-01-05"),
        ("20241205", "2024-12-05"),
        ("20241205T140000Z", "2024-12-05T14:00:00Z"),
        ("20241200", "2024-12"),
        ("2024-12-05 14:00:00.000", "2024-12-05T14:00:00"),
        ("2024-12-05T14:00:00.25+0300", "2024-12-05T14:00:00.25+03:00"),
        ("2024-12-05 2:05 PM UTC", "2024-12-05T14:05Z"),
        ("05 December 2024", "2024-12-05"),
        ("December 5th, 2024", "2024-12-05"),
        ("5. Dezember 2024", "2024-12-05"),
        ("Dec 2024", "2024-12"),
        ("c. 1450", "1450~"),
        ("circa about 1450", "circa about 1450"),
        ("circa " * 5_000 + "1450", "circa " * 5_000 + "1450"),
        ("1733407200", "2024-12-05T14:00:00Z"),
        ("1733407200000", "2024-12-05T14:00:00Z"),
        ("1733407200250000", "2024-12-05T14:00:00.25Z"),
        ("2024120514", "2024-12-05T14"),
        ("1612051400", "2021-01-31T00:03:20Z"),
        ("241205140000", "241205140000"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/24", "2024-12-31"),
        ("late summer", "late summer"),
        ("5 de diciembre de 2024", "2024-12-05"),
        ("1er mars 1871", "1871-03-01"),
        ("5 декабря 2024 г.", "2024-12-05"),
        ("2024年12月5日", "2024-12-05"),
        ("2024年12月", "2024-12"),
        ("2024年", "2024"),
        ("2024年13月", "2024年13月"),
        ("753 v. Chr.", "-0752"),
        ("44 BC", "-0043"),
        ("Thu, 05 Dec 2024 14:00:00 +0300", "2024-12-05T14:00:00+03:00"),
        ("1939–1945", "1939/1945"),
        ("since 2011", "2011/.."),
        ("2011 - present", "2011/.."),
        ("5/12", "5/12"),
        ("", ""),
    ],
)
def test_a_date_is_understood_or_stays_as_it_is(written: str, meant: str) -> None:
    assert edtf(written) == meant


def test_what_is_told_loosely_has_a_note() -> None:
    assert loosely("early 1945") == ("1945", "early 1945")
    assert loosely("mid-March 2024") == ("2024-03", "mid-March 2024")
    assert loosely("late summer") == ("late summer", "")
    assert loosely("5 Dec 2024") == ("2024-12-05", "")


def test_the_order_of_days_and_months_is_as_asked() -> None:
    assert (edtf("1/2/2024", "dmy"), edtf("1/2/2024", "mdy")) == ("2024-02-01", "2024-01-02")


def test_a_column_shows_its_order() -> None:
    assert order_of(["1/2/2024", "13/2/2024"]) == "dmy"
    assert order_of(["1/2/2024", "2/13/2024"]) == "mdy"
    assert order_of(["1/2/2024"]) == order_of(["13/2/2024", "2/13/2024"]) == ""


def test_dates_from_numbers() -> None:
    assert day("2024", 12, "05") == "2024-12-05"
    assert day(-43) == "-0043"
    assert day(2024, "", 5) == "2024"
    assert day(None) == ""


def test_spans_and_moments() -> None:
    assert span("2024", "2024") == span("2024", "") == "2024"
    assert span("2024", "2025") == "2024/2025"
    assert span("", "2025") == "../2025"
    assert span("2024/2025", "2026") == "2024/2026"
    assert from_epoch(0.5) == "1970-01-01T00:00:00.5Z"
    assert from_epoch(1e30) == ""


@given(st.text(max_size=60))
def test_no_text_ends_it(text: str) -> None:
    assert isinstance(edtf(text), str)
